import Dates
import Foundation
import OpenReferral
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// A provider with a service about which it was asked.
    mutating func addProvider(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let firm = word.lowercased().replacing(" ", with: "")
        var house = ProviderForm()
        (house.name, house.about, house.mailbox) = ("\(word) House", "\(word) helps", "office@\(firm).example")
        let provider = try house.save(nil, by: staff, at: now, in: db)
        var form = ListingForm()
        (form.name, form.street, form.city, form.state, form.zip) = ("\(word) classes", "3 \(word) St", "Chicago", "IL", "60608")
        form.hours[0] = ListingForm.Hours(from: "09:00", to: "17:00")
        let listing = try form.save(
            try ProviderQueries.find(provider, seenBy: staff.viewer, in: db), nil, places: Directory(), by: staff, at: now, in: db)
        names["provider"] = provider.description
        names["service"] = listing.description
        names["uuid"] = try ProviderQueries.listing(listing, seenBy: staff.viewer, in: db).service.id
        links["service"] = try PrivateLink.issue(
            purpose: LinkPurpose.verify.rawValue, subject: listing.number, recipient: "office@\(firm).example", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }

    /// A package that is not taken in yet, somebody met at the provider, a plan, and a course that somebody has done.
    mutating func addNetwork(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let id = names["provider"].flatMap({ ID<Provider>($0) }) else { return }
        let provider = try ProviderQueries.find(id, seenBy: staff.viewer, in: db)
        let today = now.day(in: .chicago)
        var draft = ProviderContactDraft(heldOn: today)
        (draft.staff, draft.newPeople, draft.learned) = ([staff.id], [("Nora \(word)", "\(word) desk")], "\(word) has room")
        draft.next = (.visit, today.adding(days: 30), staff.id)
        try draft.log(with: provider, by: staff, at: now, in: db)
        let course = try TrainingCourseDraft(title: "\(word) lessons", everyMonths: 12, roles: [.bsr]).add(by: staff, on: today, at: now, in: db)
        try TrainingQueries.course(course, seenBy: staff.viewer, in: db).note([staff], on: today, by: staff, at: now, in: db)
        names["course"] = course.description
        let services = "[{\"id\": \"\(UUID().uuidString.lowercased())\", \"name\": \"\(word) soup\", \"status\": \"active\"}]"
        let file = UploadedFile(field: "file", name: "services.json", type: "application/json", bytes: Array(services.utf8))
        names["package"] = try DirectoryUpload(name: file.name, bytes: file.bytes, publisher: word, in: Town.reference)
            .keep(file, publisher: word, by: staff, at: now, in: db).description
        try addTake(word, staff, at: now, in: db)
    }

    /// A package by command, of one provider.
    private mutating func addTake(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        var (directory, kin) = (Directory(), Organization(id: UUID().uuidString.lowercased()))
        (kin.name, kin.description) = ("\(word) Kin", "\(word) relief")
        directory.organizations = [kin]
        let keep = KeepDirectory(directory: directory, agency: staff.agency, now: now)
        try DirectoryTake.recording("\(word) package", directory, of: nil, by: staff.name, agency: staff.agency, at: now, in: db) {
            ((), try keep.keep(in: db).services)
        }
        names["take"] = try DirectoryTakeQueries.latest(seenBy: staff.viewer, in: db).first?.id.description
    }
}
