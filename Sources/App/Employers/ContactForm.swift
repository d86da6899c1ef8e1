import Dates
import Mail
import Phrases
import Web

/// A person at an employer as a browser sends them.
struct ContactForm: Sendable {
    var draft: ContactDraft

    init() {
        draft = ContactDraft(name: "")
    }

    init(_ contact: Contact) {
        draft = ContactDraft(
            name: contact.name, title: contact.title, role: contact.role, phone: contact.phone, mailbox: contact.mailbox, language: contact.language,
            note: contact.note)
    }

    init(_ form: Form) {
        draft = ContactDraft(
            name: String(form["name"].prefix(200)), title: String(form["title"].prefix(200)), role: Contact.Role(rawValue: form["role"]) ?? .other,
            phone: String(form["phone"].prefix(50)), mailbox: String(form["mailbox"].prefix(254)),
            language: Language(rawValue: form["language"]) ?? .en, note: String(form["note"].prefix(2_000)))
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if draft.name.isEmpty { errors.add("name", "Enter the person's name") }
        errors.check(phone: draft.phone)
        if !draft.mailbox.isEmpty && (try? Mail.Address(mailbox: draft.mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like dana@firm.com")
        }
        return errors
    }
}

/// A place of an employer as a browser sends it.
struct SiteForm: Sendable {
    var draft: SiteDraft

    init() {
        draft = SiteDraft()
    }

    init(_ site: Worksite) {
        draft = SiteDraft(
            name: site.name, street: site.street, city: site.city, state: site.state, zip: site.zip, phone: site.phone, isMain: site.isMain)
    }

    init(_ form: Form) {
        draft = SiteDraft(
            name: String(form["name"].prefix(200)), street: String(form["street"].prefix(200)), city: String(form["city"].prefix(100)),
            state: String(form["state"].prefix(30)), zip: String(form["zip"].prefix(10)), phone: String(form["phone"].prefix(50)),
            isMain: form.has("main"))
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if draft.isEmpty { errors.add("street", "Enter the street, or at least the city or a phone number") }
        errors.check(phone: draft.phone)
        let zip = draft.zip.filter { $0.isASCII && $0.isNumber }
        if !draft.zip.isEmpty && ![5, 9].contains(zip.count) { errors.add("zip", "A ZIP code has 5 digits, or 9") }
        return errors
    }
}

extension FieldErrors {
    mutating func check(phone: String) {
        if !phone.isEmpty && Folding.phone(phone).isEmpty { add("phone", "Enter a phone number with its area code, such as 312-555-0148") }
    }
}

/// A stage chosen by hand, with the reason.
struct StageForm: Sendable {
    var stage: Stage
    var reason = ""
    var until = ""

    init(_ employer: Employer) {
        stage = employer.stage
    }

    init(_ form: Form, for employer: Employer) {
        stage = Stage(rawValue: form["stage"]) ?? employer.stage
        reason = String(form["reason"].prefix(1_000))
        until = form["until"]
    }

    /// Until when the employer rests, if it does.
    var restingUntil: Day? { stage == .resting ? Day(until) : nil }

    func errors(for employer: Employer, today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if stage == employer.stage && stage != .resting { errors.add("stage", "\(employer.name) is in this stage already. Choose another") }
        if reason.isEmpty { errors.add("reason", "Say why, in a few words; it stands on the timeline") }
        if stage == .resting {
            if let day = Day(until) {
                if day <= today { errors.add("until", "Choose a day that is still to come") }
            } else {
                errors.add("until", "Choose the day on which we ask again")
            }
        }
        return errors
    }
}
