import Glibc
import Mail
import Sheets
import Storage
import Testing
import Web

@testable import App

@Suite("Hostile words, stored wherever somebody can type")
struct StoredWordsTests {
    private static let portions = 4
    /// As many as fit into a name at once.
    private static let inOneField = 4

    @Test(
        "Two hundred of them in every field of every form come out on no page, in no sheet and in no mail",
        .onceIsEnough, arguments: 0..<portions)
    func everywhere(portion: Int) async throws {
        let words = HostileWords.constructed.enumerated().filter { $0.offset % Self.portions == portion }.map(\.element)
        #expect(HostileWords.constructed.count > 200 && Set(HostileWords.constructed).count == HostileWords.constructed.count)
        let premises = try await Premises.open()
        let forms = try await Self.forms(of: premises)
        let handfuls = stride(from: 0, to: words.count, by: Self.inOneField).map { Array(words[$0..<min($0 + Self.inOneField, words.count)]) }
        var wrong: [String] = []
        for (round, _) in handfuls.enumerated() {
            for (number, (route, form)) in forms.enumerated() {
                let answer = try await premises.rightful(route.policy).post(form.action, Self.fill(form, handfuls, from: round + number))
                wrong += Self.leaks(in: answer, words).map { "\(route.title): \($0)" }
            }
            // What is told stays on the pages, and every fourth name stands there when they are read.
            guard round.isMultiple(of: 4) || round == handfuls.count - 1 else { continue }
            wrong += try await Self.pages(of: premises).flatMap { path, answer in Self.leaks(in: answer, words).map { "\(path): \($0)" } }
        }
        #expect(wrong == [])
        #expect(try await Self.places(of: premises.town.database).count > 20, "they should be stored in many columns")
        try await mails(premises, words)
    }

    private static func forms(of premises: Premises) async throws -> [(route: Routes.Route, form: PageForm)] {
        try await FormWalk.forms(of: premises).filter { route, form in
            form.fields.contains(where: \.isText) && !form.fields.contains { $0.type == "password" }
                && !CrossSiteRouteTests.endings.contains { route.path.hasSuffix($0) }
        }
    }

    /// The form with another handful of words in each of its fields; over all rounds every field gets every handful.
    private static func fill(_ form: PageForm, _ handfuls: [[String]], from start: Int) -> [(String, String)] {
        var next = start
        return form.fields.filter { $0.name != "_token" }.map { field in
            guard field.isText else { return (field.name, field.value) }
            next += 1
            return (field.name, handfuls[next % handfuls.count].joined(separator: " "))
        }
    }

    private static func pages(of premises: Premises) async throws -> [(String, Outgoing)] {
        var pages: [(String, Outgoing)] = []
        for route in Office.routes.routes where route.method == "GET" {
            pages.append((route.path, try await premises.rightful(route.policy).get(try route.address(premises.own))))
        }
        return pages
    }

    /// What of the words came out as something else than text.
    static func leaks(in answer: Outgoing, _ words: [String]) -> [String] {
        if answer.status >= 500 { return ["status \(answer.status)"] }
        switch answer.header("Content-Type")?.prefix(9) {
        // Pages without any of them are read by the other matrices.
        case "text/html" where holds(answer.body, HostileWords.mark): return raw(answer.body, words) + deeds(in: StrictMarkup(answer.text))
        case "text/csv;", "text/csv": return reckoned(answer.body)
        default: return []
        }
    }

    private static func raw(_ page: [UInt8], _ words: [String]) -> [String] {
        words.filter { ($0.contains("<") || $0.contains("\"")) && holds(page, $0) }.map { "“\($0)” stands there as it is" }
    }

    /// Whether the bytes of the text are among those of the page. Swift's own search takes a hundred times as long here.
    static func holds(_ page: [UInt8], _ text: String) -> Bool {
        let words = Array(text.utf8)
        return page.withUnsafeBytes { page in
            guard let base = page.baseAddress, let first = words.first else { return false }
            var start = 0
            while page.count - start >= words.count, let found = memchr(base + start, Int32(first), page.count - start - words.count + 1) {
                if memcmp(found, words, words.count) == 0 { return true }
                start = UnsafeRawPointer(found) - base + 1
            }
            return false
        }
    }

    /// What a browser would do that no page of ours does.
    private static func deeds(in page: StrictMarkup) -> [String] {
        page.mistakes.filter { !$0.hasPrefix("not exactly") }
            + page.elements.flatMap { element -> [String] in
                let scripts = element.attributes.filter { $0.name.hasPrefix("on") || ["srcdoc", "style"].contains($0.name) }.map(\.name)
                let away = element.attributes.filter { attribute in
                    guard ["href", "src", "action", "formaction", "data"].contains(attribute.name) else { return false }
                    let target = attribute.value.lowercased().filter { !$0.isWhitespace }
                    return ["javascript:", "data:", "vbscript:", "//"].contains(where: target.hasPrefix)
                }.map(\.value)
                let strange = ["iframe", "object", "embed", "base", "video", "template", "x", "math"].contains(element.name) ? [element.name] : []
                return (scripts + away + strange).map { "<\(element.name)> with \($0)" }
            }
    }

    private static func reckoned(_ bytes: [UInt8]) -> [String] {
        var found: [String] = []
        _ = try? Sheet.read(bytes: bytes) { row in
            found += row.texts.filter { $0.contains(HostileWords.mark) && "=+-@\t\r".contains($0.first ?? " ") }.map { "“\($0)” would be reckoned" }
        }
        return found
    }

    /// The columns in which the words are kept.
    private static func places(of database: Database) async throws -> Set<String> {
        let record = try await WholeRecord.of(database)
        var places: Set<String> = []
        for table in try await database.tables().map(\.name) {
            for row in record.rows(of: table) {
                for column in row.matches(of: /'?(\w+)=([^|]*)/) where column.2.contains(HostileWords.mark) { places.insert("\(table).\(column.1)") }
            }
        }
        return places
    }

    /// Everything in the outbox, as it leaves.
    private func mails(_ premises: Premises, _ words: [String]) async throws {
        let box = MailBox(answer: .sent("250 fine"))
        try await DeliverMail(database: premises.town.database, transport: box, clock: premises.town.office.clock).sendDue()
        #expect(box.sent.contains { $0.text.contains(HostileWords.mark) }, "some mails should carry the words")
        for message in box.sent {
            if let html = message.html { #expect(Self.raw(Array(html.utf8), words) + Self.deeds(in: StrictMarkup(html)) == []) }
            let head = String(decoding: message.encoded(), as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1)[0]
            let names = head.split(separator: "\r\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") }.map { String($0.prefix { $0 != ":" }) }
            #expect(Set(names).count == names.count && Set(names).isSubset(of: Self.headers), "\(names)")
        }
    }

    private static let headers: Set = [
        "Message-ID", "Date", "From", "Reply-To", "To", "Subject", "In-Reply-To", "References", "Content-Language", "Auto-Submitted",
        "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    ]
}
