import Dates
import Guidance
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// What suits the person who was asked: one service was shown and decided on, and the person has a link to it.
    mutating func addGuidance(_ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: agency.id)
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }), let service = names["service"].flatMap({ ID<Listing>($0) }) else {
            return
        }
        let book = Guidebook(agency: agency, rules: Town.rules, shelves: ServiceShelves(), today: now.day(in: agency.zone)) { _ in nil }
        guard let guide = try Guide(try ParticipantQueries.find(id, seenBy: eyes, in: db), by: book, in: db) else { return }
        try guide.decide(.added, on: service, because: .personWish, saying: "asked for it", by: staff, at: now, in: db)
        links["sheet"] = try guide.share(by: staff, at: now, in: db).text
        names["sheet"] = try db.one(
            ID<ShownGuidance>.self, "SELECT id FROM guidance_shown WHERE agency_id = \(agency.id) ORDER BY id DESC LIMIT 1"
        ).description
    }
}
