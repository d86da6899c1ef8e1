import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("Sending under encryption and with a password")
struct SecureSMTPTests {
    let sender: Address
    private static let secured = Result { try PostOffice(["--starttls"]) }
    private static let wrapped = Result { try PostOffice(["--implicit"]) }
    private static let open = Result { try PostOffice() }
    private static let guarded = Result { try PostOffice(["--starttls", "--login", "app", "se:cr@t"]) }

    init() throws {
        sender = try Address(mailbox: "bounces@agency.example")
    }

    private func send(_ office: Result<PostOffice, any Error>, _ address: String, trusting: Bool = true) async throws -> Delivery {
        return try await office.get().transport(address, trusting: trusting).send(Letters.plain(), envelopeFrom: sender)
    }

    @Test("STARTTLS with a certificate of the agency's own authority", arguments: ["required", "if-offered"])
    func startTLS(mode: String) async throws {
        #expect(try await send(Self.secured, "smtp://HERE?tls=\(mode)") == .sent("250 2.0.0 Kept"))
    }

    @Test(
        "A certificate that nobody vouches for is not accepted",
        arguments: ["smtp://HERE?tls=required", "smtp://HERE?tls=if-offered", "smtps://HERE"])
    func unknownCertificate(address: String) async throws {
        let office = address.hasPrefix("smtps") ? Self.wrapped : Self.secured
        let delivery = try await send(office, address, trusting: false)
        #expect(delivery.failureForNow?.contains("certificate") == true)
    }

    @Test("Nothing is sent to a server without STARTTLS when it is required")
    func noStartTLS() async throws {
        let delivery = try await send(Self.open, "smtp://HERE?tls=required")
        #expect(delivery.failureForNow?.contains("STARTTLS") == true)
    }

    @Test("Without STARTTLS a server is used unencrypted only if that is allowed")
    func ifOffered() async throws {
        #expect(try await send(Self.open, "smtp://HERE?tls=if-offered") == .sent("250 2.0.0 Kept"))
    }

    @Test("Encryption from the first byte on")
    func implicit() async throws {
        #expect(try await send(Self.wrapped, "smtps://HERE") == .sent("250 2.0.0 Kept"))
    }

    @Test("A server that drops the encrypted line after it said yes has the message, and the process lives")
    func dropsAfterYes() async throws {
        let transport = try Self.secured.get().transport("smtp://HERE?tls=required", trusting: true)
        #expect(await transport.send(try Letters.plain(to: "keeps-and-drops"), envelopeFrom: sender) == .sent("250 2.0.0 Kept, goodbye"))
        #expect(await transport.send(try Letters.plain(to: "drops"), envelopeFrom: sender).failureForNow?.contains("may have arrived") == true)
    }

    @Test("The right user and password are let in")
    func rightLogin() async throws {
        #expect(try await send(Self.guarded, "smtp://app:se%3Acr%40t@HERE?tls=required") == .sent("250 2.0.0 Kept"))
    }

    @Test("A wrong password is tried again, for it is not the message's fault")
    func wrongLogin() async throws {
        #expect(try await send(Self.guarded, "smtp://app:wrong@HERE?tls=required") == .failedForNow("535 5.7.8 Authentication credentials invalid"))
    }
}
