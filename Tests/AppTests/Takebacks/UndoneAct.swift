import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

/// Something that staff do and may take back, on an employer with a past.
struct UndoneAct: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let tables: [KeptTable]
    let act: @Sendable (Employer, AgencyAtWork, Writing) throws -> Void

    init(_ words: String, _ tables: [KeptTable], _ act: @escaping @Sendable (Employer, AgencyAtWork, Writing) throws -> Void) {
        testDescription = words
        self.tables = tables
        self.act = act
    }

    private static let talk: [KeptTable] = [.employers, .contacts, .conversations, .nextSteps, .alarms, .notices]

    private static func question(of employer: Employer, _ town: AgencyAtWork, _ db: Reading) throws -> [ID<Conversation>] {
        try EmployerQueries.sheet(of: employer.id, seenBy: town.ines.viewer, in: db).owed.filter { $0.debtor == .us }.map(\.id)
    }

    private static func alarm(_ town: AgencyAtWork, _ db: Reading) throws -> Alarm {
        try Alarm.find(try db.one(ID<Alarm>.self, "SELECT id FROM alarms WHERE agency_id = \(town.ines.agency)"), seenBy: town.ines.viewer, in: db)
    }

    static let all = [
        UndoneAct("logs a call that settles a debt and sets a step", talk) { employer, town, db in
            var form = ConversationForm(for: nil, contacts: [], try Fields(query: ""))
            (form.kind, form.newContact, form.owes, form.next) = (.call, "Rob New", .them, NextStepForm(choice: .callTomorrow))
            form.settles = Set(try question(of: employer, town, db))
            try form.log(with: employer, zone: AgencyAtWork.zone, by: town.ines, at: town.now, in: db)
        },
        UndoneAct("notes an answer", [.conversations, .alarms, .notices]) { employer, town, db in
            for open in try question(of: employer, town, db) { try employer.noteAnswerGiven(to: open, noted: town.ines, at: town.now, in: db) }
        },
        UndoneAct("sets the next step", [.nextSteps]) {
            try $0.setNextStep(.visit, "look", due: $1.today, for: $1.ines, by: .staff($1.ines), at: $1.now, in: $2)
        },
        UndoneAct("moves the next step", [.nextSteps]) {
            _ = try $0.moveNextStep(to: $1.today.adding(days: 9), by: .staff($1.ines), at: $1.now, in: $2)
        },
        UndoneAct("does the next step", [.nextSteps]) {
            try $0.finishNextStep(NextStep.Kind.allCases, by: .staff($1.ines), at: $1.now, in: $2)
        },
        UndoneAct("drops the next step", [.nextSteps]) { try $0.dropNextStep(by: .staff($1.ines), at: $1.now, in: $2) },
        UndoneAct("lets it rest", [.employers, .nextSteps]) {
            try $0.move(to: .resting, because: "quiet", restingUntil: $1.today.adding(days: 30), by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("edits the facts", [.employers]) { employer, town, db in
            var facts = EmployerFacts(employer)
            (facts.name, facts.fein, facts.note) = ("Kessler & Söhne", "36-5554417", "")
            try employer.edit(facts, version: employer.version, by: town.ines, at: town.now, in: db)
        },
        UndoneAct("puts it into other hands", [.employers, .nextSteps]) {
            try $0.assign(InCharge(owner: $1.marcus.id, backup: $1.ines.id, center: nil), by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("adds a contact", [.contacts]) {
            try $0.addContact(ContactDraft(name: "Rob New", phone: "312-555-0170"), by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("changes a contact", [.contacts]) { employer, town, db in
            let dana = try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)[0]
            try employer.change(dana, to: ContactDraft(name: "Dina", mailbox: "d@k.example", language: .pl), by: town.ines, at: town.now, in: db)
        },
        UndoneAct("notes that a contact left", [.contacts]) { employer, town, db in
            let dana = try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)[0]
            try employer.contactLeft(dana, on: town.today, by: town.ines, at: town.now, in: db)
        },
        UndoneAct("adds the main site", [.sites]) {
            try $0.addSite(SiteDraft(street: "2 New St", phone: "312-555-0199", isMain: true), by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("changes a site", [.sites]) { employer, town, db in
            let site = try EmployerQueries.sites(of: employer.id, seenBy: town.ines.viewer, in: db)[0]
            try employer.change(site, to: SiteDraft(name: "Yard", street: "3 Other St"), by: town.ines, at: town.now, in: db)
        },
        UndoneAct("records a layoff", [.layoffs]) {
            try LayoffDraft(day: $1.today, people: 3, source: .worker).record(at: $0, by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("decides on the fit", [.fitDecisions]) {
            try FitDraft(course: .pause, reason: "layoffs", lookAgainOn: $1.today.adding(days: 9))
                .decide(about: $0, after: nil, by: $1.ines, at: $1.now, in: $2)
        },
        UndoneAct("takes an alarm", [.notices, .alarms]) { try alarm($1, $2).claim(by: $1.ines, at: $1.now, in: $2) },
        UndoneAct("settles an alarm", [.notices, .alarms]) { try alarm($1, $2).settle(with: "called", by: $1.ines, at: $1.now, in: $2) },
    ]
}
