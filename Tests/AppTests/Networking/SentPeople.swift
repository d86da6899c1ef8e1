import Dates
import Phrases
import Storage

@testable import App

extension DirectoryAtWork {
    /// Somebody who was sent to the service so many days ago, with what became of it.
    struct SentPerson: Sendable {
        var state = Referral.State.completed
        var daysAgo = 100
        var language = Language.en
        var needsInterpreter = false
    }

    /// The provider on whose page things are written down.
    var providerID: ID<Provider> { ID(String(provider.split(separator: "/").last ?? "")) ?? ID(number: 0) }
    var serviceID: ID<Listing> { ID(String(service.split(separator: "/").last ?? "")) ?? ID(number: 0) }

    /// Sends so many people of that kind.
    func send(_ count: Int, _ sent: SentPerson) async throws {
        try await town.database.write { db in
            for _ in 0..<count { try insert(sent, in: db) }
        }
    }

    private func insert(_ sent: SentPerson, in db: Writing) throws {
        let (ines, at) = (town.ines, town.now.adding(days: -sent.daysAgo))
        let day = at.day(in: .chicago)
        let person = try ParticipantDraft(
            firstName: "Pat", lastName: "Sent", language: sent.language, needsInterpreter: sent.needsInterpreter, center: ines.center,
            counselor: ines.id
        ).create(by: ines, at: at, in: db)
        try ConsentDraft(
            purpose: .services, recipient: "Łódź House", covers: [.name], startsOn: day, expiresOn: day.adding(days: 365)
        ).give(for: try ParticipantQueries.find(person, seenBy: ines.viewer, in: db), by: .staff(ines), at: at, in: db)
        let consent = try db.one(ID<Consent>.self, "SELECT id FROM consents WHERE agency_id = \(ines.agency) AND participant_id = \(person)")
        let (isClosed, hasBegun) = (sent.state.isClosed, sent.state == .started || sent.state == .completed)
        try db.run(
            """
            INSERT INTO referrals (id, agency_id, participant_id, service_id, service_name, provider_name, kind, state, state_at, consent_id, covers,
                why, letter, mailbox, second_why, made_by, made_at, sent_at, declined_by, reason, started_on, closed_at)
            VALUES (\(ID<Referral>.new(at: at)), \(ines.agency), \(person), \(serviceID), 'English', 'House', 'formal', \(sent.state), \(at),
                \(consent), '', '', '', '', '', \(ines.id), \(at), \(at), \(sent.state == .declined ? "provider" : nil),
                \(sent.state == .declined || sent.state == .left ? "full" : nil), \(hasBegun ? day : nil), \(isClosed ? at : nil))
            """)
    }
}
