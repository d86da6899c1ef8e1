import Testing

/// Each checker finds what it is for in a small sample, and leaves what is right alone.
@Suite("The checkers of the house see")
struct CheckerTests {
    private func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

    @Test("Comments and literals are not code, what is interpolated is")
    func tokens() {
        let text = #"let a = "x { \(b + "}")" // {"# + "\n/* { /* */ } */ c"
        let words = SwiftText.tokens(of: text).filter { $0.kind == .word }
        #expect(words.map(\.text) == ["let", "a", "b", "c"])
        #expect(words.map(\.line) == [1, 1, 1, 2])
    }

    @Test("Literals over several lines and with # end where they end")
    func literals() {
        let text = ##"let a = #"one " \(x) \#(y)"#; let b = """"## + "\n two \" }\n\"\"\"; c"
        #expect(SwiftText.tokens(of: text).filter { $0.kind == .word }.map(\.text) == ["let", "a", "y", "let", "b", "c"])
    }

    @Test("An arrow that goes up is found, an ID and a nested type are not")
    func arrows() {
        let files = [
            file("Sources/App/Staff/Person.swift", "struct Person { let at: ID<Firm>; let kind: Kind.Firm; let firm: [Firm] }"),
            file("Sources/App/Employers/Firm.swift", "struct Firm { let by: Person }"), file("Sources/App/Attic/Box.swift", "struct Box {}"),
        ]
        let broken = Arrows.broken(in: files, order: ["Staff", "Employers"])
        #expect(broken.count == 2 && broken[0].contains("Attic/ has no place") && broken[1].contains("Person.swift:1 uses Firm of Employers/"))
        #expect(Arrows.broken(in: Array(files.prefix(2)), order: ["Employers", "Staff"]).count == 1)
    }

    @Test("A function of 41 lines is too long, one of 40 is not")
    func functions() {
        func function(_ lines: Int) -> String { "func f(_ g: () -> Int = { 1 }) -> Int {\n" + String(repeating: "  g()\n", count: lines - 2) + "}\n" }
        #expect(Sizes.broken(in: [file("a.swift", "struct A {\n" + function(41) + "}")]) == ["a.swift:2 f has 41 lines"])
        #expect(Sizes.broken(in: [file("a.swift", function(40) + "protocol B { init(x: Int)\n func g() -> Int\n var h: Int { get } }")]) == [])
    }

    @Test("A computed property is measured too, a stored one is not", arguments: [("var body: HTML {", 1), ("var body: [Int] = [", 0)])
    func properties(opening: String, found: Int) {
        let closing = found == 1 ? "}" : "]"
        #expect(Sizes.broken(in: [file("a.swift", opening + String(repeating: "\n", count: 41) + closing)]).count == found)
    }

    @Test("A file of 251 lines is too long")
    func lengths() {
        #expect(Sizes.broken(in: [file("a.swift", String(repeating: "\n", count: 251))]) == ["a.swift has 251 lines"])
        #expect(Sizes.broken(in: [file("a.swift", String(repeating: "\n", count: 250))]) == [])
    }

    @Test("Forbidden words are found as words, not as letters")
    func names() {
        let files = [file("Sources/Web/String+Ext.swift", "struct MailService {}; enum Database {}; class HTTPHandler {}")]
        #expect(Names.broken(in: files).map { $0.split(separator: " ").last } == ["HTTPHandler", "MailService", "String+Ext"])
        #expect(Names.words(of: "HTMLPageIn2Parts") == ["HTML", "Page", "In2", "Parts"])
    }

    @Test(
        "A file is a noun, a verb or has a suffix",
        arguments: [
            ("Placement", "struct Placement {}", "noun"), ("RecordCheckIn", "extension P { func recordCheckIn() {} }", "verb"),
            ("Fields", "struct DayField {}", "noun"), ("ShortLabels", "extension P { static let shortLabels = 1 }", "noun"),
            ("CheckInPage", "struct CheckInPage {}", "Page"), ("Things", "struct Other {}", nil),
        ])
    func kinds(name: String, text: String, expected: String?) {
        #expect(Kinds.kind(of: file("Sources/App/Placements/\(name).swift", text)) == expected)
    }

    @Test(
        "An import where it does not belong is found",
        arguments: [
            ("Sources/App/Staff/Person.swift", "import GRDB", false), ("Sources/Storage/Pool.swift", "internal import GRDB", true),
            ("Sources/App/Staff/StaffRoutes.swift", "import Hummingbird", true),
            ("Sources/App/Staff/Person.swift", "import struct Hummingbird.Router", false),
            ("Sources/Rules/Rule.swift", "public import Dates", true), ("Sources/Rules/Rule.swift", "import Storage", false),
        ])
    func imports(path: String, text: String, isRight: Bool) {
        #expect(Imports.broken(in: [file(path, text)]).isEmpty == isRight)
    }

    @Test("Markup that is trusted is counted")
    func trustedMarkup() {
        let files = [file("a.swift", #"let a = HTML(trusted: x) // HTML(trusted: y)"#), file("b.swift", "let a: HTML = \"HTML(trusted: x)\"")]
        #expect(Guards.trustedMarkup(in: files) == ["a.swift": 1])
    }

    @Test("A question without seenBy is found")
    func queries() {
        let text = """
            enum FirmQueries {
                static func all(seenBy viewer: Viewer, in db: Reading) throws -> [Firm] { [] }
                static func one(_ id: ID<Firm>, in db: Reading) throws -> Firm { x }
                private static func part(in db: Reading) -> Int { 1 }
                static func label(_ n: Int) -> String { "" }
                static func named(_ name: String) -> Query<Firm> { x }
            }
            """
        #expect(
            Guards.unguardedQueries(in: [file("FirmQueries.swift", text)]) == [
                "FirmQueries.swift:3 one has no seenBy", "FirmQueries.swift:6 named has no seenBy",
            ])
    }

    @Test(
        "A clock is found outside Dates, a visit's now is none",
        arguments: [
            ("Sources/App/A.swift", "let a = Date()", 1), ("Sources/App/A.swift", "f(at: .now)", 1), ("Sources/App/A.swift", "f(at: visit.now)", 0),
            ("Sources/Dates/Clock.swift", "Date()", 0), ("Sources/App/A.swift", "case .now: return", 0),
        ])
    func clocks(path: String, text: String, found: Int) {
        #expect(Guards.clocks(in: [file(path, text)]).count == found)
    }

    @Test("SQL with a clock or an OFFSET is found")
    func portableSQL() {
        let text = "let a: SQL = \"SELECT a FROM b WHERE c < now() LIMIT 5 OFFSET 5\""
        #expect(Guards.unportableSQL(in: [file("Sources/App/A/B.swift", text)]).count == 2)
        #expect(Guards.unportableSQL(in: [file("Sources/App/A/B.swift", "let a: SQL = \"SELECT a FROM b\"")]) == [])
    }

    @Test("A phrase that nobody says is found")
    func words() {
        let words = "static let one = P(); static let two = P(); static func three() { two }; static let four = P()"
        let files = [
            file("Sources/App/A/AWords.swift", "enum AWords { \(words) }"),
            file("Sources/App/A/APage.swift", "let a = AWords.one; let b = \"\\(AWords.three())\"; let c = Other.four"),
        ]
        #expect(UnusedWords.found(in: files) == ["Sources/App/A/AWords.swift:1 AWords.four"])
    }

    @Test("What is left for later is found")
    func unfinished() {
        #expect(Guards.unfinished(in: [file("a.swift", "// TO" + "DO later"), file("b.swift", "let a = 1")]) == ["a.swift"])
    }
}
