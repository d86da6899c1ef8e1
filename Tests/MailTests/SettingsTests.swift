import Mail
import Testing

@Suite("The address of the mail server")
struct SettingsTests {
    @Test("Host, port, encryption, login and options are read")
    func read() throws {
        let settings = try SMTPSettings(
            "smtp://app%40agency.example:p%3Aw@mail.agency.example:2525?tls=required&ca=/etc/ca.pem&helo=fairlead.example")
        #expect(settings.host == "mail.agency.example")
        #expect(settings.port == 2525)
        #expect(settings.encryption == .required)
        #expect(settings.user == "app@agency.example")
        #expect(settings.authorities == "/etc/ca.pem")
        #expect(settings.ownName == "fairlead.example")
    }

    @Test("What is not said is the safe and usual thing")
    func usual() throws {
        #expect(try SMTPSettings("smtp://mail.agency.example").description == "smtp://mail.agency.example:587?tls=required")
        #expect(try SMTPSettings("smtps://mail.agency.example").description == "smtps://mail.agency.example:465")
        #expect(try SMTPSettings("smtp://[::1]:25?tls=never").description == "smtp://[::1]:25?tls=never")
        #expect(try SMTPSettings("smtp://mail.agency.example").timeout == 60)
        #expect(try SMTPSettings("smtp://mail.agency.example").connectTimeout == 10)
    }

    @Test("The password is never shown")
    func hidden() throws {
        let settings = try SMTPSettings("smtps://app:hunter2@mail.agency.example")
        for shown in ["\(settings)", String(reflecting: settings), "\(Optional(settings) as Any)"] { #expect(!shown.contains("hunter2")) }
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("hunter2"))
    }

    static let wrong: [(String, SMTPSettings.Refusal)] = [
        ("", .notAnAddress), ("http://a.example", .notAnAddress), ("smtp://a.example/path", .notAnAddress), ("smtp://", .host),
        ("smtp://a.example:0", .port), ("smtp://a.example:99999", .port), ("smtp://a.example?tls=maybe", .option("tls")),
        ("smtp://a.example?tls=implicit", .option("tls")), ("smtps://a.example?tls=never", .option("tls")),
        ("smtp://a.example?tsl=never", .option("tsl")),
        ("smtp://a.example?tls=never&tls=required", .option("tls")), ("smtp://a.example?helo=a/b", .option("helo")),
        ("smtp://app@a.example", .halfLogin),
        ("smtp://app:a%0D%0Ab@a.example", .halfLogin), ("smtp://app:a%00b@a.example", .halfLogin),
        ("smtp://app:pw@a.example?tls=never", .openPassword),
        ("smtp://app:pw@a.example?tls=if-offered", .openPassword),
    ]

    @Test("A wrong address is refused for its own reason", arguments: wrong)
    func refused(address: String, why: SMTPSettings.Refusal) {
        #expect(throws: why) { try SMTPSettings(address) }
    }

    @Test("Tries come after 1, 5, 15, 60 and 240 minutes, then every eight hours, and end within three days")
    func backoff() {
        let waits = (1...20).map { Backoff.next(after: $0) }
        #expect(waits.prefix(7) == [1, 5, 15, 60, 240, 480, 480])
        let given = waits.compactMap(\.self)
        #expect(given.reduce(0, +) <= 4320)
        #expect(given.reduce(0, +) + 480 > 4320)
        #expect(waits.drop { $0 != nil }.allSatisfy { $0 == nil })
        #expect(Backoff.next(after: 1000) == nil)
    }
}

@Suite("The address of the mailbox")
struct MailboxSettingsTests {
    @Test("Host, login and folder are read, and the password is never shown")
    func read() throws {
        let settings = try IMAPSettings("imaps://app%40agency.example:hunter2@mail.agency.example?folder=Replies")
        #expect(settings.description == "imaps://app@agency.example@mail.agency.example:993 Replies")
        #expect(try IMAPSettings("imap://a:b@mail.agency.example").description == "imap://a@mail.agency.example:143?tls=required")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("hunter2"))
    }

    @Test(
        "What cannot be the address of a mailbox is refused",
        arguments: [
            ("imap://mail.agency.example", ServerRefusal.halfLogin), ("imap://a:b@mail.agency.example?tls=never", .openPassword),
            ("smtp://a:b@mail.agency.example", .notAnAddress), ("imaps://a:b@mail.agency.example?tls=never", .option("tls")),
            ("imaps://a:b@mail.agency.example?folder=%22x", .option("folder")), ("imaps://a:b@mail.agency.example?helo=x", .option("helo")),
        ])
    func wrong(address: String, refusal: ServerRefusal) {
        #expect(throws: refusal) { try IMAPSettings(address) }
    }
}
