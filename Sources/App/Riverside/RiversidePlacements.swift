import Dates
import Markup
import Phrases
import Storage

/// People whom Riverside Works has placed: most are doing well, one had trouble that was settled, one is absent today.
struct RiversidePlacements {
    let team: RiversideTeam
    let address: @Sendable (Link) -> String

    private var agency: Agency { team.agency }
    private var eyes: Viewer { Viewer(wholeAgency: agency.id) }

    private struct Person {
        let first: String
        let last: String
        let language: Language
        let employer: String
        let job: String
        let wage: Int64
        let program: String
        /// Days since the first one at work.
        let started: Int
        let line: Int
    }

    private static let people = [
        Person(
            first: "Maria", last: "Santos", language: .es, employer: "Lakeshore Bakery", job: "packing", wage: 1850, program: "OJT", started: 45,
            line: 21),
        Person(
            first: "Kevin", last: "Okafor", language: .en, employer: "Prairie Linen Service", job: "press operator", wage: 1925, program: "",
            started: 33, line: 22),
        Person(
            first: "Ana", last: "Pérez", language: .es, employer: "La Espiga Tortillería", job: "baker’s helper", wage: 1800, program: "OJT",
            started: 95, line: 23),
        Person(
            first: "Tomasz", last: "Wrona", language: .pl, employer: "Kowal Paper Box", job: "machine helper", wage: 2075, program: "OJT",
            started: 12,
            line: 24),
        Person(
            first: "Denise", last: "Walker", language: .en, employer: "Ashgrove Food Co-op", job: "stocking", wage: 1750, program: "", started: 70,
            line: 25),
        Person(
            first: "Jamal", last: "Carter", language: .en, employer: "Arrowhead Packaging", job: "forklift operator", wage: 2250, program: "OJT",
            started: 20, line: 26),
    ]

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        try RiversideAnswers(team: team).grant(at: days.moment(40), in: db)
        for person in RiversidePlacements.people { try settle(person, on: &days, in: db) }
    }

    private func settle(_ person: Person, on days: inout RiversideDays, in db: Writing) throws {
        let employer = try self.employer(person.employer, in: db)
        let owner = try StaffQueries.member(employer.owner ?? team.member("Inés").id, seenBy: eyes, in: db)
        let start = days.today.adding(days: 1 - person.started)
        let before = days.zone.instant(of: start.adding(days: -9), hour: 10)
        let id = try ParticipantDraft(
            firstName: person.first, lastName: person.last, phone: "312-555-01\(person.line)",
            mailbox: "\(Folding.text(person.first)).\(Folding.text(person.last))@home.example", language: person.language, goal: person.job,
            center: employer.center, counselor: try team.member("Lucía").id
        ).create(by: try team.member("Lucía"), at: before, in: db)
        let supervisor = try EmployerQueries.contacts(of: employer.id, seenBy: eyes, in: db).first?.id
        let draft = PlacementDraft(
            supervisor: supervisor, job: person.job, wage: Money(cents: person.wage), weeklyHours: 40, program: person.program,
            subsidizedUntil: person.program.isEmpty ? nil : start.adding(days: 84))
        try RiversideAnswers(team: team).tell(try ParticipantQueries.find(id, seenBy: eyes, in: db), at: before, in: db)
        let placement = try draft.start(
            try ParticipantQueries.find(id, seenBy: eyes, in: db), at: employer, on: start, by: owner,
            at: days.zone.instant(of: start, hour: 9, minute: person.line), in: db)
        try goOn(person, placement, owner, days, in: db)
    }

    private func goOn(_ person: Person, _ placement: ID<Placement>, _ owner: StaffMember, _ days: RiversideDays, in db: Writing) throws {
        let number = person.started
        for day in [3, 7, 30, 90] where day < number {
            let outcome: CheckIn.Outcome = person.first == "Jamal" && day == 7 ? .problem : .fine
            try askAndAnswer(placement, day, outcome, days, in: db)
        }
        switch person.first {
        case "Maria": try askAndAnswer(placement, number, .absent, days, in: db)
        case "Jamal": try settleTrouble(placement, owner, days, in: db)
        case "Denise":
            let sheet = try PlacementQueries.sheet(of: placement, seenBy: eyes, in: db)
            let last = days.today.adding(days: -18)
            try sheet.end(on: last, because: .betterJob, by: owner, at: days.zone.instant(of: last, hour: 15), in: db)
        default: break
        }
    }

    /// The supervisor is asked in the morning of that day of the placement, and presses a button two hours later; today a while ago.
    private func askAndAnswer(
        _ placement: ID<Placement>, _ number: Int, _ outcome: CheckIn.Outcome, _ days: RiversideDays, in db: Writing
    ) throws {
        let sheet = try PlacementQueries.sheet(of: placement, seenBy: eyes, in: db)
        let day = sheet.placement.startedOn.adding(days: number - 1)
        let asked = min(days.zone.instant(of: day, hour: 8), days.now.adding(minutes: -90))
        let answered = min(asked.adding(minutes: 110), days.now.adding(minutes: -25))
        try SendCheckIns(agency: agency, address: address).askSupervisor(sheet, day: number, on: day, at: asked, in: db)
        try db.run(
            """
            UPDATE messages SET state = 'sent', ended_at = \(asked.adding(minutes: 1)), server_words = '250 OK'
            WHERE agency_id = \(agency.id) AND kind = 'check_in' AND queued_at = \(asked)
            """)
        let past = try PlacementQueries.checkIns(of: placement, seenBy: eyes, in: db)
        guard let checkIn = past.first(where: { $0.dayNumber == number }) else { return }
        let reporter = sheet.supervisorName ?? sheet.employerName
        let report = try checkIn.answer(outcome, about: sheet, by: reporter, on: day, at: answered, in: db)
        if let report { try Intervention.take(report, of: agency, by: address, at: answered, in: db) }
    }

    /// The rides of the first week had to be arranged anew, and the supervisor was told.
    private func settleTrouble(_ placement: ID<Placement>, _ owner: StaffMember, _ days: RiversideDays, in db: Writing) throws {
        guard let open = try InterventionQueries.open(for: placement, seenBy: eyes, in: db) else { return }
        let sheet = try PlacementQueries.sheet(of: placement, seenBy: eyes, in: db)
        let at = open.openedAt.adding(minutes: 50)
        try Alarm.find(open.alarm, seenBy: eyes, in: db).claim(by: owner, at: open.openedAt.adding(minutes: 6), in: db)
        try open.tellBack(
            TellBackForm("He comes by the early bus from now on, and starts at 6:30."), about: sheet, by: owner, of: agency, at: at, in: db)
        try db.run(
            "UPDATE messages SET state = 'sent', ended_at = \(at) WHERE agency_id = \(agency.id) AND kind IN ('told_back', 'alarm') AND queued_at <= \(at)"
        )
        try Alarm.find(open.alarm, seenBy: eyes, in: db).settle(with: "an earlier bus", by: owner, at: at, in: db)
    }

    private func employer(_ name: String, in db: Reading) throws -> Employer {
        try db.one(Employer.self, "SELECT \(Employer.columns) FROM employers WHERE employers.agency_id = \(agency.id) AND employers.name = \(name)")
    }
}
