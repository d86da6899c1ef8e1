import Dates
import Markup
import Storage
import Web

/// Which employers somebody wants to see, as it stands in the address of the list.
struct EmployerList: Sendable, Equatable {
    enum View: String, CaseIterable, Sendable {
        case mine, all
        case owedByUs = "owed_by_us"
        case owedByThem = "owed_by_them"
        case rfiOpen = "rfi_open"
        case resting

        var label: String {
            switch self {
            case .mine: "Mine"
            case .all: "All employers"
            case .owedByUs: "They wait for us"
            case .owedByThem: "They owe us"
            case .rfiOpen: "RFI open"
            case .resting: "Resting"
            }
        }
    }

    enum Sort: String, Sendable {
        case name
        /// Those whom nobody has spoken to for longest come first.
        case contact
    }

    static let pageLength = 50

    var view: View
    var query: String
    var center: ID<Center>?
    var stage: Stage?
    var sort: Sort
    var after: Place?

    /// Where a page begins: after the employer with that key.
    struct Place: Sendable, Equatable {
        let id: ID<Employer>
        let key: String
    }

    /// Reads the address; what is not understood counts as not said. A search looks at all employers unless a view is named.
    init(_ fields: Fields, for staff: StaffMember) {
        query = String(fields["q"].prefix(100))
        let usual = staff.role.servesEmployers && query.isEmpty ? View.mine : .all
        view = View(rawValue: fields["view"]) ?? usual
        center = fields.id("center")
        stage = Stage(rawValue: fields["stage"])
        sort = Sort(rawValue: fields["sort"]) ?? .name
        let parts = fields["after"].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        after = parts.count == 2 ? ID(String(parts[0])).map { Place(id: $0, key: String(parts[1])) } : nil
    }

    /// The address that shows this list.
    var link: Link {
        Link("/employers").query([
            ("q", query), ("view", view.rawValue), ("center", center?.description ?? ""), ("stage", stage?.rawValue ?? ""),
            ("sort", sort == .name ? "" : sort.rawValue), ("after", after.map { "\($0.id).\($0.key)" } ?? ""),
        ])
    }

    /// The same list with something changed, from its first page.
    func with(_ change: (inout EmployerList) -> Void) -> EmployerList {
        var list = self
        list.after = nil
        change(&list)
        return list
    }

    /// Whether anything narrows the view.
    var isNarrowed: Bool { !query.isEmpty || center != nil || stage != nil }
}
