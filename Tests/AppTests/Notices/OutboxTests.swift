import Dates
import Mail
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The outbox")
struct OutboxTests {
    private func deliver(_ met: MetTown, later minutes: Int = 0, _ answer: Delivery = .sent("250 OK")) -> (DeliverMail, MailBox) {
        let box = MailBox(answer: answer)
        return (DeliverMail(database: met.town.database, transport: box, clock: .stopped(at: met.town.now.adding(minutes: minutes))), box)
    }

    @Test("Two workers take different mail")
    func differentRows() async throws {
        let met = try await MetTown.open()
        for _ in 0..<2 { try await met.send() }
        let (worker, _) = deliver(met)
        let first = try #require(try await worker.claim())
        let second = try #require(try await worker.claim())
        #expect(first.0.id != second.0.id)
        #expect(try await worker.claim() == nil)
    }

    @Test("Many workers at once send each mail once")
    func manyWorkers() async throws {
        let met = try await MetTown.open()
        for _ in 0..<12 { try await met.send() }
        let (worker, box) = deliver(met)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { try await worker.sendDue() } }
            try await group.waitForAll()
        }
        #expect(box.sent.count == 12 && Set(box.sent.map(\.id)).count == 12)
        #expect(try await met.mail().allSatisfy { $0.state == .sent })
    }

    @Test("What a worker took and then died with is tried again when its claim has run out, under the same Message-ID")
    func workerDies() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let lost = try #require(try await deliver(met).0.claim())
        #expect(try await deliver(met, later: 4).0.sendDue() == 0)
        let (worker, box) = deliver(met, later: 5)
        #expect(try await worker.sendDue() == 1)
        #expect(try box.sent.map(\.id) == [lost.0.mail(with: []).id])
        #expect(try await met.mail().map(\.attempts) == [2])
    }

    @Test("A transaction that fails leaves no mail, no request and no link behind")
    func rolledBack() async throws {
        let met = try await MetTown.open()
        await #expect(throws: Busy.self) {
            _ = try await met.town.write { [met] db in
                let desk = try FollowUpQueries.desk(
                    for: met.employer.id, of: met.town.agency, on: met.town.now.day(in: .chicago), seenBy: met.town.ines.viewer, in: db)
                let form = FollowUpForm(for: desk, Town.rules, at: met.town.now)
                try form.send(on: desk, by: met.town.ines, address: \.address, at: met.town.now, in: db)
                throw Busy()
            }
        }
        for table: SQL in ["messages", "private_links", "rfi_requests", "message_files"] {
            #expect(try await met.town.read { db in try db.exists("SELECT 1 FROM \(table)") } == false)
        }
    }

    @Test("The secret of a link leaves with the mail and is forgotten when it has gone", arguments: [Delivery.sent("250"), .failedForGood("550")])
    func forgets(delivery: Delivery) async throws {
        let met = try await MetTown.open()
        try await met.send()
        let (worker, box) = deliver(met, delivery)
        _ = try await worker.sendDue()
        let (mail, left) = (try #require(try await met.mail().first), try #require(box.sent.first))
        #expect(mail.text.contains("/l/•••") && mail.html.contains("/l/•••") && mail.text.hidingPrivateLinks() == mail.text)
        #expect(left.text.hidingPrivateLinks() != left.text)
    }

    @Test("A demonstration keeps it, for its outbox is the reader's mailbox too")
    func demonstration() async throws {
        let met = try await MetTown.open()
        _ = try await met.town.write { db in try db.run("UPDATE agencies SET is_demo = \(true)") }
        try await met.send()
        _ = try await deliver(met).0.sendDue()
        #expect(MetTown.link(in: try #require(try await met.mail().first)).count > 20)
    }

    @Test("A failure for now is tried again after a while, each time later, and given up after three days")
    func backoff() async throws {
        let met = try await MetTown.open()
        try await met.send()
        var minutes: [Int] = []
        while let mail = try await met.mail().first, mail.state == .queued {
            minutes.append(Int(mail.dueAt.seconds(since: met.town.now) / 60))
            _ = try await deliver(met, later: minutes.last ?? 0, .failedForNow("450 later")).0.sendDue()
        }
        #expect(Array(minutes.prefix(6)) == [0, 1, 6, 21, 81, 321] && minutes.allSatisfy { $0 <= 3 * 24 * 60 })
        #expect(try await met.mail().first?.serverWords == "Given up after three days. 450 later")
    }

    @Test("A late failure does not overrule that another worker has sent it")
    func lateFailure() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let (slow, _) = try #require(try await deliver(met).0.claim())
        _ = try await deliver(met, later: 6).0.sendDue()
        _ = try await met.town.write { db in try slow.record(.failedForGood("550"), at: met.town.now, in: db) }
        #expect(try await met.mail().map(\.state) == [.sent])
        #expect(try await !met.timeline().contains { $0.hasPrefix("could not deliver") })
    }

    @Test("Another agency sees no mail of ours")
    func walls() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let id = try #require(try await met.mail().first).id
        let stranger = try await Browser(met.town, as: met.town.stranger)
        #expect(try await stranger.get("/messages/\(id)").status == 404)
        #expect(try await stranger.get("/messages/\(id)/files/0").status == 404)
        #expect(try await met.browser.get("/messages/\(id)/files/0").body == MetTown.pdf)
        #expect(try await Browser(met.town).get("/demo/mail/\(id)").status == 404)
    }
}
