import Dates
import Markup
import Storage
import Web

@testable import App

/// Riverside Works with placements that began and ended so many days ago.
struct StayTown: Sendable {
    let town: AgencyAtWork

    /// One placement: who, doing what, since when, until when; on which of its days we were told that the person is there.
    struct Spell: Sendable {
        var person = "Person"
        var job = "packing"
        var program = ""
        var paidUntil: Day?
        let began: Day
        var ended: Day?
        var reason = Placement.EndReason.quit
        var heard: [Int] = []
        /// On which of its days we asked without an answer.
        var asked: [Int] = []
    }

    static func open() async throws -> StayTown { StayTown(town: try await AgencyAtWork.open()) }

    /// Began so many days ago; if it goes on, we were told on its 90th day, if that has come.
    func ago(_ began: Int, ended: Int? = nil, _ reason: Placement.EndReason = .quit) -> Spell {
        Spell(
            began: town.today.adding(days: -began), ended: ended.map { town.today.adding(days: -$0) }, reason: reason,
            heard: ended == nil && began >= 90 ? [90] : [])
    }

    /// Each spell is another person's, unless they are named.
    func place(_ spells: [Spell], at employer: Employer, by staff: StaffMember? = nil) async throws {
        let staff = staff ?? town.ines
        try await town.database.write { db in
            for (number, spell) in spells.enumerated() {
                let name = spell.person == "Person" ? "No \(employer.name) \(number)" : "Lee"
                let known = try ParticipantQueries.all(seenBy: staff.viewer, in: db).first { $0.firstName == spell.person && $0.lastName == name }
                let person = try known?.id ?? ParticipantDraft(firstName: spell.person, lastName: name).create(by: staff, at: town.now, in: db)
                try place(spell, try ParticipantQueries.find(person, seenBy: staff.viewer, in: db), at: employer, by: staff, in: db)
            }
        }
    }

    private func place(_ spell: Spell, _ person: Participant, at employer: Employer, by staff: StaffMember, in db: Writing) throws {
        let draft = PlacementDraft(job: spell.job, program: spell.program, subsidizedUntil: spell.paidUntil)
        let id = try draft.start(person, at: employer, on: spell.began, by: staff, at: town.now, in: db)
        let sheet = try PlacementQueries.sheet(of: id, seenBy: staff.viewer, in: db)
        let asking = SendCheckIns(agency: try StaffQueries.agency(staff.agency, in: db)) { $0.address }
        for day in spell.asked { _ = try asking.askSupervisor(sheet, day: day, on: spell.began.adding(days: day - 1), at: town.now, in: db) }
        for day in spell.heard {
            _ = try asking.askSupervisor(sheet, day: day, on: spell.began.adding(days: day - 1), at: town.now, in: db)
            try db.run("UPDATE messages SET state = 'sent', ended_at = \(town.now.adding(hours: -1)) WHERE state = 'queued'")
            let asked = try PlacementQueries.checkIns(of: id, seenBy: staff.viewer, in: db).first { $0.dayNumber == day }
            _ = try asked?.answer(.fine, about: sheet, by: "Dora", on: town.today, at: town.now, in: db)
        }
        if let ended = spell.ended { try sheet.end(on: ended, because: spell.reason, by: staff, at: town.now, in: db) }
    }

    /// The page about that employer, or the comparison at that address.
    func page(_ employer: Employer, as staff: StaffMember? = nil) async throws -> String {
        try await town.get(employer.id.retentionPage.address, as: staff ?? town.ines).text
    }

    func compared(by cut: String, as staff: StaffMember? = nil) async throws -> String {
        try await town.get("/retention?by=\(cut)", as: staff ?? town.ines).text
    }
}
