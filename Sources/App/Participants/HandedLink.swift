import Dates
import Markup
import Secrets
import Storage
import Web

/// A private link on its way to a person: as a code for their telephone's camera, or by mail.
struct HandedLink: Sendable {
    let purpose: LinkPurpose
    let person: ID<Participant>
    /// The page of staff's from which it is handed over.
    let page: Link

    /// Holds the secret for the page that shows it, once; it stands in no address and no table.
    private static let cookie = "handed"
    private static let secondsToShow = 600

    /// The whole address behind the code, while it may be shown.
    func address(_ visit: Visit) -> String? {
        let held = visit.incoming.cookie(HandedLink.cookie)?.split(separator: ".", maxSplits: 2).map(String.init) ?? []
        guard held.count == 3, held[0] == purpose.rawValue, held[1] == person.description else { return nil }
        return visit.office.settings.address("/l/\(held[2])")
    }

    /// What it takes to hand something over: how the link is made, and the mail that brings it.
    struct Way: Sendable {
        let issue: @Sendable (Participant, StaffMember, Instant, Writing) throws -> Token
        let letter: @Sendable (Participant, Agency) -> LinkLetter
        let days: Int
    }

    /// Makes the link, then shows it as a code or sends it, as the form says. Mail goes three times an hour at most to one mailbox.
    func handOver(_ visit: Visit, _ form: Form, _ way: Way) async throws -> Answer {
        let (by, agency) = (try visit.by, try visit.agency)
        let (byMail, address) = (form["way"] == "mail", visit.office.settings.address)
        return try await visit.write { db -> Answer in
            let found = try ParticipantQueries.find(person, seenBy: by.viewer, in: db)
            guard !byMail || found.isReachableByMail else { throw Conflict(message: "Mail does not reach \(found.firstName). Look at the address.") }
            if byMail { try Limit.mail.take(found.mailbox, at: visit.now, in: db) }
            let token = try way.issue(found, by, visit.now, db)
            guard byMail else {
                return .seeOther(page, saying: "Show the code: it works for \(way.days) days and ends every older one.")
                    .setting(Cookie(HandedLink.cookie, "\(purpose.rawValue).\(person).\(token.text)", lasting: HandedLink.secondsToShow))
            }
            try way.letter(found, agency).queue(token, by: address, from: by, of: agency, at: visit.now, in: db)
            return .seeOther(page, saying: "It is on its way to \(found.mailbox).")
        }
    }
}

/// The code while it may be shown, and the two ways of handing a link over.
struct HandingOver: Component {
    let person: Participant
    /// Where the form goes.
    let action: Link
    let address: String?
    let frame: StaffFrame

    var html: HTML {
        """
        \(with: address, code)
        <div class="row">
          \(frame.form(action, class: "row"))<input type="hidden" name="way" value="code"><button>Show a code for the telephone</button></form>
          \(if: person.isReachableByMail, """
            \(frame.form(action, class: "row"))<input type="hidden" name="way" value="mail"><button class="quiet">Send a mail</button></form>
            """)
        </div>
        """
    }

    private func code(_ address: String) -> HTML {
        guard let code = QRCode(address) else { return .empty }
        return
            "<figure>\(code.picture(label: "The way there, for a telephone’s camera"))<figcaption>Hold the telephone’s camera over it.</figcaption></figure>"
    }
}
