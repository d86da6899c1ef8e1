import Storage
import Web

/// Putting somebody forward, as a browser sends it.
struct IntroduceForm: Sendable {
    var contact = ""
    var facts: Set<String> = []
    var note = ""
    var letter = ""

    /// At first all that the consent covers.
    init(_ consent: Consent?, _ recipients: [Recipient]) {
        facts = Set(consent?.covers.map(\.rawValue) ?? [])
        contact = recipients.first?.choice ?? ""
    }

    init(_ form: Form) {
        contact = form["contact"]
        facts = Set(form.all("facts"))
        note = String(form["note"].prefix(1_000))
        letter = String(form["letter"].prefix(1_000))
    }

    func errors(_ consent: Consent?, _ recipients: [Recipient]) -> FieldErrors {
        var errors = FieldErrors()
        if !recipients.contains(where: { $0.choice == contact }) { errors.add("contact", "Choose somebody there whom mail reaches") }
        if shared(consent).isEmpty { errors.add("facts", "Choose what the employer may see") }
        if note.isEmpty { errors.add("note", "Say why this person suits: it is what the placement rests on") }
        return errors
    }

    /// What was ticked, as far as the consent covers it.
    func shared(_ consent: Consent?) -> Set<SharedFact> {
        SharedFact.set(facts.joined(separator: " ")).intersection(consent?.covers ?? [])
    }
}
