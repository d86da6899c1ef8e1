import Dates
import Storage
import Web

/// An answer to a mail, as a browser sends it.
struct MailAnswerForm: Sendable {
    let id: ID<OutboxMessage>
    var words = ""
    /// The words that were there when the sender began.
    var beginning = ""
    /// Whether we wait for an answer to it.
    var awaits = false

    init(beginning: String, at now: Instant) {
        id = .new(at: now)
        self.beginning = beginning
        words = beginning.isEmpty ? "" : beginning + "\n\n"
    }

    init(_ form: Form, at now: Instant) {
        id = form.id("as") ?? .new(at: now)
        words = form["words"]
        beginning = form["beginning"]
        awaits = form.has("awaits")
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if words.isEmpty || words == beginning { errors.add("words", "Write your answer") }
        if words.count > 10_000 { errors.add("words", "Shorten your answer to 10,000 letters") }
        return errors
    }
}
