import Dates
import Phrases
import Storage
import Web

/// Sending a person to a provider, as a browser sends it: the consent is part of it.
struct ReferForm: Sendable {
    var why = ""
    var letter = ""
    var covers: Set<String> = []
    var given = ""
    var expiresOn = ""
    var after = ""
    var secondWhy = ""

    /// What providers are usually told, as far as the person agrees.
    static let usual: Set<SharedFact> = [.name, .contact, .language]

    /// At first what the person agreed to have told to this provider, else what is usual.
    init(_ consent: Consent?, on today: Day) {
        covers = Set((consent?.covers ?? ReferForm.usual).map(\.rawValue))
        expiresOn = (consent?.expiresOn ?? today.adding(days: ConsentDraft.usualDays)).description
    }

    init(_ form: Form) {
        why = String(form["why"].prefix(1_000))
        letter = String(form["letter"].prefix(1_000))
        covers = Set(form.all("covers"))
        (given, expiresOn, after) = (form["given"], form["expires_on"], form["after"])
        secondWhy = String(form["second_why"].prefix(500))
    }

    var facts: Set<SharedFact> { SharedFact.set(covers.joined(separator: " ")) }

    /// Whether a consent that runs covers all of it already.
    func isCovered(by consent: Consent?) -> Bool { consent.map { facts.isSubset(of: $0.covers) } ?? false }

    /// What keeps it from being sent. `isOpen`: one to the same service stands already.
    func errors(_ consent: Consent?, isOpen: Bool, others: [Referral], today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if why.isEmpty { errors.add("why", "Say why: it is what the person reads too") }
        if facts.isEmpty { errors.add("covers", "Choose what the provider may see") }
        if !isCovered(by: consent) && givenHow == nil { errors.add("given", "Choose how the person agreed to it") }
        if !isCovered(by: consent) && end(today) == nil { errors.add("expires_on", "Enter a day from today on, within two years") }
        if !after.isEmpty && !others.contains(where: { $0.id.description == after }) { errors.add("after", "Choose what it waits for") }
        if isOpen && secondWhy.isEmpty { errors.add("second_why", "Say why a second one is needed") }
        return errors
    }

    private var givenHow: Consent.Given? { Consent.Given(rawValue: given).flatMap { $0 == .online ? nil : $0 } }

    private func end(_ today: Day) -> Day? {
        Day(expiresOn).flatMap { (today...today.adding(days: ConsentDraft.mostDays)).contains($0) ? $0 : nil }
    }

    /// The consent that the person gives here, if the one that runs is not enough; what ran before is part of it.
    func agreement(_ person: Participant, with provider: String, old: Consent?, today: Day) -> ConsentDraft? {
        guard !isCovered(by: old), let given = givenHow, let until = end(today) else { return nil }
        return ConsentDraft(
            purpose: .services, recipient: provider, covers: facts.union(old?.covers ?? []), language: person.language, given: given,
            startsOn: today, expiresOn: until)
    }
}

/// One line about where a person was told to go.
struct InformalForm: Sendable {
    var name = ""
    var provider = ""

    init() {}

    init(_ form: Form) {
        name = String(form["name"].prefix(200))
        provider = String(form["provider"].prefix(200))
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", "Enter what you told the person of") }
        if provider.isEmpty { errors.add("provider", "Enter who gives it") }
        return errors
    }
}
