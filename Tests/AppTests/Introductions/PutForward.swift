import Dates
import Markup
import Phrases
import Storage

@testable import App

/// Janek, who was put forward to Lakeshore Bakery for a forklift opening, in a small town.
struct PutForward: Sendable {
    let town: Town
    let person: ID<Participant>
    let opening: ID<Opening>
    let consent: ID<Consent>
    let id: ID<Introduction>

    static func make(covers: Set<SharedFact> = [.name, .work]) async throws -> PutForward {
        let town = try await Town.open()
        return try await town.database.write { db in
            let (ines, actor, now) = (town.ines, Actor.staff(town.ines), town.now)
            var draft = EmployerDraft(name: "Lakeshore Bakery", owner: ines.id)
            draft.contacts = [ContactDraft(name: "Piotr Zieliński", mailbox: "piotr@lakeshore.example", language: .en)]
            let employer = try draft.create(by: actor, agency: town.agency.id, at: now, in: db).id
            let opening = try OpeningDraft(title: "Forklift operator", occupationCode: "53-7051.00", hourlyCents: 2_200, zip: "60608")
                .create(at: employer, by: ines, at: now, in: db)
            let id = try ParticipantDraft(firstName: "Janek", lastName: "Wilk", phone: "312-555-0188", mailbox: "janek@home.example", language: .pl)
                .create(by: ines, at: now, in: db)
            let person = try ParticipantQueries.find(id, seenBy: ines.viewer, in: db)
            try person.add(
                WorkSpellDraft(
                    job: "forklift driver", employer: "Port Gdynia", occupation: "53-7051.00", from: Month(rawValue: "2021-03")!,
                    to: Month(rawValue: "2025-03")!), by: actor, at: now, in: db)
            try person.confirmWork(by: .listA, by: ines, at: now, in: db)
            for purpose in [Consent.Purpose.matching, .employers] {
                try ConsentDraft(
                    purpose: purpose, covers: purpose == .matching ? [] : covers, startsOn: town.today, expiresOn: town.today.adding(days: 30)
                ).give(for: person, by: actor, at: now, in: db)
            }
            let consent = try ConsentQueries.allowing(id, to: employer, on: town.today, seenBy: ines.viewer, in: db)!
            let introduction = try Self.draft(person, opening, consent, town, in: db)
                .send(by: ines, of: town.agency, address: { $0.address }, on: town.today, at: now, in: db)
            return PutForward(town: town, person: id, opening: opening, consent: consent.id, id: introduction)
        }
    }

    static func draft(
        _ person: Participant, _ opening: ID<Opening>, _ consent: Consent, _ town: Town, in db: Reading
    ) throws -> IntroductionDraft {
        let wanted = try OpeningQueries.find(opening, seenBy: town.ines.viewer, in: db)
        return IntroductionDraft(
            person: person, opening: wanted, recipient: try RecipientQueries.of(wanted, seenBy: town.ines.viewer, in: db)[0],
            consent: consent, facts: consent.covers, suitabilityNote: "Four years at the port.", letter: "", score: 80, weightsNumber: 0)
    }

    func sheet(in db: Reading) throws -> IntroductionSheet { try IntroductionQueries.sheet(of: id, seenBy: town.ines.viewer, in: db) }

    func withdraw() async throws {
        try await town.database.write { db in
            let person = try ParticipantQueries.find(person, seenBy: town.ines.viewer, in: db)
            try ConsentQueries.find(consent, of: person.id, seenBy: town.ines.viewer, in: db)
                .withdraw(person, by: .outside(name: person.name), at: town.now, in: db)
        }
    }

    /// The employer's browser, which came by the link of the mail.
    func employer() async throws -> Browser {
        var browser = Browser(town)
        let text = try await town.database.read { db in
            try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'introduction' ORDER BY id DESC LIMIT 1")
        }
        let token = text.matches(of: #/\/l\/(\S+)/#).first.map { String($0.1) } ?? ""
        browser.hold(token, .introduction, of: id)
        return browser
    }
}
