import Storage

/// What an employer is found by: the folded words of its names, of its people, and of its mailboxes, places and numbers.
struct SearchText: Sendable, Equatable {
    /// Where a word stands; who has it in the name comes first.
    enum Kind: Int, CaseIterable, Sendable {
        case name, person, other
    }

    private var words: [[String]] = [[], [], []]

    init(names: [String], people: [String], others: [String], numbers: [String]) {
        add(names.flatMap(Self.words), .name)
        add(people.flatMap(Self.words), .person)
        add(others.flatMap(Self.words) + numbers.map(Self.digits), .other)
    }

    init(of draft: EmployerDraft) {
        self.init(
            names: [draft.name, draft.legalName, draft.otherNames], people: draft.contacts.map(\.name),
            others: draft.contacts.map(\.mailbox) + draft.sites.flatMap { [$0.name, $0.street] },
            numbers: [draft.fein] + draft.contacts.map(\.phone) + draft.sites.map(\.phone))
    }

    /// Reads what `text` has written.
    init(text: String) {
        for (kind, line) in zip(Kind.allCases, text.split(separator: "\n", omittingEmptySubsequences: false)) {
            add(line.split(separator: " ").map(String.init), kind)
        }
    }

    /// A line of words for each kind, as it stands in the employer's row.
    var text: String { words.map { $0.joined(separator: " ") }.joined(separator: "\n") }

    /// Every word once, with the best place where it stands.
    var entries: [(word: String, kind: Kind)] { zip(Kind.allCases, words).flatMap { kind, words in words.map { ($0, kind) } } }

    private mutating func add(_ new: [String], _ kind: Kind) {
        for word in new where !word.isEmpty && !words.joined().contains(word) { words[kind.rawValue].append(word) }
    }

    /// The folded words of a text; a dot joins single letters ("U.S.") and parts all else ("kessler.example").
    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "@" }).flatMap { chunk -> [String] in
            let parts = chunk.split(separator: ".")
            let joins = parts.allSatisfy { $0.count == 1 }
            return (joins ? [String(chunk)] : parts.map(String.init)).flatMap { Folding.text($0).split(separator: " ").map(String.init) }
        }
    }

    /// The digits of a phone number or of a FEIN, however they are set apart; a phone's leading 1 is dropped.
    static func digits(_ number: String) -> String {
        let phone = Folding.phone(number)
        return phone.isEmpty ? number.filter { $0.isASCII && $0.isNumber } : phone
    }
}
