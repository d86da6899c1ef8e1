import Dates
import Foundation
import Mail
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("What follows from a reason, and from silence")
struct FollowTests {
    @Test("A reason shows its effect wherever it has one, in three languages", arguments: Referral.Reason.allCases)
    func reasons(reason: Referral.Reason) {
        #expect((reason.effect != Referral.Reason.Effect()) == (reason.effectWords != nil) || reason == .noContact)
        for language in Language.allCases { #expect(!reason.words[language].isEmpty) }
    }

    @Test("“Full until” sets the listing aside until that day and counts an unmet need")
    func full() async throws {
        let sent = try await SentOut.make()
        let until = sent.town.today.adding(days: 20)
        try await sent.town.write { db in try sent.sheet(in: db).decline(.full, by: .provider, fullUntil: until, sent.school(), in: db) }
        let listing = try await sent.listing()
        #expect(listing.isSetAside(on: until) && !listing.isSetAside(on: until.adding(days: 1)))
        let count = try await sent.unmet()[0]
        #expect(count.why == .full && count.need == .english && count.language == "Spanish" && count.place == "60623" && count.count == 1)
        let ines = try await Browser(sent.town, as: sent.town.ines)
        #expect(try await ines.get("/people/\(sent.person)/refer?service=\(sent.english)").text.contains("It is full until Dec 9, 2026"))
        _ = try await ines.post("/services/\(sent.english)/free")
        #expect(try await sent.listing().fullUntil == nil)
    }

    @Test(
        "A reason against the listing brings it into the queue of what to verify, until somebody has",
        arguments: [
            Referral.Reason.wrongPlace, .language, .notEligible, .ended,
        ])
    func doubted(reason: Referral.Reason) async throws {
        let sent = try await SentOut.make()
        try await sent.town.write { db in try sent.sheet(in: db).decline(reason, by: .provider, sent.school(), in: db) }
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let said = "the provider says: \(reason.words.en.lowercased())."
        #expect(try await ines.get("/providers/verify").text.contains(said))
        _ = try await ines.post("/services/\(sent.english)/verify")
        #expect(try await !ines.get("/providers/verify").text.contains(said))
        #expect(try await sent.unmet().map(\.why) == [reason.effect.unmet].compactMap(\.self))
    }

    @Test("Too far counts, and leads to others of the kind")
    func nearer() async throws {
        let sent = try await SentOut.make()
        let rosa = ReferralVoice(side: .person, actor: .outside(name: "Rosa"), post: sent.post, now: sent.town.now)
        try await sent.town.write { db in try sent.sheet(in: db).decline(.tooFar, by: .person, rosa, in: db) }
        let page = try await Browser(sent.town, as: sent.town.ines).get("/referrals/\(sent.id)").text
        #expect(page.contains("/people/\(sent.person)/refer?need=english"))
        let why = try await sent.unmet().map(\.why)
        #expect(try await sent.listing().doubt.isEmpty && why == [.tooFar])
    }

    @Test("Who moved away has no other referral that has not begun; what has begun goes on")
    func moved() async throws {
        let sent = try await SentOut.make()
        let (begun, other) = try await sent.town.write { db in
            let begun = try sent.refer(to: sent.welding, in: db)
            try sent.sheet(begun, in: db).start(on: sent.town.today, sent.school(), in: db)
            let other = try sent.refer(to: sent.welding, secondWhy: "later", in: db)
            try sent.sheet(in: db).decline(.moved, by: .person, sent.school(), in: db)
            return (begun, other)
        }
        #expect(try await sent.sheet(begun).referral.state == .started)
        let ended = try await sent.sheet(other).referral
        #expect(ended.state == .declined && ended.declinedBy == .person && ended.reason == .moved)
    }

    @Test("The next step is sent when the first is completed, and not before")
    func sequence() async throws {
        let sent = try await SentOut.make()
        let next = try await sent.town.write { db in try sent.refer(to: sent.welding, after: sent.id, in: db) }
        func mails() async throws -> Int {
            try await sent.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM messages WHERE kind = 'referral'") }
        }
        let (before, first) = (try await sent.sheet(next).referral.state, try await mails())
        #expect(before == .waiting && first == 1)
        try await sent.town.write { db in try sent.sheet(in: db).complete(on: sent.town.today, .certificate, sent.school(), in: db) }
        let (after, second) = (try await sent.sheet(next).referral.state, try await mails())
        #expect(after == .sent && second == 2)
    }

    @Test("Without a consent the next step stays, and whoever made it is told; so it is when the first comes to nothing")
    func stuck() async throws {
        let sent = try await SentOut.make()
        let next = try await sent.town.write { db in try sent.refer(to: sent.welding, after: sent.id, in: db) }
        try await sent.withdraw()
        try await sent.town.write { db in try sent.sheet(in: db).complete(on: sent.town.today, nil, sent.school(), in: db) }
        let told = try await sent.town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'referral_silent'") }
        #expect(try await sent.sheet(next).referral.state == .waiting)
        #expect(told == ["Rosa Q.’s next step, Welding, cannot be sent: the consent has ended"])
        let other = try await SentOut.make()
        let later = try await other.town.write { db in
            let later = try other.refer(to: other.welding, after: other.id, in: db)
            try other.sheet(in: db).decline(.notWanted, by: .person, other.school(), in: db)
            return later
        }
        #expect(try await other.sheet(later).referral.due == other.town.today)
    }

    @Test("The day by which word is expected follows from where it stands")
    func due() {
        let thursday = Day("2026-11-19")!
        #expect(Referral.due(.formal, .sent, since: thursday) == Day("2026-11-24"))
        #expect(Referral.due(.informal, .sent, since: thursday) == Day("2026-12-03"))
        #expect(Referral.due(.formal, .appointment, since: thursday) == Day("2026-11-20"))
        #expect(Referral.due(.formal, .started, since: thursday) == Day("2026-12-19"))
        #expect(Referral.due(.formal, .completed, since: thursday) == Day("2027-02-17"))
        #expect(Referral.due(.formal, .declined, since: thursday) == nil && Referral.due(.formal, .waiting, since: thursday) == nil)
    }

    @Test("A silent provider is reminded twice, three days apart, and no more; it stands on Today with one act")
    func chased() async throws {
        let sent = try await SentOut.make()
        let chase = ChaseReferrals(post: sent.post)
        let written = try await sent.town.write { db in
            try (0...20).map { try chase.chase(on: sent.town.today.adding(days: $0), at: sent.town.now.adding(days: $0), in: db) }
        }
        #expect(written.enumerated().filter { $0.element > 0 }.map(\.offset) == [5, 8] && written.reduce(0, +) == 2)
        let later = sent.town.at(sent.town.now.adding(days: 6))
        let page = try await Browser(later, as: later.ines).get("/").text
        #expect(page.contains("Rosa Quintero: no answer to the referral") && page.contains("Record the answer"))
    }

    @Test("What came of it is asked once more of the person after ninety days, and never again")
    func outcome() async throws {
        let sent = try await SentOut.make()
        let chase = ChaseReferrals(post: sent.post)
        let written = try await sent.town.write { db in
            try sent.sheet(in: db).complete(on: sent.town.today, .certificate, sent.school(), in: db)
            return try [10, 89, 90, 94, 120].map { try chase.chase(on: sent.town.today.adding(days: $0), at: sent.town.now.adding(days: $0), in: db) }
        }
        #expect(written == [0, 0, 1, 0, 0])
        try await sent.town.write { db in try sent.sheet(in: db).record(.job, sent.school(after: 91), in: db) }
        let referral = try await sent.sheet().referral
        #expect(referral.due == nil && referral.outcome == .job)
    }

    @Test("Nobody is reminded once the consent has ended")
    func quiet() async throws {
        let sent = try await SentOut.make()
        try await sent.withdraw()
        let written = try await sent.town.write { db in
            try ChaseReferrals(post: sent.post).chase(on: sent.town.today.adding(days: 9), at: sent.town.now.adding(days: 9), in: db)
        }
        #expect(written == 0)
    }

    @Test("A mail to the provider that comes back makes its listing doubtful")
    func bounced() async throws {
        let sent = try await SentOut.make()
        try await sent.town.write { db in
            let message = try db.one(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE messages.kind = 'referral'")
            try db.run("UPDATE messages SET attempts = 1 WHERE id = \(message.id)")
            try message.record(.refusedRecipient("550 no such mailbox"), at: sent.town.now, in: db)
        }
        #expect(try await sent.listing().doubt == "mail to office@canal.example came back.")
    }
}
