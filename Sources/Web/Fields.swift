public import Storage

/// Names and values in the order in which a browser sent them, from a query or a form.
public struct Fields: Sendable {
    public private(set) var pairs: [(name: String, value: String)] = []

    public init(_ pairs: [(name: String, value: String)] = []) {
        self.pairs = pairs
    }

    /// What stands after the question mark. Throws `FormRefusal` for what is not UTF-8.
    public init(query: some StringProtocol) throws {
        var reader = URLEncodedReader(limits: .query)
        try reader.feed(Array(query.utf8))
        pairs = try reader.finish().fields.pairs
    }

    /// The first value of that name without white space around it and with plain line ends; empty if there is none.
    public subscript(name: String) -> String { tidy(verbatim(name)) }

    /// The only value of that name, tidied; empty if there is none. Throws `FormRefusal` if it was sent twice.
    public func single(_ name: String) throws -> String {
        let values = all(name)
        guard values.count <= 1 else { throw FormRefusal.malformed("The field \(name) was sent twice.") }
        return values.first ?? ""
    }

    /// Every value of that name, tidied, such as the ticked boxes of one question.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map { tidy($0.value) }
    }

    /// The first value exactly as typed, for passwords; empty if there is none.
    public func verbatim(_ name: String) -> String {
        pairs.first { $0.name == name }?.value ?? ""
    }

    /// The first value of that name as a key; nothing if absent or not one.
    public func id<Subject>(_ name: String, of _: Subject.Type = Subject.self) -> ID<Subject>? { ID(self[name]) }

    public func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

    /// Each name once, in the order of first appearance.
    public var names: [String] {
        var seen: Set<String> = []
        return pairs.map(\.name).filter { seen.insert($0).inserted }
    }

    public var isEmpty: Bool { pairs.isEmpty }

    mutating func append(_ name: String, _ value: String) { pairs.append((name, value)) }

    private func tidy(_ value: String) -> String {
        let plain = value.utf8.contains(0x0D) ? value.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : value
        guard plain.first?.isWhitespace == true || plain.last?.isWhitespace == true else { return plain }
        let start = plain.firstIndex { !$0.isWhitespace } ?? plain.endIndex
        let end = plain.lastIndex { !$0.isWhitespace }.map(plain.index(after:)) ?? plain.endIndex
        return String(plain[start..<end])
    }
}
