import Dates
import Storage

/// The list's address as SQL.
extension EmployerList {
    /// How many employers a search in the list looks at.
    private static let mostSearched = 2_000

    /// Where the rows come from; a search begins with those whom it has found.
    func source(for staff: StaffMember) -> SQL {
        if query.isEmpty { return "employers" }
        return "\(SearchTerm.terms(of: query).found(most: Self.mostSearched, seenBy: staff.viewer)) CROSS JOIN employers"
    }

    func condition(for staff: StaffMember, at now: Instant) -> SQL {
        var parts: [SQL] = [staff.viewer.employers, holds(for: staff)]
        if !query.isEmpty { parts.append("employers.id = found.id") }
        if let center { parts.append("employers.center_id = \(center)") }
        if let stage { parts.append("employers.stage = \(stage)") }
        if let owner { parts.append("employers.owner_id = \(owner)") }
        if !industry.isEmpty { parts.append("employers.industry = \(industry)") }
        if let quiet { parts.append("COALESCE(employers.last_contact_at, 0) < \(now.adding(days: -quiet))") }
        return "\(joined: parts, by: " AND ")"
    }

    /// One row for each employer of the list; what an index alone tells is asked of the index alone, when nothing narrows the view.
    func members(for staff: StaffMember, at now: Instant) -> SQL {
        guard !isNarrowed, staff.viewer.seesWholeAgency, let known = waiting(staff.agency) else {
            return "SELECT 1 FROM \(source(for: staff)) WHERE \(condition(for: staff, at: now))"
        }
        return "SELECT DISTINCT employer_id FROM (\(known)) AS waiting"
    }

    private func holds(for staff: StaffMember) -> SQL {
        if let waiting = waiting(staff.agency) { return "employers.id IN (\(waiting))" }
        return switch view {
        case .mine: "employers.owner_id = \(staff.id)"
        case .center: "employers.center_id = \(staff.center)"
        case .resting: "employers.stage = \(Stage.resting)"
        case .all, .owedByUs, .owedByThem, .rfiOpen: "1 = 1"
        }
    }

    /// The employers of the views about answers that are owed.
    private func waiting(_ agency: ID<Agency>) -> SQL? {
        switch view {
        case .owedByUs: owed(by: .us, agency)
        case .owedByThem: owed(by: .them, agency)
        // Requests lie above employers; the list only asks whether there is one.
        case .rfiOpen:
            """
            SELECT rfi_requests.employer_id FROM rfi_requests
            WHERE rfi_requests.agency_id = \(agency) AND rfi_requests.submitted_at IS NULL AND rfi_requests.withdrawn_at IS NULL
            """
        case .mine, .center, .all, .resting: nil
        }
    }

    private func owed(by debtor: Conversation.Debtor, _ agency: ID<Agency>) -> SQL {
        """
        SELECT conversations.employer_id FROM conversations
        WHERE conversations.agency_id = \(agency) AND conversations.owes = \(debtor) AND conversations.settled_at IS NULL
        """
    }

    private var isBackward: Bool { if case .before? = start { true } else { false } }

    /// The order of those rows, of the table or of what was chosen from it.
    func order(of rows: SQL) -> SQL {
        let way: SQL = isBackward ? "DESC" : "ASC"
        return "\(joined: keys(of: rows).map { "\($0) \(way)" }, by: ", ")"
    }

    private func keys(of rows: SQL) -> [SQL] {
        switch sort {
        case .name: ["\(rows).name_folded", "\(rows).id"]
        case .contact: ["COALESCE(\(rows).last_contact_at, 0)", "\(rows).id"]
        case .stage: ["\(rows).stage_since", "\(rows).id"]
        case .owner: ["COALESCE(\(rows).owner_id, 0)", "\(rows).name_folded", "\(rows).id"]
        }
    }

    /// Where the page begins. SQLite finds its place in an index of expressions by the first of them alone, so that one is said twice.
    var beginning: SQL {
        let keys = keys(of: "employers")
        switch start {
        case nil: return "1 = 1"
        case .after(let place)?:
            let values = values(place)
            return "\(keys[0]) >= \(values[0]) AND (\(joined: keys, by: ", ")) > (\(joined: values, by: ", "))"
        case .before(let place)?:
            let values = values(place)
            return "\(keys[0]) <= \(values[0]) AND (\(joined: keys, by: ", ")) < (\(joined: values, by: ", "))"
        }
    }

    private func values(_ place: Place) -> [SQL] {
        switch sort {
        case .name: return ["\(place.key)", "\(place.id)"]
        case .contact, .stage: return ["\(Int64(place.key) ?? 0)", "\(place.id)"]
        case .owner:
            let parts = place.key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            return ["\(parts.first.flatMap { Int64($0) } ?? 0)", "\(parts.count == 2 ? String(parts[1]) : "")", "\(place.id)"]
        }
    }
}
