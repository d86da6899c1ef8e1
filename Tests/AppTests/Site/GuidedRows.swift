import Dates
import Guidance
import OpenReferral
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// What suits the person who was asked: two services answer the need, one of them was taken, and the person has a link to what was shown.
    mutating func addGuidance(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }), let house = names["provider"].flatMap({ ID<Provider>($0) }) else {
            return
        }
        let provider = try ProviderQueries.find(house, seenBy: staff.viewer, in: db)
        let offers = try ["\(word) room", "\(word) bed"].map { name in
            var form = ListingForm()
            (form.name, form.needs) = (name, ["housing"])
            return try form.save(provider, nil, places: Directory(), by: staff, at: now, in: db)
        }
        let book = Guidebook(agency: agency, rules: Town.rules, shelves: ServiceShelves(), today: now.day(in: agency.zone)) { _ in nil }
        let person = try ParticipantQueries.find(id, seenBy: Viewer(wholeAgency: agency.id), in: db)
        guard let guide = try Guide(person, by: book, in: db) else { return }
        try guide.decide(.accepted, on: offers[0], because: nil, saying: "", by: staff, at: now, in: db)
        links["sheet"] = try guide.share(by: staff, at: now, in: db).text
        names["sheet"] = try db.one(
            ID<ShownGuidance>.self, "SELECT id FROM guidance_shown WHERE agency_id = \(agency.id) ORDER BY id DESC LIMIT 1"
        ).description
    }
}
