import Dates
import Markup
import Storage
import Web

/// Which entries somebody looks for: who did it, of what kind, from which day to which.
struct JournalSearch: Sendable {
    var staff: ID<StaffMember>?
    var kind: JournalEntry.Kind?
    var from: Day?
    var until: Day?
    /// The page begins before this entry.
    var before: ID<JournalEntry>?

    init() {}

    init(_ query: Fields) {
        staff = query.id("who")
        kind = JournalEntry.Kind(rawValue: query["kind"])
        from = Day(query["from"])
        until = Day(query["until"])
        before = query.id("before")
    }

    var isEverything: Bool { staff == nil && kind == nil && from == nil && until == nil }

    /// The condition on rows of `journal`.
    func condition(in zone: Zone) -> SQL {
        let parts: [SQL?] = [
            staff.map { staff -> SQL in "journal.staff_id = \(staff)" }, kind.map { kind -> SQL in "journal.kind = \(kind)" },
            from.map { day -> SQL in "journal.at >= \(zone.instant(of: day))" },
            until.map { day -> SQL in "journal.at < \(zone.instant(of: day.adding(days: 1)))" },
        ]
        return "\(joined: ["1 = 1"] + parts.compactMap { $0 }, by: " AND ")"
    }

    /// The address of the page that begins before that entry.
    func page(before entry: ID<JournalEntry>) -> Link {
        let fields = [
            ("who", staff?.description), ("kind", kind?.rawValue), ("from", from?.description), ("until", until?.description),
            ("before", entry.description),
        ]
        return Link("/journal").query(fields.compactMap { name, value in value.map { (name, $0) } })
    }
}

extension JournalEntry.Kind {
    var label: String {
        switch self {
        case .talk: "Talks and visits"
        case .mail: "Mail"
        case .request: "RFI"
        case .program: "Programs"
        case .stage: "Stages"
        case .edit: "Changes of records"
        case .team: "Team"
        case .import: "Imports"
        case .access: "Access"
        case .person: "Job seekers"
        case .placement: "Placements"
        case .introduction: "Introductions"
        case .opening: "Openings"
        case .provider: "Talks with providers"
        case .referral: "Referrals"
        }
    }
}
