import Dates
import Rules
import Storage

/// Whose answers lack just one, for somebody to ask for it.
struct ShortList: Sendable {
    enum View: String, CaseIterable, Sendable {
        case mine, center, all

        var label: String {
            switch self {
            case .mine: "Mine"
            case .center: "My center"
            case .all: "All employers"
            }
        }
    }

    static let pageLength = 50
    /// One employer may lack the same answer for every program.
    static let programsOfOne = 12

    let view: View
    /// After whom the page begins.
    let after: Place?

    struct Place: Sendable {
        let key: String
        let employer: ID<Employer>

        init(key: String, employer: ID<Employer>) {
            self.key = key
            self.employer = employer
        }

        init?(_ text: String) {
            let parts = text.split(separator: ".").map(String.init)
            guard parts.count == 2, let employer = ID<Employer>(parts[1]) else { return nil }
            self.init(key: parts[0], employer: employer)
        }

        var text: String { "\(key).\(employer)" }
    }
}

enum ShortQueries {
    /// One page of employers who are one answer short, by the answer and the employer's key; one statement.
    static func lines(of list: ShortList, seenBy staff: StaffMember, in db: Reading) throws -> (lines: [ShortLine], hasMore: Bool) {
        let beginning: SQL = list.after.map { "(verdicts.missing_key, verdicts.employer_id) > (\($0.key), \($0.employer))" } ?? "1 = 1"
        let rows = try db.all(
            ShortRow.self,
            """
            SELECT \(ShortRow.columns) FROM \(sources(of: list.view))
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            WHERE \(staff.viewer.employers) AND verdicts.agency_id = \(staff.agency) AND verdicts.employer_id = employers.id
                AND verdicts.is_standing AND verdicts.missing_key IS NOT NULL AND \(holds(list.view, for: staff)) AND \(beginning)
            ORDER BY verdicts.missing_key, verdicts.employer_id, verdicts.program
            LIMIT \(count: (ShortList.pageLength + 1) * ShortList.programsOfOne)
            """)
        var lines: [ShortLine] = []
        for row in rows {
            if let last = lines.last, last.key == row.key, last.employer == row.employer {
                lines[lines.count - 1].programs.append(row.program)
            } else {
                lines.append(ShortLine(row))
            }
        }
        return (Array(lines.prefix(ShortList.pageLength)), lines.count > ShortList.pageLength)
    }

    // SQLite takes the tables of a CROSS JOIN in the order in which they stand: of one person's employers there are few, so they come first.
    private static func sources(of view: ShortList.View) -> SQL {
        switch view {
        case .mine: "employers CROSS JOIN verdicts"
        case .center, .all: "verdicts CROSS JOIN employers"
        }
    }

    private static func holds(_ view: ShortList.View, for staff: StaffMember) -> SQL {
        switch view {
        case .mine: "employers.owner_id = \(staff.id)"
        case .center: "employers.center_id = \(staff.center)"
        case .all: "1 = 1"
        }
    }
}

/// A program that one answer would decide.
private struct ShortRow: Stored {
    let key: String
    let program: String
    let employer: ID<Employer>
    let name: String
    let owner: ID<StaffMember>?
    let ownerName: String?

    static let columns: SQL = "verdicts.missing_key, verdicts.program, employers.id, employers.name, employers.owner_id, owners.name"

    init(_ row: inout Row) throws {
        key = try row.next()
        program = try row.next()
        employer = try row.next()
        name = try row.next()
        owner = try row.next()
        ownerName = try row.next()
    }
}

/// An employer, the answer that it lacks, and the programs that this answer would decide.
struct ShortLine: Sendable {
    let key: String
    let employer: ID<Employer>
    let name: String
    let owner: ID<StaffMember>?
    let ownerName: String?
    fileprivate(set) var programs: [String]

    fileprivate init(_ row: ShortRow) {
        key = row.key
        employer = row.employer
        name = row.name
        owner = row.owner
        ownerName = row.ownerName
        programs = [row.program]
    }

    var place: ShortList.Place { ShortList.Place(key: key, employer: employer) }
}
