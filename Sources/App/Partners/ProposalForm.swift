import Mail
import Phrases
import Web

/// A person as a partner's browser sends them.
struct ProposalForm: Sendable {
    var draft = ProposalDraft()
    var hasAgreed = false

    init() {}

    init(_ form: Form) {
        draft = ProposalDraft(
            firstName: String(form["first_name"].prefix(100)), lastName: String(form["last_name"].prefix(100)),
            phone: String(form["phone"].prefix(50)), mailbox: String(form["mailbox"].prefix(254)), words: String(form["words"].prefix(1_000)))
        hasAgreed = form.has("agreed")
    }

    var problems: [(field: String, words: Phrase)] {
        draft.problems + (hasAgreed ? [] : [("agreed", OfferWords.notAgreed)])
    }
}

/// Somebody whom another organization names to us.
protocol NamedFromOutside {
    var firstName: String { get }
    var lastName: String { get }
    var phone: String { get }
    var mailbox: String { get }
}

extension NamedFromOutside {
    /// What is missing or wrong in who they are and how they are reached.
    var problems: [(field: String, words: Phrase)] {
        var problems: [(field: String, words: Phrase)] = []
        if firstName.isEmpty { problems.append(("first_name", OfferWords.noFirstName)) }
        if lastName.isEmpty { problems.append(("last_name", OfferWords.noLastName)) }
        if phone.isEmpty && mailbox.isEmpty { problems.append(("phone", OfferWords.noWay)) }
        if !phone.isEmpty && Folding.phone(phone).isEmpty { problems.append(("phone", OfferWords.wrongPhone)) }
        if !mailbox.isEmpty && (try? Mail.Address(mailbox: mailbox)) == nil { problems.append(("mailbox", OfferWords.wrongMailbox)) }
        return problems
    }
}
