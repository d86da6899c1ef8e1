import Markup
import Phrases
import Storage
import Web

/// Which job seekers somebody wants to see, as it stands in the address of the list.
struct ParticipantList: Sendable, Equatable {
    enum Sort: String, Sendable {
        case name, newest
    }

    /// Whether they work in a placement of ours now.
    enum Work: String, CaseIterable, Sendable {
        case placed, looking

        var label: String {
            switch self {
            case .placed: "In a job through us"
            case .looking: "In no job through us"
            }
        }
    }

    static let pageLength = 50

    var query: String
    var language: Language?
    var counselor: ID<StaffMember>?
    var center: ID<Center>?
    var work: Work?
    var sort: Sort
    /// The last one of the page before.
    var after: ID<Participant>?

    /// Reads the address; what is not understood counts as not said.
    init(_ fields: Fields) {
        query = String(fields["q"].prefix(100))
        language = Language(rawValue: fields["language"])
        counselor = fields.id("whose")
        center = fields.id("center")
        work = Work(rawValue: fields["work"])
        sort = Sort(rawValue: fields["sort"]) ?? .name
        after = fields.id("after")
    }

    /// The address that shows this list.
    var link: Link {
        Link("/people").query([
            ("q", query), ("language", language?.rawValue ?? ""), ("whose", counselor?.description ?? ""), ("center", center?.description ?? ""),
            ("work", work?.rawValue ?? ""), ("sort", sort == .name ? "" : sort.rawValue), ("after", after?.description ?? ""),
        ])
    }

    /// The same list with something changed, from its first page.
    func with(_ change: (inout ParticipantList) -> Void) -> ParticipantList {
        var list = self
        list.after = nil
        change(&list)
        return list
    }

    var isNarrowed: Bool { !query.isEmpty || language != nil || counselor != nil || center != nil || work != nil }
}

/// The list's address as SQL.
extension ParticipantList {
    func condition(seenBy viewer: Viewer) -> SQL {
        var parts: [SQL] = [viewer.participants, ParticipantQueries.hold(SearchTerm.terms(of: query)), beginning(viewer.agency)]
        if let language { parts.append("participants.language = \(language)") }
        if let counselor { parts.append("participants.staff_id = \(counselor)") }
        if let center { parts.append("participants.center_id = \(center)") }
        if let work { parts.append(work == .placed ? "EXISTS (\(ParticipantList.placed))" : "NOT EXISTS (\(ParticipantList.placed))") }
        return "\(joined: parts, by: " AND ")"
    }

    /// Placements lie above people; the list only asks whether there is one.
    private static let placed: SQL = """
        SELECT 1 FROM placements
        WHERE placements.agency_id = participants.agency_id AND placements.participant_id = participants.id AND placements.ended_on IS NULL
        """

    var order: SQL {
        switch sort {
        case .name: "participants.name_folded, participants.id"
        case .newest: "participants.id DESC"
        }
    }

    private func beginning(_ agency: ID<Agency>) -> SQL {
        guard let after else { return "1 = 1" }
        return switch sort {
        case .name:
            """
            (participants.name_folded, participants.id) > (SELECT last.name_folded, last.id FROM participants AS last
                WHERE last.agency_id = \(agency) AND last.id = \(after))
            """
        case .newest: "participants.id < \(after)"
        }
    }
}
