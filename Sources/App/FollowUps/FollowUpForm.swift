import Dates
import Mail
import Phrases
import Rules
import Storage
import Web

/// A follow-up as its sender wants it: what the page proposes, then what a browser sends back.
struct FollowUpForm: Sendable {
    /// The value of the choice for a person who is not among our contacts.
    static let somebodyElse = "else"

    let id: ID<OutboxMessage>
    var to: String
    /// An address for somebody whose address we did not know.
    var mailbox = ""
    var newName = ""
    var language: Language
    var flyers: Set<ID<Flyer>>
    var asks: Bool
    var subject: String
    var words: String
    /// What was proposed when the page was shown; what still says the same was not touched.
    private(set) var proposed: FollowUpProposal
    /// The language in which the page was shown.
    private(set) var shownIn: Language

    /// As it is when the page opens: ready to be sent.
    init(for desk: FollowUpDesk, _ rules: RuleBook, at now: Instant) {
        let contact = desk.usualContact
        id = .new(at: now)
        to = contact?.id.description ?? FollowUpForm.somebodyElse
        language = contact?.language ?? .en
        shownIn = language
        asks = desk.asksUsually
        flyers = Set(desk.choices(in: language, rules).filter(\.isProposed).map(\.flyer.id))
        proposed = desk.proposal(to: contact?.firstName ?? "", in: language, flyers: flyers.count, asks: asks)
        subject = proposed.subject
        words = proposed.words
    }

    /// As a browser sent it, with what follows from a change of person, language or flyers.
    init(_ form: Form, for desk: FollowUpDesk, _ rules: RuleBook, at now: Instant) {
        id = form.id("mail") ?? .new(at: now)
        to = form["to"].isEmpty ? FollowUpForm.somebodyElse : form["to"]
        mailbox = String(form["mailbox"].prefix(254))
        newName = String(form["new_name"].replacing("\n", with: " ").prefix(200))
        language = Language(rawValue: form["lang"]) ?? .en
        shownIn = Language(rawValue: form["shown_in"]) ?? language
        flyers = Set(form.all("flyers").compactMap { ID($0) })
        asks = form.has("rfi")
        subject = form["subject"].replacing("\n", with: " ")
        words = form["words"]
        proposed = FollowUpProposal(subject: form["proposed_subject"], words: form["proposed_words"])
        follow(desk, rules)
    }

    /// Flyers turn into those of the chosen language, and words that nobody has touched are proposed anew.
    private mutating func follow(_ desk: FollowUpDesk, _ rules: RuleBook) {
        let choices = desk.choices(in: language, rules)
        if language != shownIn {
            let wanted = Set(desk.shelf.filter { flyers.contains($0.id) }.map(\.programs))
            flyers = Set(choices.filter { wanted.contains($0.flyer.programs) }.map(\.flyer.id))
        }
        flyers.formIntersection(choices.map(\.flyer.id))
        let next = desk.proposal(to: recipient(on: desk).firstName, in: language, flyers: flyers.count, asks: asks)
        isForeign = language != shownIn && words != proposed.words && !words.isEmpty
        if subject == proposed.subject || subject.isEmpty { subject = next.subject }
        if words == proposed.words { words = next.words }
        proposed = next
    }

    /// Whether the sender's own words may still be in the language that was chosen before.
    private(set) var isForeign = false

    func contact(on desk: FollowUpDesk) -> Contact? { desk.contacts.first { $0.id.description == to } }

    /// Name and address as far as they are known.
    func recipient(on desk: FollowUpDesk) -> (name: String, firstName: String, mailbox: String) {
        let contact = contact(on: desk)
        let name = contact?.name ?? newName
        let known = contact.flatMap { FollowUpDesk.isReachable($0) ? $0.mailbox : nil }
        return (name, String(name.prefix { $0 != " " }), known ?? mailbox)
    }

    /// What keeps the mail from being sent; nothing of it keeps the preview from being shown.
    func errors(on desk: FollowUpDesk) -> FieldErrors {
        var errors = FieldErrors()
        let recipient = recipient(on: desk)
        if to != FollowUpForm.somebodyElse && contact(on: desk) == nil { errors.add("to", "Choose whom to write to") }
        if to == FollowUpForm.somebodyElse && newName.isEmpty { errors.add("new_name", "Enter the person’s name") }
        if recipient.mailbox.isEmpty {
            errors.add("mailbox", "Enter the e-mail address of \(recipient.name.isEmpty ? "the person" : recipient.name)")
        } else if (try? Mail.Address(mailbox: recipient.mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like dana@firm.com")
        }
        if subject.count > 200 { errors.add("subject", "Shorten the subject to 200 letters") }
        if words.count > 10_000 { errors.add("words", "Shorten your words to 10,000 letters") }
        if isForeign {
            errors.add("words", "The mail is in \(language.englishName) now. Write your own words in \(language.englishName) too, or empty the field")
        }
        return errors
    }

    /// The mail as it would leave now.
    func followUp(on desk: FollowUpDesk) -> FollowUp {
        let recipient = recipient(on: desk)
        return FollowUp(
            id: id, name: recipient.name, mailbox: recipient.mailbox, language: language, subject: subject, words: words,
            flyers: desk.shelf.filter { flyers.contains($0.id) }, asks: asks)
    }
}
