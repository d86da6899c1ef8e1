import Dates
import Markup
import Storage
import Web

/// Which employers somebody wants to see and what of them, as it stands in the address of the list.
struct EmployerList: Sendable, Equatable {
    enum View: String, CaseIterable, Sendable {
        case mine, center, all
        case owedByUs = "owed_by_us"
        case owedByThem = "owed_by_them"
        case rfiOpen = "rfi_open"
        case resting

        var label: String {
            switch self {
            case .mine: "Mine"
            case .center: "My center"
            case .all: "All employers"
            case .owedByUs: "They wait for us"
            case .owedByThem: "They owe us"
            case .rfiOpen: "RFI open"
            case .resting: "Resting"
            }
        }

        func isShown(to staff: StaffMember) -> Bool {
            switch self {
            case .mine: staff.role.servesEmployers
            case .center: staff.center != nil
            case .all, .owedByUs, .owedByThem, .rfiOpen, .resting: true
            }
        }
    }

    enum Sort: String, Sendable {
        case name
        /// Those whom nobody has spoken to for longest come first.
        case contact
        /// Those who have stood still for longest come first.
        case stage = "stage_since"
        /// Each person's employers together, by name.
        case owner
    }

    enum Column: String, CaseIterable, Sendable {
        case contact, stage
        case stageSince = "stage_since"
        case lastContact = "last_contact"
        case owner, center, industry
        case nextStep = "next_step"

        var label: String {
            switch self {
            case .contact: "Contact"
            case .stage: "Stage"
            case .stageSince: "In this stage since"
            case .lastContact: "Last contact"
            case .owner: "Looked after by"
            case .center: "Center"
            case .industry: "Industry"
            case .nextStep: "Next step"
            }
        }
    }

    static let pageLength = 50
    /// The most that are shown on one page, for who prints them.
    static let wholeLength = 1000
    /// Days without a contact that one may ask for.
    static let quietDays = [30, 60, 90, 180, 365]

    var view: View
    var query: String
    var center: ID<Center>?
    var stage: Stage?
    var owner: ID<StaffMember>?
    var industry: String
    /// Nobody has spoken to them for so many days.
    var quiet: Int?
    var sort: Sort
    var columns: [Column]
    var isWhole: Bool
    var start: Start?

    /// How many employers a page of it holds.
    var length: Int { isWhole ? Self.wholeLength : Self.pageLength }

    /// Where a page begins or ends: beside the employer with that key.
    struct Place: Sendable, Equatable {
        let id: ID<Employer>
        let key: String

        var text: String { "\(id).\(key)" }
    }

    enum Start: Sendable, Equatable {
        case after(Place)
        case before(Place)
    }

    /// Reads the address; what is not understood counts as not said. A search looks at all employers unless a view is named.
    init(_ fields: Fields, for staff: StaffMember) {
        query = String(fields["q"].prefix(100))
        let usual = staff.role.servesEmployers && query.isEmpty && !fields.has("owner") ? View.mine : .all
        view = View(rawValue: fields["view"]) ?? usual
        center = fields.id("center")
        stage = Stage(rawValue: fields["stage"])
        owner = fields.id("owner")
        industry = String(fields["industry"].prefix(100))
        quiet = Int(fields["quiet"]).flatMap { Self.quietDays.contains($0) ? $0 : nil }
        sort = Sort(rawValue: fields["sort"]) ?? .name
        let chosen = fields.all("columns").flatMap { $0.split(separator: " ").map(String.init) }
        let columns = Column.allCases.filter { chosen.contains($0.rawValue) }
        self.columns = columns.isEmpty ? Self.usualColumns(view) : columns
        isWhole = fields["rows"] == String(Self.wholeLength)
        start = Self.place(fields["after"]).map(Start.after) ?? Self.place(fields["before"]).map(Start.before)
    }

    private static func place(_ text: String) -> Place? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? ID(String(parts[0])).map { Place(id: $0, key: String(parts[1])) } : nil
    }

    private static func usualColumns(_ view: View) -> [Column] {
        [.contact, .stage, .lastContact] + (view == .mine ? [] : [.owner]) + [.nextStep]
    }

    /// The address that shows this list.
    var link: Link { Link("/employers").query(values) }

    /// What stands in the address, in one order, so that two lists can be told apart by it.
    private var values: [(String, String)] {
        [
            ("q", query), ("view", view.rawValue), ("center", center?.description ?? ""), ("stage", stage?.rawValue ?? ""),
            ("owner", owner?.description ?? ""), ("industry", industry), ("quiet", quiet?.description ?? ""),
            ("sort", sort == .name ? "" : sort.rawValue), ("columns", hasUsualColumns ? "" : columns.map(\.rawValue).joined(separator: " ")),
            ("rows", isWhole ? String(Self.wholeLength) : ""),
        ] + startValues
    }

    private var startValues: [(String, String)] {
        switch start {
        case .after(let place)?: [("after", place.text)]
        case .before(let place)?: [("before", place.text)]
        case nil: []
        }
    }

    var hasUsualColumns: Bool { columns == Self.usualColumns(view) }

    /// The same list with something changed, from its first page.
    func with(_ change: (inout EmployerList) -> Void) -> EmployerList {
        var list = self
        list.start = nil
        let isUsual = hasUsualColumns
        change(&list)
        if isUsual && list.columns == columns { list.columns = Self.usualColumns(list.view) }
        return list
    }

    /// What stands behind the question mark of the list's first page.
    var address: String { String(with { _ in }.link.address.drop { $0 != "?" }.dropFirst()) }

    /// The same words among all employers.
    var everywhere: EmployerList {
        with { list in
            list.view = .all
            (list.center, list.stage, list.owner, list.quiet, list.industry) = (nil, nil, nil, nil, "")
        }
    }

    /// Whether anything narrows the view.
    var isNarrowed: Bool { !query.isEmpty || center != nil || stage != nil || owner != nil || !industry.isEmpty || quiet != nil }
}
