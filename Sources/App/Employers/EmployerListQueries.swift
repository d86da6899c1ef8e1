import Dates
import Storage

/// One employer in the list.
struct EmployerLine: Stored, Sendable {
    let id: ID<Employer>
    let name: String
    let folded: String
    let industry: String
    let stage: Stage
    let stageSince: Instant
    let lastContactAt: Instant?
    let center: String?
    let owner: ID<StaffMember>?
    let ownerName: String?
    let contact: String?
    let phone: String?
    let nextStep: NextStep?

    static let columns: SQL = """
        page.id, page.name, page.name_folded, page.industry, page.stage, page.stage_since, page.last_contact_at,
        centers.name, page.owner_id, owners.name, people.name, people.phone, next_steps.id, next_steps.staff_id, next_steps.kind,
        next_steps.what, next_steps.due_on
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        folded = try row.next()
        industry = try row.next()
        stage = try row.next()
        stageSince = try row.next()
        lastContactAt = try row.next()
        center = try row.next()
        owner = try row.next()
        ownerName = try row.next()
        contact = try row.next()
        phone = try row.next()
        nextStep = try NextStep(ifPresent: &row)
    }

    /// Where the page beside this line begins.
    func place(in sort: EmployerList.Sort) -> EmployerList.Place {
        switch sort {
        case .name: EmployerList.Place(id: id, key: folded)
        case .contact: EmployerList.Place(id: id, key: String(lastContactAt?.milliseconds ?? 0))
        case .stage: EmployerList.Place(id: id, key: String(stageSince.milliseconds))
        case .owner: EmployerList.Place(id: id, key: "\(owner?.number ?? 0).\(folded)")
        }
    }
}

/// One page of the list, and whether there are others beside it.
struct EmployerLines: Sendable {
    let lines: [EmployerLine]
    let hasMore: Bool
    var hasEarlier = false
}

/// How many there are, as far as it is worth counting.
struct BoundedCount: Sendable, Equatable {
    static let most = 1000
    let number: Int

    /// "34", "1,000+".
    var words: String { number > BoundedCount.most ? "1,000+" : String(number) }
}

extension EmployerQueries {
    /// One page of that list. Its employers are chosen before anything is joined to them, so that no plan reads what stands beside those on other pages.
    static func lines(of list: EmployerList, at now: Instant, seenBy staff: StaffMember, in db: Reading) throws -> EmployerLines {
        let found = try db.all(
            EmployerLine.self,
            """
            SELECT \(EmployerLine.columns)
            FROM (
                SELECT employers.id, employers.agency_id, employers.center_id, employers.owner_id, employers.name, employers.name_folded,
                    employers.industry, employers.stage, employers.stage_since, employers.last_contact_at
                FROM \(list.source(for: staff))
                WHERE \(list.condition(for: staff, at: now)) AND \(list.beginning)
                ORDER BY \(list.order(of: "employers")) LIMIT \(count: list.length + 1)) AS page
            LEFT JOIN centers ON centers.agency_id = page.agency_id AND centers.id = page.center_id
            LEFT JOIN staff AS owners ON owners.agency_id = page.agency_id AND owners.id = page.owner_id
            LEFT JOIN contacts AS people ON people.id = (
                SELECT contacts.id FROM contacts
                WHERE contacts.agency_id = page.agency_id AND contacts.employer_id = page.id AND contacts.left_on IS NULL
                ORDER BY \(contactOrder), contacts.id LIMIT 1)
            LEFT JOIN next_steps ON next_steps.agency_id = page.agency_id AND next_steps.employer_id = page.id
                AND next_steps.done_at IS NULL
            ORDER BY \(list.order(of: "page"))
            """)
        let (page, isCut) = (found.prefix(list.length), found.count > list.length)
        if case .before? = list.start { return EmployerLines(lines: page.reversed(), hasMore: true, hasEarlier: isCut) }
        return EmployerLines(lines: Array(page), hasMore: isCut, hasEarlier: list.start != nil)
    }

    /// How many employers each view holds for this person with the list's other filters, of a search only its own view; none beyond a thousand.
    static func counts(
        of list: EmployerList, at now: Instant, seenBy staff: StaffMember, in db: Reading
    ) throws -> [EmployerList.View: BoundedCount] {
        let views = list.query.isEmpty ? EmployerList.View.allCases.filter { $0.isShown(to: staff) } : [list.view]
        let parts = views.map { view -> SQL in
            let members = list.with { $0.view = view }.members(for: staff, at: now)
            return "SELECT \(view.rawValue), COUNT(*) FROM (\(members) LIMIT \(count: BoundedCount.most + 1)) AS counted"
        }
        let rows = try db.all(ViewCount.self, "\(joined: parts, by: " UNION ALL ")")
        let counts = rows.compactMap { row in EmployerList.View(rawValue: row.view).map { ($0, BoundedCount(number: row.number)) } }
        return Dictionary(counts, uniquingKeysWith: { first, _ in first })
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
