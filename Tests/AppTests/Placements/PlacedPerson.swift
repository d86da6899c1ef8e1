import Dates
import Markup
import Phrases
import Storage
import Web

@testable import App

/// Maria Santos, who has packed at Lakeshore Bakery for a week; Piotr Zieliński is asked how she is doing.
struct PlacedPerson: Sendable {
    let town: AgencyAtWork
    let agency: Agency
    let employer: Employer
    let id: ID<Placement>

    static func place(daysAgo: Int = 6, mailbox: String = "piotr@lakeshore.example") async throws -> PlacedPerson {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Lakeshore Bakery") {
            $0.backup = town.marcus.id
            $0.contacts = [ContactDraft(name: "Piotr Zieliński", role: .decides, phone: "312-555-0162", mailbox: mailbox, language: .pl)]
        }
        return try await town.database.write { db in
            let person = try ParticipantDraft(
                firstName: "Maria", lastName: "Santos", phone: "312-555-0164", mailbox: "maria@home.example", language: .es
            ).create(by: town.ines, at: town.now, in: db)
            let supervisor = try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db).first?.id
            let id = try PlacementDraft(supervisor: supervisor, job: "packing").start(
                try ParticipantQueries.find(person, seenBy: town.ines.viewer, in: db), at: employer, on: town.today.adding(days: -daysAgo),
                by: town.ines, at: town.now, in: db)
            return PlacedPerson(town: town, agency: try StaffQueries.agency(employer.agency, in: db), employer: employer, id: id)
        }
    }

    func sheet(in db: Reading) throws -> PlacementSheet { try PlacementQueries.sheet(of: id, seenBy: town.ines.viewer, in: db) }

    /// The scheduled work of that day. Returns how many mails were queued.
    @discardableResult
    func work(on day: Day, in db: Writing) throws -> Int {
        try SendCheckIns(agency: agency) { "https://fairlead.example\($0.address)" }.send(
            on: day, at: AgencyAtWork.zone.instant(of: day, hour: 8), in: db)
    }

    /// Asked today at eight, and the mail delivered a minute later.
    func asked() async throws -> CheckIn {
        try await town.database.write { db in
            try work(on: town.today, in: db)
            let delivered = AgencyAtWork.zone.instant(of: town.today, hour: 8, minute: 1)
            try db.run("UPDATE messages SET state = 'sent', ended_at = \(delivered) WHERE agency_id = \(agency.id) AND kind = 'check_in'")
            return try latest(in: db)
        }
    }

    func latest(in db: Reading) throws -> CheckIn {
        try PlacementQueries.checkIns(of: id, seenBy: town.ines.viewer, in: db).first { $0.asked == .supervisor }!
    }

    /// Piotr presses that button.
    func answer(_ outcome: CheckIn.Outcome, at now: Instant? = nil) async throws {
        let now = now ?? town.now
        try await town.database.write { db in
            let report = try latest(in: db).answer(
                outcome, about: try sheet(in: db), by: "Piotr Zieliński", on: town.today, at: now, in: db)
            if let report { try Intervention.take(report, of: agency, by: { $0.address }, at: now, in: db) }
        }
    }

    func openAlarms(_ kind: Alarm.Kind) async throws -> [Alarm] {
        try await town.database.read { db in try AlarmQueries.open(seenBy: town.ines.viewer, in: db).filter { $0.kind == kind } }
    }
}
