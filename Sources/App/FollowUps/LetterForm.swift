import Phrases
import Storage
import Web

/// A letter on paper as its sender wants it: what the page proposes, then what a browser sends back.
struct LetterForm: Sendable {
    /// The contact's id; empty for a letter to the employer as such.
    var to: String
    /// Whether the fifteen questions go along.
    var asks: Bool
    var words: String
    /// What was proposed when the page was shown; what still says the same was not touched.
    private(set) var proposed: String

    init(for desk: LetterDesk, to contact: String) {
        let spokenTo = desk.last?.contact?.description
        let usual = [contact, spokenTo ?? ""].first { id in desk.contacts.contains { $0.id.description == id } }
        to = usual ?? desk.contacts.first?.id.description ?? ""
        asks = desk.past.answered == nil
        (words, proposed) = ("", "")
        proposed = desk.proposal(in: language(on: desk))
        words = proposed
    }

    /// As a browser sent it; words that nobody has touched follow the reader's language.
    init(_ form: Form, for desk: LetterDesk) {
        to = form["to"]
        asks = form.has("rfi")
        words = form["words"]
        proposed = form["proposed"]
        let next = desk.proposal(in: language(on: desk))
        if words == proposed { words = next }
        proposed = next
    }

    func contact(on desk: LetterDesk) -> Contact? { desk.contacts.first { $0.id.description == to } }
    func language(on desk: LetterDesk) -> Language { contact(on: desk)?.language ?? .en }

    func errors(on desk: LetterDesk) -> FieldErrors {
        var errors = FieldErrors()
        if !to.isEmpty && contact(on: desk) == nil { errors.add("to", "Choose whom to write to") }
        if words.isEmpty { errors.add("words", "Write what the letter says") }
        if words.count > 5_000 { errors.add("words", "Shorten your words to 5,000 letters") }
        return errors
    }
}
