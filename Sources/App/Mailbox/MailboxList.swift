import Dates
import Markup
import Storage
import Web

/// Which mails that came in are looked for: what became of them, who looks after their employer, since when. The address keeps it.
struct MailboxList: Sendable {
    var fate: ReceivedMail.Fate
    var whose: ID<StaffMember>?
    var stretch: Stretch<ReceivedMail>

    init(_ fields: Fields) {
        fate = ReceivedMail.Fate(rawValue: fields["show"]) ?? .waiting
        whose = fields.id("whose")
        stretch = Stretch(fields)
    }

    /// The condition on rows of `received_mails` with their `employers`.
    func condition(in zone: Zone) -> SQL {
        let owner: SQL = if let whose { "employers.owner_id = \(whose)" } else { "1 = 1" }
        return "received_mails.fate = \(fate) AND \(stretch.condition(on: "received_mails.id", in: zone)) AND \(owner)"
    }

    /// What the address says of the fate; the tray needs no word.
    var show: String { fate == .waiting ? "" : fate.rawValue }

    var link: Link { Link("/mailbox").query([("show", show), ("whose", whose?.description ?? "")] + stretch.values) }

    /// The first page of another fate's list, otherwise narrowed alike.
    func with(_ fate: ReceivedMail.Fate) -> MailboxList {
        var list = self
        list.fate = fate
        list.stretch.before = nil
        return list
    }

    func page(before last: ID<ReceivedMail>) -> Link {
        var list = self
        list.stretch.before = last
        return list.link
    }
}
