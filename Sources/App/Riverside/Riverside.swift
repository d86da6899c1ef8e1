public import Dates
import Markup
import Phrases
public import Rules
import Secrets
public import Storage
public import Web

/// The invented town that the demonstration, the manual and the tests share: an agency like those that Fairlead is for, on the real today.
public enum Riverside {
    /// Whether the database holds a demonstration.
    public static func isIn(_ database: Database) async throws -> Bool {
        try await database.read { db in try db.exists("SELECT id FROM agencies WHERE is_demo = \(true) LIMIT 1") }
    }

    /// Settles the town in an empty database. Throws `Conflict` if Riverside Works is there already.
    public static func settle(
        in database: Database, home: Home, rules: RuleBook, publicURL: PublicURL, at now: Instant
    ) async throws {
        let flyers = try RiversideFlyer.read(from: home)
        let hash = try await Password.hash(DemoSignIn.password)
        let team = try await database.write { db in
            let team = try RiversideTeam.hire(passwordHash: hash, at: now, in: db)
            var days = RiversideDays(today: now.day(in: team.agency.zone), zone: team.agency.zone, now: now)
            let (lead, shelved) = (try team.member("Ruth"), now.adding(days: -90))
            for flyer in flyers { try flyer.shelve(by: lead, at: shelved, in: db) }
            try speak(by: lead, helper: try team.member("Inés"), at: shelved, in: db)
            for employer in RiversideEmployer.all {
                try employer.settle(with: team, on: &days, rules: rules, address: { publicURL.description + $0 }, in: db)
            }
            try RiversideRules(team: team, rules: rules).tell(on: &days, in: db)
            let reminders = RemindOfRequests(agency: team.agency) { publicURL.description + $0.address }
            for day in (1...14).reversed().map({ days.today.adding(days: -$0) }) {
                try reminders.send(on: day, at: days.zone.instant(of: day, hour: 9, minute: 20), in: db)
            }
            try RiversidePlacements(team: team) { publicURL.description + $0.address }.settle(on: &days, in: db)
            try RiversideFit(team: team).settle(on: &days, in: db)
            try RiversideWages(team: team).settle(on: &days, in: db)
            try RiversideOpenings(team: team).settle(on: &days, in: db)
            try RiversideSeekers(team: team) { publicURL.description + $0.address }.settle(on: &days, in: db)
            try RiversideAssessments(team: team).settle(on: &days, in: db)
            try RiversideProviders(team: team).settle(on: days, in: db)
            try RiversideNetwork(team: team).settle(on: days, in: db)
            try RiversidePartners(team: team).settle(on: &days, in: db)
            try RiversideReferrals(team: team) { publicURL.description + $0.address }.settle(on: &days, in: db)
            try RiversideGuidance(team: team, rules: rules).settle(on: days, in: db)
            try RiversideMail.arrive(for: team, on: &days, in: db)
            try team.agency.keepPromises(at: now, in: db)
            return team
        }
        try await RiversidePast(team: team).settle(in: database, at: now)
    }
}

extension Riverside {
    /// What Ruth has said about the agency: the facts for employers, and a closing of her own for notices.
    private static func speak(by lead: StaffMember, helper: StaffMember, at then: Instant, in db: Writing) throws {
        var facts = PublicFacts()
        facts.helper = helper.id
        facts.note = [
            .en: "We speak English, Spanish and Polish.", .es: "Hablamos español, inglés y polaco.", .pl: "Mówimy po polsku, angielsku i hiszpańsku.",
        ]
        try facts.save(by: lead, at: then, in: db)
        var words = Template.shipped(.notice, .en).words
        words[.closing] =
            "If a fact is wrong, or if something changes, answer this mail or call me. We look again within two working days.\n\n{{signature}}"
        try Template.save(words, .notice, .en, over: 0, by: lead, at: then, in: db)
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
    func settle(
        with team: RiversideTeam, on days: inout RiversideDays, rules: RuleBook, address: @escaping @Sendable (String) -> String, in db: Writing
    ) throws {
        let (owner, met) = (try team.member(owner), days.moment(met))
        let employer = try draft(team).create(by: .staff(owner), agency: team.agency.id, at: met, in: db)
        let contact = try EmployerQueries.contacts(of: employer.id, seenBy: owner.viewer, in: db).first?.id
        let meeting = ConversationDraft(kind: .meeting, contact: contact, at: met, note: self.met == spoke ? note : "")
        try employer.logConversation(meeting, by: owner, at: met, in: db)
        let story = RiversideStory(employer: employer.id, owner: owner, team: team, rules: rules, address: address)
        try tell(story, on: &days, in: db)
        if name == "Canal Print House" { try story.mailComesBack(at: days.moment(0), in: db) }
        if stage == .eligible || stage == .active, line.isMultiple(of: 2) { try story.askAndAnswer(line, on: &days, spoke, in: db) }
        let spoken = days.moment(spoke)
        if self.met != spoke {
            let owes: Conversation.Debtor? = name == "Wexford Hotel" ? .us : name == "Bellwether Cold Storage" ? .them : nil
            let talk = ConversationDraft(kind: kind, contact: contact, at: spoken, note: note, owes: owes)
            try employer.logConversation(talk, by: owner, at: spoken, in: db)
        }
        try next(for: try Employer.find(employer.id, seenBy: owner.viewer, in: db), owner, days, at: spoken, in: db)
    }

    /// Follow-up, answers, notice and first hire, as far as the stage says.
    private func tell(_ story: RiversideStory, on days: inout RiversideDays, in db: Writing) throws {
        guard stage != .firstContact else { return }
        try story.followUp(at: days.moment(max(spoke, met - 1)), in: db)
        if stage == .rfiSent {
            let pages = name == "Three Rivers Logistics" ? 2 : name == "Lantern Early Learning" ? 1 : 0
            if pages > 0 { try story.type(answerRequest(on: days.day(spoke)), pages: pages, at: days.moment(spoke), in: db) }
            return
        }
        // Kessler's answers came this morning and wait for a word from Inés; the others' came a while ago.
        let arrived = name == "Kessler Metal Works" ? 0 : min(spoke, max(0, met - 6))
        let sent = days.moment(arrived)
        try story.type(answerRequest(on: days.day(arrived)), pages: 5, at: sent, in: db)
        try story.send(at: sent, in: db)
        guard stage != .rfiReceived else { return }
        let told = min(sent.adding(minutes: 40 + line * 3), days.now.adding(minutes: -5))
        try story.tell(at: told, in: db)
        guard stage != .eligible else { return }
        let employer = try Employer.find(story.employer, seenBy: story.owner.viewer, in: db)
        try employer.advance(
            to: .active, because: "the first person was hired through us", by: .staff(story.owner), at: told.adding(hours: 20), in: db)
    }

    private func draft(_ team: RiversideTeam) throws -> EmployerDraft {
        let domain = Folding.text(name).replacing(" ", with: "") + ".example"
        let mailbox = Folding.text(contact).split(separator: " ").first.map { "\($0)@\(domain)" } ?? ""
        let phone = "312-555-01\(line)"
        return EmployerDraft(
            name: name, legalName: legalName, industry: industry, naics: naics, center: try team.center(center), owner: try team.member(owner).id,
            backup: try team.member(backup).id,
            sites: [SiteDraft(street: street, city: "Chicago", state: "IL", zip: zip, phone: phone, isMain: true)],
            contacts: [ContactDraft(name: contact, title: title, role: .decides, phone: phone, mailbox: mailbox, language: language)])
    }

    var legalName: String { name.hasPrefix("St.") ? "Congregation of St. Brigid" : "\(name) LLC" }

    /// What the notes say: who prefers Spanish or Polish.
    var language: Language {
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
        case .rfiSent:
            try employer.setNextStep(.call, "ask about the RFI", due: today.addingWorkingDays(line % 4), for: owner, by: actor, at: spoken, in: db)
        case .rfiReceived: return
        case .eligible:
            let (kind, what): (NextStep.Kind, String) = line % 2 == 0 ? (.mail, "send two résumés") : (.visit, "see the workplace")
            try employer.setNextStep(kind, what, due: today.addingWorkingDays(line % 6 - 1), for: owner, by: actor, at: spoken, in: db)
        case .active:
            try employer.setNextStep(
                .call, "how are they doing?", due: today.addingWorkingDays(1 + line % 9), for: owner, by: actor, at: spoken, in: db)
        case .resting:
            let until = today.adding(days: 40 + line % 50)
            try employer.move(to: .resting, because: note, restingUntil: until, by: owner, at: spoken, in: db)
        }
    }
}
