import Dates
import Mail
import Storage
import Web

/// The five fields in which somebody tells of a first meeting.
struct FirstContactForm: Sendable {
    /// What comes after the meeting.
    enum Next: String, CaseIterable, Sendable {
        case followUp = "follow_up"
        case call, visit, nothing

        var label: String {
            switch self {
            case .followUp: "Send follow-up now"
            case .call: "Call in a week"
            case .visit: "Visit in a week"
            case .nothing: "No next step"
            }
        }
    }

    var name = ""
    var contact = ""
    var reach = ""
    var note = ""
    var next = Next.followUp
    /// Said after similar employers were shown.
    var isAnother = false

    init(name: String = "") {
        self.name = name
    }

    init(_ form: Form) {
        name = String(form["name"].prefix(200))
        contact = String(form["contact"].prefix(200))
        reach = String(form["reach"].prefix(254))
        note = String(form["note"].prefix(10_000))
        next = Next(rawValue: form["next"]) ?? .nothing
        isAnother = form.has("another")
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", "Enter the employer's name") }
        if reach.contains("@") {
            if (try? Mail.Address(mailbox: reach)) == nil {
                errors.add("reach", "This e-mail address is not complete. It should look like dana@firm.com")
            }
        } else if !reach.isEmpty && Folding.phone(reach).isEmpty {
            errors.add("reach", "Enter a phone number with its area code, such as 312-555-0148, or an e-mail address")
        }
        return errors
    }

    var phone: String { reach.contains("@") ? "" : reach }
    private var mailbox: String { reach.contains("@") ? reach : "" }

    /// Whom we met; an e-mail address belongs to somebody, also where no name is given.
    var person: ContactDraft? {
        guard !contact.isEmpty || !mailbox.isEmpty else { return nil }
        return ContactDraft(name: contact.isEmpty ? mailbox : contact, phone: phone, mailbox: mailbox)
    }

    /// The employer as this person, who has just met it, will look after it. A number without a name belongs to the firm.
    func draft(for staff: StaffMember, at now: Instant) -> EmployerDraft {
        var draft = EmployerDraft(name: name)
        draft.owner = staff.id
        draft.center = staff.center
        draft.met = (now, staff.id)
        if person == nil && !phone.isEmpty { draft.sites = [SiteDraft(phone: phone, isMain: true)] }
        return draft
    }
}
