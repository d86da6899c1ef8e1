public import Dates
import Yams

// A version of a program's rules as a text of its own: what a person edits, compares and sends. It holds everything that the version says, so
// that it reads the same whatever becomes of the files that Fairlead ships with; the day from which it holds is said beside it.
extension Program.Version {
    /// How large the text of a version may be, in bytes.
    public static let longestText = 60_000

    /// Reads the text of a version that holds from that day on. Throws `RulesRefused` with every mistake and its line.
    public init(text: String, from day: Day, of program: String) throws(RulesRefused) {
        let (file, mistakes) = (CatalogueFile(name: "\(program).yaml", text: text), MistakeList())
        let reading = ProgramReading(file: file.name, kept: [:], mistakes: mistakes)
        let version = file.root(mistakes, largest: Program.Version.longestText).flatMap { reading.version($0, from: day) }
        guard let version, mistakes.all.isEmpty else { throw RulesRefused(mistakes: mistakes.all) }
        self = version
    }

    /// The version written out; what it reads as is the version itself.
    public var text: String {
        var lines = VersionLines()
        lines.add("note", note)
        if let authority { lines.add(authority) }
        if !facts.isEmpty {
            lines.add("", "facts:")
            for fact in facts { lines.item { $0.add(fact) } }
        }
        if !askNext.isEmpty {
            lines.add("", "ask_next:")
            for question in askNext { lines.item { $0.add(question) } }
        }
        if !tiers.isEmpty {
            lines.add("", "tiers:")
            for tier in tiers {
                lines.item {
                    $0.add("holds: \(tier.expression.text.split(whereSeparator: \.isNewline).joined(separator: " "))")
                    $0.add("name", tier.name)
                }
            }
        }
        lines.add("", "criteria:")
        for criterion in criteria { lines.item { $0.add(criterion) } }
        return lines.all.joined(separator: "\n") + "\n"
    }
}

/// Lines of YAML while they are written.
private struct VersionLines {
    private(set) var all: [String] = []

    mutating func add(_ lines: String...) { all += lines }

    /// An entry of a list: its first line carries the dash.
    mutating func item(_ write: (inout VersionLines) -> Void) {
        var lines = VersionLines()
        write(&lines)
        all += lines.all.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    }

    mutating func add(_ key: String, _ words: Trilingual) {
        add("\(key):")
        var lines = VersionLines()
        lines.add(words)
        all += lines.all.map { "  " + $0 }
    }

    mutating func add(_ words: Trilingual) {
        add("en: \(quoted(words.en))", "es: \(quoted(words.es))", "pl: \(quoted(words.pl))")
    }

    mutating func add(_ authority: Program.Authority) {
        var lines = VersionLines()
        lines.add("from: \(authority.from)")
        if let through = authority.through { lines.add("through: \(through)") }
        lines.add("lapse", authority.lapse)
        lines.add(citation: authority.citation, source: authority.source, status: authority.status)
        add("", "authority:")
        all += lines.all.map { "  " + $0 }
    }

    mutating func add(_ fact: Program.Fact) {
        add("id: \(fact.id)", "amount: \(fact.amount.written)")
        add("meaning", fact.meaning)
        if let from = fact.staffFrom { add("staff_from: \(from)") }
        if let through = fact.staffThrough { add("staff_through: \(through)") }
        add(citation: fact.citation, source: fact.source, status: fact.status)
    }

    mutating func add(_ criterion: Criterion) {
        add("id: \(criterion.id)", "per: \(criterion.scope.rawValue)", "questions: [\(criterion.questions.map(String.init).joined(separator: ", "))]")
        add("reads: [\(criterion.reads.joined(separator: ", "))]")
        add("holds: \(criterion.expression.text.split(whereSeparator: \.isNewline).joined(separator: " "))")
        add("on_fail: \(criterion.onFail.rawValue)")
        add("rule", criterion.rule)
        add("reason", criterion.reason)
        add(citation: criterion.citation, source: criterion.source, status: criterion.status)
    }

    private mutating func add(citation: String, source: String, status: Certainty) {
        add("citation: \(quoted(citation))", "source: \(quoted(source))", "status: \(status.rawValue)")
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}

extension Amount {
    /// The figure as the catalogue writes it.
    fileprivate var written: String {
        switch self {
        case .plain(let number): Amount.plain(number)
        case .percent(let number): "\(Amount.plain(number)) %"
        case .money(let cents): cents.isMultiple(of: 100) ? "$\(cents / 100)" : "$\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
        case .days(let days): "\(days) days"
        case .weeks(let weeks): "\(weeks) weeks"
        case .months(let months): "\(months) months"
        case .hours(let hours): "\(hours) hours"
        }
    }

    private static func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
}
