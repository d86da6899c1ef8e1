import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("Sending to a real mail server")
struct SMTPTests {
    let sender: Address
    private static let shared = Result { try PostOffice() }

    init() throws {
        sender = try Address(mailbox: "bounces@agency.example")
    }

    private func send(to name: String, from: String? = nil, timeout: Double = 30) async throws -> Delivery {
        let envelopeFrom = try from.map { try Address(mailbox: $0) } ?? sender
        return try await Self.shared.get().transport(timeout: timeout).send(Letters.plain(to: name), envelopeFrom: envelopeFrom)
    }

    @Test("A message arrives byte for byte, for its one recipient")
    func accepted() async throws {
        let office = try PostOffice()
        let message = try Letters.full()
        #expect(try await office.transport().send(message, envelopeFrom: sender) == .sent("250 2.0.0 Kept"))
        let letter = try office.letter()
        #expect(letter.content == Data(message.encoded()))
        #expect(letter.from == "bounces@agency.example")
        #expect(letter.to == ["maria@employer.example"])
    }

    @Test("Ten messages at once through two lanes all arrive")
    func manyAtOnce() async throws {
        let office = try PostOffice()
        var settings = try SMTPSettings("smtp://127.0.0.1:\(office.port)?tls=never")
        settings.lanes = 2
        let transport = SMTPTransport(settings)
        let names = (0..<10).map { "person\($0)" }
        let sent = try await withThrowingTaskGroup(of: Delivery.self) { group in
            for name in names {
                group.addTask { await transport.send(try Letters.plain(to: name), envelopeFrom: try Address(mailbox: "b@a.example")) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sent == Array(repeating: .sent("250 2.0.0 Kept"), count: 10))
        #expect(try Set(names.map { _ in try office.letter().to }) == Set(names.map { ["\($0)@employer.example"] }))
    }

    @Test("A server that is down is tried again later")
    func down() async throws {
        let transport = SMTPTransport(try SMTPSettings("smtp://127.0.0.1:1?tls=never"))
        let delivery = await transport.send(try Letters.plain(), envelopeFrom: sender)
        #expect(delivery.failureForNow?.contains("127.0.0.1") == true)
    }

    @Test("A mailbox that is busy is tried again later")
    func busy() async throws {
        #expect(try await send(to: "busy") == .failedForNow("450 4.2.1 The mailbox is busy 4.2.1 Try later"))
    }

    @Test("A mailbox that is gone is known as such, in the server's words made fit to show")
    func gone() async throws {
        #expect(try await send(to: "gone") == .refusedRecipient("550 5.1.1 No such user here"))
    }

    @Test("A plain refusal of the mailbox is one; a refusal of us, whoever it is for, is none")
    func refusals() async throws {
        #expect(try await send(to: "unknown") == .refusedRecipient("550 Never heard of them"))
        #expect(try await send(to: "walled") == .failedForGood("550 5.7.1 You may not write to them from there"))
    }

    @Test("A sender that is refused has failed for good")
    func barred() async throws {
        #expect(try await send(to: "maria", from: "barred@agency.example") == .failedForGood("550 5.7.1 We take nothing from you"))
    }

    @Test("A server that wants a login first is the administrator's matter, not the message's")
    func stranger() async throws {
        #expect(try await send(to: "maria", from: "stranger@agency.example") == .failedForNow("530 5.7.0 Authentication required"))
    }

    @Test("A message refused after its last line fails as the server says")
    func refusedMessage() async throws {
        #expect(try await send(to: "spam") == .failedForGood("554 5.7.1 Looks like spam"))
        #expect(try await send(to: "full") == .failedForNow("452 4.3.1 Disk full"))
    }

    @Test("A server that hangs before the message has not got it")
    func hangsEarly() async throws {
        let delivery = try await send(to: "hangs-early", timeout: 0.7)
        #expect(delivery.failureForNow?.contains("may have arrived") == false)
    }

    @Test("A server that hangs or drops after the message may have got it", arguments: [("hangs", 0.7), ("drops", 30)])
    func unknown(name: String, timeout: Double) async throws {
        let delivery = try await send(to: name, timeout: timeout)
        #expect(delivery.failureForNow?.contains("may have arrived; a second copy will have the same Message-ID") == true)
    }

    @Test("A server that drops the line after it said yes has the message")
    func dropsAfterYes() async throws {
        #expect(try await send(to: "keeps-and-drops") == .sent("250 2.0.0 Kept, goodbye"))
    }

    @Test("A server that is slow to say goodbye does not hold up the next message")
    func lingers() async throws {
        var settings = try SMTPSettings("smtp://127.0.0.1:\(Self.shared.get().port)?tls=never")
        settings.lanes = 1
        let transport = SMTPTransport(settings)
        for _ in 0..<3 { #expect(await transport.send(try Letters.plain(to: "lingers"), envelopeFrom: sender) == .sent("250 2.0.0 Kept")) }
    }
}
