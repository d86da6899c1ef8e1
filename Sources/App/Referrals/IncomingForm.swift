import Dates
import Storage
import Web

/// Somebody whom another organization sent to us, as staff take it down: a person whom we know, or a new one.
struct IncomingForm: Sendable {
    var person = ""
    var firstName = ""
    var lastName = ""
    var phone = ""
    var from = ""
    var name = ""
    var why = ""

    init() {}

    init(_ form: Form) {
        person = form["person"]
        firstName = String(form["first_name"].prefix(100))
        lastName = String(form["last_name"].prefix(100))
        phone = String(form["phone"].prefix(40))
        from = String(form["from"].prefix(200))
        name = String(form["name"].prefix(200))
        why = String(form["why"].prefix(1_000))
    }

    func errors(among people: [Participant]) -> FieldErrors {
        var errors = FieldErrors()
        if from.isEmpty { errors.add("from", "Enter who sent the person") }
        if name.isEmpty { errors.add("name", "Enter what they are to get from us") }
        if !person.isEmpty && known(among: people) == nil { errors.add("person", "Choose the person, or enter a new one") }
        if person.isEmpty && (firstName.isEmpty || lastName.isEmpty) {
            errors.add("first_name", "Choose somebody whom we know, or enter first and last name")
        }
        return errors
    }

    func known(among people: [Participant]) -> Participant? { people.first { $0.id.description == person } }
}
