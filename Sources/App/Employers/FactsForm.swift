import Web

/// The facts of an employer as a browser sends them, with the version that they were read at.
struct FactsForm: Sendable {
    var facts: EmployerFacts
    var version: Int

    init(_ employer: Employer) {
        facts = EmployerFacts(employer)
        version = employer.version
    }

    init(_ form: Form, for employer: Employer) {
        facts = EmployerFacts(employer)
        for fact in EmployerFacts.all { facts[keyPath: fact.path] = String(form[fact.field].prefix(fact.field == "note" ? 10_000 : 300)) }
        version = Int(form["version"]) ?? 0
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if facts.name.isEmpty { errors.add("name", "Enter the employer's name") }
        let fein = facts.fein.filter { $0.isASCII && $0.isNumber }
        if !facts.fein.isEmpty && fein.count != 9 { errors.add("fein", "A FEIN has 9 digits; this has \(fein.count)") }
        if !facts.naics.isEmpty && !(facts.naics.allSatisfy { $0.isASCII && $0.isNumber } && (2...6).contains(facts.naics.count)) {
            errors.add("naics", "A NAICS code has 2 to 6 digits, such as 332322")
        }
        return errors
    }
}
