import Dates
import Phrases
import Storage
import Web

/// A consent as staff take it down.
struct ConsentForm: Sendable {
    var purpose = Consent.Purpose.employers.rawValue
    var employer = ""
    var recipient = ""
    var covers: Set<String> = [SharedFact.name.rawValue, SharedFact.work.rawValue, SharedFact.skills.rawValue, SharedFact.credentials.rawValue]
    var given = ""
    var expiresOn: String

    init(on today: Day) {
        expiresOn = today.adding(days: ConsentDraft.usualDays).description
    }

    init(_ form: Form) {
        purpose = form["purpose"]
        employer = form["employer"]
        recipient = String(form["recipient"].prefix(200))
        covers = Set(form.all("covers"))
        given = form["given"]
        expiresOn = form["expires_on"]
    }

    /// What was given, or what keeps it from being taken down.
    func read(language: Language, employers: [EmployerToName], partners: [String], today: Day) -> (ConsentDraft?, FieldErrors) {
        var errors = FieldErrors()
        let (purpose, given, end) = (Consent.Purpose.takenDown.first { $0.rawValue == self.purpose }, Consent.Given(rawValue: given), Day(expiresOn))
        let employer = employers.first { $0.id.description == self.employer }
        if purpose == nil { errors.add("purpose", "Choose what the consent is for") }
        if purpose == .partner && !partners.contains(recipient) { errors.add("recipient", "Choose the partner: it must be named") }
        if purpose != .matching && SharedFact.set(covers.joined(separator: " ")).isEmpty { errors.add("covers", "Choose what may be told") }
        if given == nil || given == .online { errors.add("given", "Choose how the person gave it") }
        if end == nil || end.map({ $0 < today || $0 > today.adding(days: ConsentDraft.mostDays) }) == true {
            errors.add("expires_on", "Enter a day from today on, within two years")
        }
        guard errors.isEmpty, let purpose, let given, let end else { return (nil, errors) }
        let draft = ConsentDraft(
            purpose: purpose, employer: purpose == .employers ? employer?.id : nil,
            recipient: purpose == .partner ? recipient : purpose == .employers ? employer?.name ?? "" : "",
            covers: purpose == .matching ? [] : SharedFact.set(covers.joined(separator: " ")).subtracting([.language]), language: language,
            given: given, startsOn: today,
            expiresOn: end)
        return (draft, errors)
    }
}
