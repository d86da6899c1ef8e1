import Dates
import Storage

/// People of an employer's who lost their jobs on one day.
struct Layoff: Stored, Sendable {
    /// Who told us.
    enum Source: String, CaseIterable, Sendable, Storable {
        case employer, worker, state, press, other

        var label: String {
            switch self {
            case .employer: "The employer"
            case .worker: "Somebody who works there"
            case .state: "The state’s list of WARN notices"
            case .press: "The press"
            case .other: "Somebody else"
            }
        }
    }

    /// For so long a layoff speaks against sending people.
    static let recentDays = 180

    let id: ID<Layoff>
    let employer: ID<Employer>
    let day: Day
    let people: Int
    /// How many worked there, if we know.
    let ofPeople: Int?
    let hasWarnNotice: Bool
    let source: Source
    let note: String
    let madeByName: String

    static let columns: SQL = """
        employer_layoffs.id, employer_layoffs.employer_id, employer_layoffs.on_day, employer_layoffs.people, employer_layoffs.of_people,
        employer_layoffs.has_warn_notice, employer_layoffs.told_by, employer_layoffs.note, makers.name
        """

    static let table: SQL = """
        employer_layoffs
        JOIN employers ON employers.agency_id = employer_layoffs.agency_id AND employers.id = employer_layoffs.employer_id
        JOIN staff AS makers ON makers.agency_id = employer_layoffs.agency_id AND makers.id = employer_layoffs.made_by
        """

    init(_ row: inout Row) throws {
        guard let found = try Layoff(ifPresent: &row) else { throw NotFound() }
        self = found
    }

    /// Reads a layoff that a LEFT JOIN may not have found.
    init?(ifPresent row: inout Row) throws {
        let id: ID<Layoff>? = try row.next()
        let employer: ID<Employer>? = try row.next()
        let day: Day? = try row.next()
        let people: Int? = try row.next()
        ofPeople = try row.next()
        let hasWarnNotice: Bool? = try row.next()
        let source: Source? = try row.next()
        let note: String? = try row.next()
        let name: String? = try row.next()
        guard let id, let employer, let day, let people, let hasWarnNotice, let source, let note, let name else { return nil }
        (self.id, self.employer, self.day, self.people, self.hasWarnNotice) = (id, employer, day, people, hasWarnNotice)
        (self.source, self.note, madeByName) = (source, note, name)
    }

    /// "12 of 80 people laid off, with a WARN notice".
    var words: String { Layoff.words(people, ofPeople, hasWarnNotice) }

    func isRecent(on today: Day) -> Bool { today.days(since: day) <= Layoff.recentDays }

    static func words(_ people: Int, _ ofPeople: Int?, _ hasWarnNotice: Bool) -> String {
        let number = ofPeople.map { "\(people) of \($0) people" } ?? (people == 1 ? "1 person" : "\(people) people")
        return "\(number) laid off, \(hasWarnNotice ? "with" : "without") a WARN notice"
    }
}

/// A layoff as it is about to be recorded.
struct LayoffDraft: Sendable {
    let day: Day
    let people: Int
    var ofPeople: Int?
    var hasWarnNotice = false
    let source: Layoff.Source
    var note = ""
}
