import Phrases
import Web

/// A person as another organization's browser sends them.
struct SentPersonForm: Sendable {
    var draft = SentPersonDraft()
    var hasAgreed = false

    init() {}

    init(_ form: Form) {
        draft.sentBy = String(form["sent_by"].prefix(100))
        draft.firstName = String(form["first_name"].prefix(100))
        draft.lastName = String(form["last_name"].prefix(100))
        draft.phone = String(form["phone"].prefix(50))
        draft.mailbox = String(form["mailbox"].prefix(254))
        draft.language = Language(rawValue: form["spoken"]) ?? .en
        draft.wanted = String(form["wanted"].prefix(200))
        draft.words = String(form["words"].prefix(1_000))
        hasAgreed = form.has("agreed")
    }

    var problems: [(field: String, words: Phrase)] {
        var problems = draft.problems
        if draft.wanted.isEmpty { problems.append(("wanted", SenderWords.noWanted)) }
        if !hasAgreed { problems.append(("agreed", OfferWords.notAgreed)) }
        return problems
    }
}
