import Dates
import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("Reading what somebody wrote")
struct ReceivingTests {
    private func text(_ mail: [UInt8]) -> QuotedText { ReceivedMessage(reading: mail).text }

    @Test("Two thousand mails of Python's, in eleven character sets, say to us what they say to Python")
    func corpus() throws {
        func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let different = try MailOfCorpus.make(2_000, seed: 11).filter { theirs in
            let ours = ReceivedMessage(reading: Array(theirs.mail))
            return ours.id != theirs.id || ours.from?.mailbox != theirs.from || words(ours.from?.name ?? "") != words(theirs.name)
                || words(ours.subject) != words(theirs.subject) || ours.date?.milliseconds != Int64(theirs.seconds * 1000)
                || words(ours.text.own) != words(theirs.text) || ours.files.map { Data($0.bytes).base64EncodedString() } != theirs.files.map { $0[1] }
        }
        #expect(different.map(\.subject) == [])
    }

    static let histories: [(mail: String, own: String)] = [
        ("Yes, Friday.\n\nOn Mon, Nov 16, Inés wrote:\n> Can you?\n> Thanks", "Yes, Friday."),
        ("Sí.\n\nEl jue, 19 nov 2026 a las 11:00, Inés Delgado (<i@r.example>)\nescribió:\n\n> Hola", "Sí."),
        ("Tak.\n\nW dniu 19.11.2026 o 11:00, Inés pisze:\n> Dzień dobry", "Tak."),
        ("Fine.\n\n-----Original Message-----\nFrom: Inés\nold", "Fine."),
        ("Fine.\n\n__________________\nFrom: Inés\nSent: Monday\nTo: Dana\nSubject: hi\n\nold", "Fine."),
        ("Bien.\n\nDe: Inés\nEnviado: lunes\nPara: Dana\nAsunto: hola\n\nviejo", "Bien."),
        ("On Mon, Inés wrote:\n> Can you?\n\nYes, I can.", "Yes, I can."),
        ("On Mon, Inés wrote:\n> One?\nyes\n> Two?\nno", "On Mon, Inés wrote:\n> One?\nyes\n> Two?\nno"),
        (
            "---------- Forwarded message ---------\nFrom: Zed\nSubject: job\n\nTwo welders",
            "---------- Forwarded message ---------\nFrom: Zed\nSubject: job\n\nTwo welders"
        ),
        ("I wrote:\nnothing to quote", "I wrote:\nnothing to quote"), ("", ""),
    ]

    @Test("Their own words are told from the mails before", arguments: histories)
    func folded(history: (mail: String, own: String)) {
        let read = text(HardMails.mail(history.mail))
        #expect(read.own == history.own)
        #expect(read.quoted.isEmpty == (history.own == history.mail))
    }

    @Test("A page becomes words, without its scripts and styles")
    func page() {
        let read = text(HardMails.page)
        #expect(read.own == "Dzień dobry & hej\n\nSecond\nthird\n- one\n- two\nclick")
        #expect(read.quoted.contains("> old words"))
    }

    @Test("Names of files lead nowhere, and words in no known character set are still read")
    func files() {
        let read = ReceivedMessage(reading: HardMails.namedFiles)
        #expect(read.files.map(\.name) == ["evil.exe", "Życiorys.pdf"] && read.files[1].bytes == Array("%PDF-".utf8))
        #expect(read.text.own == "See the files.")
    }

    @Test(
        "A report of failure names the address, the mail and whether it is for good",
        arguments: [("failed", "5.1.1", true), ("failed", "4.2.2", false), ("delayed", "4.4.1", false)])
    func bounce(action: String, status: String, isFinal: Bool) {
        let bounce = ReceivedMessage(reading: HardMails.bounce(action: action, status: status)).bounce
        #expect(bounce?.mailbox == "renee@ironbark.example" && bounce?.isFinal == isFinal && bounce?.original == "0abc@riverside.example")
        #expect(bounce?.words == "550 5.1.1 Recipient address rejected: User unknown")
    }

    @Test("A report of success is no bounce")
    func delivered() {
        #expect(ReceivedMessage(reading: HardMails.bounce(action: "delivered", status: "2.0.0")).bounce == nil)
    }

    @Test(
        "What no person wrote is known by its headers",
        arguments: [
            ("Auto-Submitted: auto-replied\n", true), ("Auto-Submitted: no\n", false), ("Precedence: bulk\n", true),
            ("List-Id: <news.example>\n", true),
            ("X-Auto-Response-Suppress: All\n", true), ("X-Auto-Response-Suppress: DR\n", false), ("", false),
        ])
    func automatic(headers: String, isAutomatic: Bool) {
        #expect(ReceivedMessage(reading: HardMails.mail("I am away.", headers)).isAutomatic == isAutomatic)
    }

    @Test("Nothing at all, half a mail, and five thousand parts in parts are read as far as they go")
    func broken() {
        #expect(ReceivedMessage(reading: []) == ReceivedMessage(reading: Array("\r\n".utf8)))
        #expect(text(HardMails.cutShort).own == "still read")
        #expect(ReceivedMessage(reading: HardMails.deep).subject == "deep")
    }

    @Test("No mail of ten thousand that were damaged at random stops the reading")
    func damaged() {
        var generator = SystemRandomNumberGenerator()
        let whole = [HardMails.namedFiles, HardMails.page, HardMails.bounce(), HardMails.mail("Yes.\n\n> quoted", "Subject: =?utf-8?b?xbvDs8WC?=\n")]
        for round in 0..<10_000 {
            var mail = whole[round % whole.count]
            for _ in 0..<(1 + round % 8) { mail[Int.random(in: mail.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator) }
            _ = ReceivedMessage(reading: Array(mail.prefix(Int.random(in: 0...mail.count, using: &generator))))
        }
    }
}
