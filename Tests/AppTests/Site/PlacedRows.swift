import Dates
import Markup
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// Somebody who works at the employer, about whom the supervisor was asked and has reported a problem, and somebody about whom nobody wants
    /// to be asked.
    mutating func addPlacement(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let (eyes, today) = (Viewer(wholeAgency: agency.id), now.day(in: agency.zone))
        let placement = try place("Pat", word, since: today.adding(days: -2), agency, staff, at: now, in: db)
        let stopped = try place("Sid", word, since: today, agency, staff, at: now, in: db)
        try PlacementQueries.sheet(of: stopped, seenBy: eyes, in: db).stopCheckIns(by: .staff(staff), at: now, in: db)
        try SendCheckIns(agency: agency) { $0.address }.send(on: today, at: now, in: db)
        let sheet = try PlacementQueries.sheet(of: placement, seenBy: eyes, in: db)
        let checkIn = try PlacementQueries.checkIns(of: placement, seenBy: eyes, in: db)[0]
        let report = try checkIn.answer(.problem, about: sheet, by: "Dora \(word)", on: today, at: now, in: db)
        if let report { try Intervention.take(report, of: agency, by: { $0.address }, at: now, in: db) }
        let intervention = try InterventionQueries.open(for: placement, seenBy: eyes, in: db)
        names["participant"] = sheet.placement.participant.description
        names["placement"] = placement.description
        names["stopped"] = stopped.description
        names["unconfirmed"] = try PlacementQueries.sheet(of: stopped, seenBy: eyes, in: db).placement.participant.description
        names["checkin"] = checkIn.id.description
        names["intervention"] = intervention?.id.description
        names["alarm"] = intervention?.alarm.description
        links["checkin"] = try PrivateLink.issue(
            purpose: LinkPurpose.checkIn.rawValue, subject: checkIn.id.number, recipient: "dora", agency: agency.id.number,
            expiresAt: now.adding(days: 14), at: now, in: db
        ).text
    }

    /// A public opening, one that nobody outside may see, and one that is closed.
    mutating func addOpenings(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let employer = names["employer"].flatMap({ ID<Employer>($0) }) else { return }
        for state in ["opening", "private", "closed"] {
            var draft = OpeningDraft(title: "\(word) \(state) welder", occupationCode: "51-4121.00", duties: "\(word) duties", zip: "60608")
            draft.skills = [WantedSkill("2.B.3.h", level: 4, isRequired: true)]
            draft.credentials = [WantedCredential("aws_welding", isByLaw: false)]
            let id = try draft.create(at: employer, by: staff, at: now, in: db)
            let opening = try OpeningQueries.find(id, seenBy: staff.viewer, in: db)
            if state == "opening" { try opening.publish(agreedBy: "Dora \(word)", by: staff, at: now, in: db) }
            if state == "closed" { try opening.close(on: now.day(in: .chicago), because: .filled, by: staff, at: now, in: db) }
            names[state] = id.description
        }
    }

    private func place(
        _ first: String, _ word: String, since day: Day, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> ID<Placement> {
        let eyes = Viewer(wholeAgency: agency.id)
        let employer = try db.one(ID<Employer>.self, "SELECT id FROM employers WHERE agency_id = \(agency.id) AND name = \("\(word) Works")")
        let person = try ParticipantDraft(
            firstName: first, lastName: word, phone: "312-555-0179", goal: "\(word) work", center: staff.center, counselor: staff.id
        ).create(by: staff, at: now, in: db)
        return try PlacementDraft(job: "\(word) packing").start(
            try ParticipantQueries.find(person, seenBy: eyes, in: db), at: try Employer.find(employer, seenBy: eyes, in: db), on: day, by: staff,
            at: now, in: db)
    }
}
