import Dates
import Markup
import Storage
import Web

/// A contact with a provider as a browser sends it.
struct ProviderContactForm: Sendable {
    var kind = ""
    var heldOn = ""
    var people: Set<String> = []
    var newName = ""
    var newTitle = ""
    var staff: Set<String> = []
    var learned = ""
    var quality = ""
    var qualityNote = ""
    var nextKind = ""
    var nextOn = ""

    /// As whoever writes it down finds it.
    init(by staff: StaffMember, on today: Day) {
        (kind, heldOn, self.staff) = (ProviderContact.Kind.visit.rawValue, today.description, [staff.id.description])
    }

    init(_ form: Form) {
        (kind, heldOn) = (form["kind"], form["held_on"])
        (people, staff) = (Set(form.all("people")), Set(form.all("staff")))
        (newName, newTitle) = (String(form["new_name"].prefix(200)), String(form["new_title"].prefix(200)))
        (learned, quality) = (String(form["learned"].prefix(4_000)), form["quality"])
        qualityNote = String(form["quality_note"].prefix(1_000))
        (nextKind, nextOn) = (form["next_kind"], form["next_on"])
    }

    /// The draft, or what keeps it from being one. `colleagues` and `known` are those who may be named.
    func read(by writer: StaffMember, colleagues: [StaffMember], known: [ProviderPerson], today: Day) -> (ProviderContactDraft?, FieldErrors) {
        var errors = FieldErrors()
        let kind = ProviderContact.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", "Choose what it was") }
        let day = Day(heldOn)
        if day == nil { errors.add("held_on", "Enter the day as year, month and day") }
        if let day, day > today { errors.add("held_on", "This day is still to come. What is planned goes below") }
        let met = known.filter { people.contains($0.id.description) }
        if met.count != people.count { errors.add("people", "Choose people of this provider") }
        let ours = colleagues.filter { staff.contains($0.id.description) }
        if ours.isEmpty || ours.count != staff.count { errors.add("staff", "Choose who of us was there") }
        if newName.isEmpty, !newTitle.isEmpty { errors.add("new_name", "Enter the person’s name") }
        if !quality.isEmpty, ProviderContact.Quality(rawValue: quality) == nil { errors.add("quality", "Choose how good it seemed") }
        let next = next(today, &errors)
        guard errors.isEmpty, let kind, let day else { return (nil, errors) }
        return (
            ProviderContactDraft(
                kind: kind, heldOn: day, people: Set(met.map(\.id)), newPeople: newName.isEmpty ? [] : [(newName, newTitle)],
                staff: Set(ours.map(\.id)), learned: learned, quality: ProviderContact.Quality(rawValue: quality), qualityNote: qualityNote,
                next: next.map { ($0.kind, $0.on, writer.id) }), errors
        )
    }

    private func next(_ today: Day, _ errors: inout FieldErrors) -> (kind: ProviderContact.Kind, on: Day)? {
        guard !nextOn.isEmpty || !nextKind.isEmpty else { return nil }
        guard let kind = ProviderContact.Kind(rawValue: nextKind) else {
            errors.add("next_kind", "Choose what is to come next, or empty the day")
            return nil
        }
        guard let day = Day(nextOn), day >= today else {
            errors.add("next_on", "Enter a day from today on, or choose nothing to come")
            return nil
        }
        return (kind, day)
    }
}
