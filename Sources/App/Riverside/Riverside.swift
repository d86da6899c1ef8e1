public import Dates

import Phrases
import Secrets
public import Storage

/// The invented town that the demonstration, the manual and the tests share: an agency like those that Fairlead is for, on the real today.
public enum Riverside {
    /// Whether the database holds a demonstration.
    public static func isIn(_ database: Database) async throws -> Bool {
        try await database.read { db in try db.exists("SELECT id FROM agencies WHERE is_demo = \(true) LIMIT 1") }
    }

    /// Settles the town in an empty database. Throws `Conflict` if Riverside Works is there already.
    public static func settle(in database: Database, home: Home, at now: Instant) async throws {
        let flyers = try RiversideFlyer.read(from: home)
        let hash = try await Password.hash(DemoSignIn.password)
        try await database.write { db in
            let team = try RiversideTeam.hire(passwordHash: hash, at: now, in: db)
            var days = RiversideDays(today: now.day(in: team.agency.zone), zone: team.agency.zone, now: now)
            let (lead, shelved) = (try team.member("Ruth"), now.adding(days: -90))
            for flyer in flyers { try flyer.shelve(by: lead, at: shelved, in: db) }
            for employer in RiversideEmployer.all { try employer.settle(with: team, on: &days, in: db) }
        }
    }
}

/// Moments of the past weeks at which people of Riverside work.
struct RiversideDays {
    let today: Day
    let zone: Zone
    let now: Instant
    private var count = 0

    init(today: Day, zone: Zone, now: Instant) {
        self.today = today
        self.zone = zone
        self.now = now
    }

    /// The working day that lies so many days back.
    func day(_ daysAgo: Int) -> Day {
        var day = today.adding(days: -daysAgo)
        while !day.isWorkingDay { day = day.adding(days: -1) }
        return day
    }

    /// A moment in the working hours of that day, never after now; later calls for the same day tend to be later.
    mutating func moment(_ daysAgo: Int) -> Instant {
        count += 1
        let moment = zone.instant(of: day(daysAgo), hour: 9 + count % 6, minute: count * 7 % 60)
        return min(moment, now.adding(minutes: -20))
    }
}

extension RiversideEmployer {
    /// Records the employer with what has happened so far.
    func settle(with team: RiversideTeam, on days: inout RiversideDays, in db: Writing) throws {
        let (owner, met) = (try team.member(owner), days.moment(met))
        let id = try draft(team).create(by: .staff(owner), agency: team.agency.id, at: met, in: db)
        let employer = try Employer.find(id, seenBy: owner.viewer, in: db)
        let contact = try EmployerQueries.contacts(of: id, seenBy: owner.viewer, in: db).first?.id
        let spoken = days.moment(spoke)
        if self.met == spoke {
            try employer.logConversation(
                ConversationDraft(kind: .meeting, contact: contact, at: met, note: note), by: owner, at: met, in: db)
        } else {
            try employer.logConversation(ConversationDraft(kind: .meeting, contact: contact, at: met), by: owner, at: met, in: db)
            let owes: Conversation.Debtor? = name == "Wexford Hotel" ? .us : name == "Bellwether Cold Storage" ? .them : nil
            try employer.logConversation(
                ConversationDraft(kind: kind, contact: contact, at: spoken, note: note, owes: owes), by: owner, at: spoken, in: db)
        }
        try next(for: employer, owner, days, at: spoken, in: db)
    }

    private func draft(_ team: RiversideTeam) throws -> EmployerDraft {
        let domain = Folding.text(name).replacing(" ", with: "") + ".example"
        let mailbox = Folding.text(contact).split(separator: " ").first.map { "\($0)@\(domain)" } ?? ""
        let phone = "312-555-01\(line)"
        return EmployerDraft(
            name: name, legalName: legalName, industry: industry, naics: naics, center: try team.center(center), owner: try team.member(owner).id,
            backup: try team.member(backup).id, stage: stage == .resting ? .active : .firstContact,
            sites: [SiteDraft(street: street, city: "Chicago", state: "IL", zip: zip, phone: phone, isMain: true)],
            contacts: [ContactDraft(name: contact, title: title, role: .decides, phone: phone, mailbox: mailbox, language: language)])
    }

    private var legalName: String { name.hasPrefix("St.") ? "Congregation of St. Brigid" : "\(name) LLC" }

    /// What the notes say: who prefers Spanish or Polish.
    private var language: Language {
        if note.contains("Spanish") { return .es }
        return note.contains("Polish") ? .pl : .en
    }

    private var kind: Conversation.Kind { [.call, .visit, .mail, .call][line % 4] }

    private func next(for employer: Employer, _ owner: StaffMember, _ days: RiversideDays, at spoken: Instant, in db: Writing) throws {
        let today = days.today
        let actor = Actor.staff(owner)
        switch stage {
        case .firstContact:
            try employer.setNextStep(.followUp, due: days.day(max(0, spoke - 1)), for: owner, by: actor, at: spoken, in: db)
        case .rfiSent: try employer.setNextStep(.call, "ask about the RFI", due: today.addingWorkingDays(line % 4), for: owner, by: actor, at: spoken, in: db)
        case .rfiReceived: return
        case .eligible:
            let (kind, what): (NextStep.Kind, String) = line % 2 == 0 ? (.mail, "send two résumés") : (.visit, "see the workplace")
            try employer.setNextStep(kind, what, due: today.addingWorkingDays(line % 6 - 1), for: owner, by: actor, at: spoken, in: db)
        case .active:
            try employer.setNextStep(.call, "how are they doing?", due: today.addingWorkingDays(1 + line % 9), for: owner, by: actor, at: spoken, in: db)
        case .resting:
            let employer = try Employer.find(employer.id, seenBy: owner.viewer, in: db)
            let until = today.adding(days: 40 + line % 50)
            try employer.move(to: .resting, because: note, restingUntil: until, by: owner, at: spoken, in: db)
        }
    }
}
