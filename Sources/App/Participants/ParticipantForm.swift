import Mail
import Phrases
import Storage
import Web

/// A job seeker as a browser sends them.
struct ParticipantForm: Sendable {
    var draft: ParticipantDraft
    /// Which state of the record the form shows.
    var version = 0

    /// A new person, at the center and in the care of whoever adds them.
    init(addedBy staff: StaffMember) {
        draft = ParticipantDraft(center: staff.center, counselor: staff.id)
    }

    init(_ participant: Participant) {
        draft = ParticipantDraft(
            firstName: participant.firstName, lastName: participant.lastName, phone: participant.phone, mailbox: participant.mailbox,
            language: participant.language, needsInterpreter: participant.needsInterpreter, goal: participant.goal, center: participant.center,
            counselor: participant.counselor)
        version = participant.version
    }

    init(_ form: Form) {
        draft = ParticipantDraft(
            firstName: String(form["first_name"].prefix(100)), lastName: String(form["last_name"].prefix(100)),
            phone: String(form["phone"].prefix(50)), mailbox: String(form["mailbox"].prefix(254)),
            language: Language(rawValue: form["language"]) ?? .en, needsInterpreter: form.has("needs_interpreter"),
            goal: String(form["goal"].prefix(500)), center: ID(form["center"]), counselor: ID(form["counselor"]))
        version = Int(form["version"]) ?? 0
    }

    /// Whose centers and people may be chosen is checked against what the agency has.
    func errors(centers: [Center], people: [StaffMember]) -> FieldErrors {
        var errors = FieldErrors()
        if draft.firstName.isEmpty { errors.add("first_name", "Enter the first name") }
        if draft.lastName.isEmpty { errors.add("last_name", "Enter the last name") }
        errors.check(phone: draft.phone)
        if !draft.mailbox.isEmpty && (try? Mail.Address(mailbox: draft.mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like maria@mail.com")
        }
        if let center = draft.center, !centers.contains(where: { $0.id == center }) { errors.add("center", "Choose a center of this agency") }
        if let counselor = draft.counselor, !people.contains(where: { $0.id == counselor }) {
            errors.add("counselor", "Choose somebody who works here")
        }
        return errors
    }
}
