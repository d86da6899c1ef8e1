import Dates
import Storage

/// One employer in the list.
struct EmployerLine: Stored, Sendable {
    let id: ID<Employer>
    let name: String
    let folded: String
    let industry: String
    let stage: Stage
    let lastContactAt: Instant?
    let center: String?
    let owner: ID<StaffMember>?
    let ownerName: String?
    let contact: String?
    let phone: String?
    let nextStep: NextStep?

    static let columns: SQL = """
        employers.id, employers.name, employers.name_folded, employers.industry, employers.stage, employers.last_contact_at, centers.name,
        employers.owner_id, owners.name, people.name, people.phone, next_steps.id, next_steps.staff_id, next_steps.kind, next_steps.what,
        next_steps.due_on
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        folded = try row.next()
        industry = try row.next()
        stage = try row.next()
        lastContactAt = try row.next()
        center = try row.next()
        owner = try row.next()
        ownerName = try row.next()
        contact = try row.next()
        phone = try row.next()
        nextStep = try NextStep(ifPresent: &row)
    }

    /// Where the page after this line begins.
    func place(in sort: EmployerList.Sort) -> EmployerList.Place {
        switch sort {
        case .name: EmployerList.Place(id: id, key: folded)
        case .contact: EmployerList.Place(id: id, key: String(lastContactAt?.milliseconds ?? 0))
        }
    }
}

/// One page of the list, and whether there is another.
struct EmployerLines: Sendable {
    let lines: [EmployerLine]
    let hasMore: Bool
}

/// How many there are, as far as it is worth counting.
struct BoundedCount: Sendable, Equatable {
    static let most = 1000
    let number: Int

    /// "34", "1,000+".
    var words: String { number > BoundedCount.most ? "1,000+" : String(number) }
}

extension EmployerQueries {
    /// One page of that list.
    static func lines(of list: EmployerList, seenBy staff: StaffMember, in db: Reading) throws -> EmployerLines {
        let lines = try db.all(
            EmployerLine.self,
            """
            SELECT \(EmployerLine.columns)
            FROM employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            LEFT JOIN contacts AS people ON people.id = (
                SELECT contacts.id FROM contacts
                WHERE contacts.agency_id = employers.agency_id AND contacts.employer_id = employers.id AND contacts.left_on IS NULL
                ORDER BY \(contactOrder), contacts.id LIMIT 1)
            LEFT JOIN next_steps ON next_steps.agency_id = employers.agency_id AND next_steps.employer_id = employers.id
                AND next_steps.done_at IS NULL
            WHERE \(condition(of: list, for: staff)) AND \(beginning(of: list))
            ORDER BY \(order(of: list)), employers.id LIMIT \(EmployerList.pageLength + 1)
            """)
        return EmployerLines(lines: Array(lines.prefix(EmployerList.pageLength)), hasMore: lines.count > EmployerList.pageLength)
    }

    /// How many employers each view holds for this person with the list's other filters; none is counted beyond a thousand.
    static func counts(of list: EmployerList, seenBy staff: StaffMember, in db: Reading) throws -> [EmployerList.View: BoundedCount] {
        let parts = EmployerList.View.allCases.map { view -> SQL in
            """
            SELECT \(view.rawValue), COUNT(*) FROM (
                SELECT 1 FROM employers WHERE \(condition(of: list.with { $0.view = view }, for: staff)) LIMIT \(BoundedCount.most + 1)) AS counted
            """
        }
        let rows = try db.all(ViewCount.self, "\(joined: parts, by: " UNION ALL ")")
        let counts = rows.compactMap { row in EmployerList.View(rawValue: row.view).map { ($0, BoundedCount(number: row.number)) } }
        return Dictionary(counts, uniquingKeysWith: { first, _ in first })
    }

    private static func condition(of list: EmployerList, for staff: StaffMember) -> SQL {
        var parts: [SQL] = [staff.viewer.employers, holds(list.view, for: staff)]
        if !list.query.isEmpty { parts.append(SearchText.finds(list.query)) }
        if let center = list.center { parts.append("employers.center_id = \(center)") }
        if let stage = list.stage { parts.append("employers.stage = \(stage)") }
        return "\(joined: parts, by: " AND ")"
    }

    private static func holds(_ view: EmployerList.View, for staff: StaffMember) -> SQL {
        switch view {
        case .all: "1 = 1"
        case .mine: "employers.owner_id = \(staff.id)"
        case .resting: "employers.stage = \(Stage.resting)"
        case .owedByUs: owed(by: .us, staff)
        case .owedByThem: owed(by: .them, staff)
        // Requests lie above employers; the list only asks whether there is one.
        case .rfiOpen:
            """
            employers.id IN (SELECT rfi_requests.employer_id FROM rfi_requests
                WHERE rfi_requests.agency_id = \(staff.agency) AND rfi_requests.submitted_at IS NULL AND rfi_requests.withdrawn_at IS NULL)
            """
        }
    }

    private static func owed(by debtor: Conversation.Debtor, _ staff: StaffMember) -> SQL {
        """
        employers.id IN (SELECT conversations.employer_id FROM conversations
            WHERE conversations.agency_id = \(staff.agency) AND conversations.owes = \(debtor) AND conversations.settled_at IS NULL)
        """
    }

    private static func order(of list: EmployerList) -> SQL {
        switch list.sort {
        case .name: "employers.name_folded"
        case .contact: "COALESCE(employers.last_contact_at, 0)"
        }
    }

    private static func beginning(of list: EmployerList) -> SQL {
        guard let after = list.after else { return "1 = 1" }
        return switch list.sort {
        case .name: "(employers.name_folded, employers.id) > (\(after.key), \(after.id))"
        case .contact: "(COALESCE(employers.last_contact_at, 0), employers.id) > (\(Int64(after.key) ?? 0), \(after.id))"
        }
    }
}

private struct ViewCount: Stored {
    let view: String
    let number: Int

    init(_ row: inout Row) throws {
        view = try row.next()
        number = try row.next()
    }
}
