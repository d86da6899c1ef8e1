import Foundation
import Mail
import Storage
import Testing
import Web

@testable import App

@Suite("Hostile words that come by mail", .onceIsEnough)
struct HostileMailTests {
    /// A mail as a stranger's program could write it: the words in its sender's name, subject, text and the name of its file.
    private static func mail(_ words: String, from mailbox: String, number: Int) -> [UInt8] {
        let packed = Data(words.utf8).base64EncodedString()
        return Array(
            """
            From: =?UTF-8?B?\(packed)?= <\(mailbox)>
            To: office@riverside.example
            Subject: =?UTF-8?B?\(packed)?=
            Message-ID: <hostile.\(number)@elsewhere.example>
            Date: Thu, 19 Nov 2026 10:00:00 -0600
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            \(packed)
            --part
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename="=?UTF-8?B?\(packed)?="

            x
            --part--

            """.replacing("\n", with: "\r\n").utf8)
    }

    @Test(
        "On the mail's own page, in the list, on Today and on the timeline they come out as text only",
        arguments: ["dora@canalhinge.example", "x@elsewhere.example"])
    func everywhere(sender: String) async throws {
        let premises = try await Premises.open()
        let words = HostileWords.constructed
        let handfuls = stride(from: 0, to: words.count, by: 5).map { words[$0..<min($0 + 5, words.count)].joined(separator: " ") }
        let mails = try await premises.town.write { db in
            try handfuls.enumerated().compactMap { number, handful in
                try ReceivedMessage(reading: Self.mail(handful, from: sender, number: number)).land(at: premises.town.now, in: db)
            }
        }
        #expect(mails.count == handfuls.count)
        let employer = try #require(premises.own["employer"])
        let lists = ["/", "/mailbox", "/mailbox?fate=tray", "/mailbox?whose=all", "/owed?whose=all", "/employers/\(employer)"]
        let visitor = try await premises.visitor(.manager)
        var (wrong, told): ([String], Int) = ([], 0)
        for path in mails.map({ "/mailbox/\($0)" }) + lists {
            let answer = try await visitor.get(path)
            #expect(answer.status == 200, "\(path)")
            if StoredWordsTests.holds(answer.body, HostileWords.mark) { told += 1 }
            wrong += StoredWordsTests.leaks(in: answer, words).map { "\(path): \($0)" }
        }
        #expect(wrong == [])
        #expect(told > mails.count, "the words should stand on every mail's page and in a list")
    }
}
