/// A question that can be asked alone, or with others in one statement: the columns of a noun and, from FROM on, which rows.
public struct Query<Noun: Stored>: Sendable {
    let columns: Columns
    let rows: SQL

    public init(_ columns: Columns, _ rows: SQL) { (self.columns, self.rows) = (columns, rows) }

    public init(_: Noun.Type, _ columns: Columns, _ rows: SQL) { self.init(columns, rows) }
}

extension Reading {
    /// Every row of the answer.
    public func all<Noun: Stored>(_ query: Query<Noun>) throws -> [Noun] { try all(Noun.self, "SELECT \(query.columns) \(query.rows)") }

    /// The first row of the answer, or nil.
    public func first<Noun: Stored>(_ query: Query<Noun>) throws -> Noun? { try first(Noun.self, "SELECT \(query.columns) \(query.rows)") }

    /// The first row of the answer; throws NotFound when there is none.
    public func one<Noun: Stored>(_ query: Query<Noun>) throws -> Noun { try one(Noun.self, "SELECT \(query.columns) \(query.rows)") }

    /// Every row of each answer to several questions, which are one statement.
    public func lists<each Noun: Stored>(_ queries: repeat Query<each Noun>) throws -> (repeat [each Noun]) {
        let lists = (repeat Asked(each queries))
        var parts: [QueryPart] = []
        repeat parts.append((each lists).part)
        try ask(parts)
        return (repeat (each lists).found)
    }

    /// Asks several questions, whose number is known only when running, in one statement; none if there are none.
    public func ask(_ parts: [QueryPart]) throws {
        guard !parts.isEmpty else { return }
        let union = Union(parts)
        try query(union.sql) { row in
            let place = try row.next(Int.self)
            var picked = row.picking(union.places[place])
            try parts[place].take(&picked)
            return true
        }
    }
}

extension Array where Element: Stored {
    /// The first of the rows that were asked for with others; throws NotFound when there is none.
    public var one: Element {
        get throws {
            guard let first else { throw NotFound() }
            return first
        }
    }
}

/// A question that is asked with others, and its answer once it was.
public final class Asked<Noun: Stored> {
    public private(set) var found: [Noun] = []
    private let query: Query<Noun>

    public init(_ query: Query<Noun>) { self.query = query }

    public var part: QueryPart { QueryPart(columns: query.columns, rows: query.rows) { row in self.found.append(try Noun(wholeOf: &row)) } }
}

/// One of several questions, and who takes the rows of its answer.
public struct QueryPart {
    let columns: Columns
    let rows: SQL
    let take: (inout Row) throws -> Void
}

/// Several questions as one. Each row begins with the place of its question; then comes room for the numbers of each, then for the texts.
private struct Union {
    private let parts: [QueryPart]
    private let numbers: Int
    private let texts: Int
    /// For each question, where its columns stand.
    let places: [[Int]]

    init(_ parts: [QueryPart]) {
        self.parts = parts
        let numbers = parts.map(\.columns.numbers.count).max() ?? 0
        (self.numbers, texts) = (numbers, parts.map(\.columns.texts.count).max() ?? 0)
        places = parts.map { $0.columns.places(after: 1, numbers: numbers) }
    }

    var sql: SQL { "\(joined: parts.enumerated().map(select), by: " UNION ALL ")" }

    private func select(_ place: Int, _ part: QueryPart) -> SQL {
        let columns = filled(part.columns.numbers, numbers, "CAST(NULL AS BIGINT)") + filled(part.columns.texts, texts, "CAST(NULL AS TEXT)")
        return "SELECT * FROM (SELECT CAST(\(count: place) AS BIGINT), \(joined: columns, by: ", ") \(part.rows)) AS list"
    }

    private func filled(_ columns: [SQL], _ room: Int, _ empty: SQL) -> [SQL] { columns + Array(repeating: empty, count: room - columns.count) }
}
