import Dates
import Markup
import Storage
import Web

/// Which owed answers somebody wants to see, as it stands in the address.
struct OwedList: Sendable {
    enum Whose: String, CaseIterable, Sendable {
        case mine, center, all

        var label: String {
            switch self {
            case .mine: "My employers"
            case .center: "My center"
            case .all: "Everybody’s"
            }
        }
    }

    static let pageLength = 50

    var side: Conversation.Debtor
    var whose: Whose
    /// After the conversation with this moment and key.
    var after: (at: Int64, id: ID<Conversation>)?

    init(_ fields: Fields) {
        side = Conversation.Debtor(rawValue: fields["side"]) ?? .us
        whose = Whose(rawValue: fields["whose"]) ?? .mine
        let parts = fields["after"].split(separator: ".")
        if parts.count == 2, let at = Int64(parts[0]), let id = ID<Conversation>(String(parts[1])) { after = (at, id) }
    }

    var link: Link {
        Link("/owed").query([
            ("side", side.rawValue), ("whose", whose.rawValue), ("after", after.map { "\($0.at).\($0.id)" } ?? ""),
        ])
    }

    /// The same list with something changed, from its first page.
    func with(_ change: (inout OwedList) -> Void) -> OwedList {
        var list = self
        list.after = nil
        change(&list)
        return list
    }
}
