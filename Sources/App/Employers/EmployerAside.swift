import Dates
import Markup
import Storage

/// What a folder above this one shows at the side of an employer's page, such as its programs: what it asks, and what it makes of the answer.
///
/// All that stands beside the timeline is asked in one statement, however many folders have something to show.
struct EmployerAside: Sendable {
    /// Nothing for those who may not see it.
    let question: @Sendable (EmployerGlance) -> AsideQuestion?
    let html: @Sendable ([AsideRow], EmployerGlance) throws -> HTML
}

/// Whose page is opened, by whom and when.
struct EmployerGlance: Sendable {
    let employer: ID<Employer>
    let staff: StaffMember
    let now: Instant
    let zone: Zone

    var viewer: Viewer { staff.viewer }
    var today: Day { now.day(in: zone) }
}

/// What an aside asks: numbers and texts of some rows, which `rows` names from FROM on, already in their order and cut to their length.
struct AsideQuestion: Sendable {
    var numbers: [SQL] = []
    var texts: [SQL] = []
    let rows: SQL

    /// As one of several, which is told apart by its place; what it does not ask is empty.
    func list(_ place: Int) -> SQL {
        let empty: (SQL, SQL) = ("CAST(NULL AS BIGINT)", "CAST(NULL AS TEXT)")
        let columns =
            numbers + Array(repeating: empty.0, count: max(0, AsideRow.numbers - numbers.count))
            + texts + Array(repeating: empty.1, count: max(0, AsideRow.texts - texts.count))
        return "SELECT * FROM (SELECT CAST(\(count: place) AS BIGINT), \(joined: columns, by: ", ") \(rows)) AS list"
    }
}

/// A row that an aside asked for, read in the order in which it named the columns.
struct AsideRow: Stored, Sendable {
    /// So many of each has every row, so that one statement can hold the rows of all.
    static let numbers = 5
    static let texts = 5

    let place: Int
    private let numbers: [Int64?]
    private let texts: [String?]

    init(_ row: inout Row) throws {
        place = try row.next()
        var (numbers, texts): ([Int64?], [String?]) = ([], [])
        for _ in 0..<AsideRow.numbers { numbers.append(try row.next()) }
        for _ in 0..<AsideRow.texts { texts.append(try row.next()) }
        (self.numbers, self.texts) = (numbers, texts)
    }

    func id<Noun>(_: Noun.Type = Noun.self, at column: Int = 0) -> ID<Noun>? { numbers[column].map { ID(number: $0) } }
    func number(_ column: Int) -> Int? { numbers[column].map { Int($0) } }
    func instant(_ column: Int) -> Instant? { numbers[column].map { Instant(milliseconds: $0) } }
    func text(_ column: Int) -> String? { texts[column] }
    func day(_ column: Int) -> Day? { texts[column].flatMap { Day($0) } }
    func choice<Choice: RawRepresentable>(_: Choice.Type = Choice.self, at column: Int) -> Choice? where Choice.RawValue == String {
        texts[column].flatMap { Choice(rawValue: $0) }
    }
}
