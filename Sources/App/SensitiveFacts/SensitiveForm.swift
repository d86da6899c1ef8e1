import Dates
import Phrases
import Web

/// Sealed facts of one purpose as a browser sends them. It begins empty, always: what is stored is never filled in.
struct SensitiveForm: Sendable {
    let purpose: SensitivePurpose
    private var typed: [String: String] = [:]

    private static let longest = 4_000

    init(_ purpose: SensitivePurpose) { self.purpose = purpose }

    init(_ purpose: SensitivePurpose, _ form: Form) {
        self.purpose = purpose
        for name in purpose.kinds.flatMap(\.parts).map(\.name) { typed[name] = String(form[name].prefix(Self.longest)) }
    }

    subscript(name: String) -> String { typed[name] ?? "" }

    /// What is to be sealed; a kind of which nothing was typed stays as it is.
    var contents: [SensitiveFact.Kind: [String: String]] {
        purpose.kinds.reduce(into: [:]) { contents, kind in
            let parts = kind.parts.map { ($0.name, kind == .ssn ? SensitiveForm.digits(self[$0.name]) : self[$0.name]) }
            if parts.contains(where: { !$0.1.isEmpty }) { contents[kind] = Dictionary(uniqueKeysWithValues: parts) }
        }
    }

    func errors(today: Day) -> FieldErrors {
        var errors = FieldErrors()
        let first = purpose.kinds.flatMap(\.parts)[0].name
        if contents.isEmpty { errors.add(first, "Write what is to be stored, or go back") }
        if !self["ssn"].isEmpty, SocialSecurityNumber(self["ssn"]) == nil {
            errors.add("ssn", "Enter the nine digits of the card, such as 123-45-6789")
        }
        if !self["birth_date"].isEmpty {
            switch Day(self["birth_date"]) {
            case nil: errors.add("birth_date", "Enter the birth date as month, day and year")
            case let day? where day > today || day < today.adding(days: -120 * 366): errors.add("birth_date", "Is the year of birth right?")
            default: break
            }
        }
        return errors
    }

    private static func digits(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }
}

/// Why sealed facts are opened, as a browser sends it.
struct OpenFactsForm: Sendable {
    var purpose = ""
    var reason = ""
    var words = ""

    init() {}

    init(_ form: Form) {
        purpose = form["purpose"]
        reason = form["reason"]
        words = String(form["words"].prefix(500))
    }

    func errors(_ allowed: Set<SensitivePurpose>) -> FieldErrors {
        var errors = FieldErrors()
        if SensitivePurpose(rawValue: purpose).map(allowed.contains) != true { errors.add("purpose", "Choose what to open") }
        switch SensitiveOpening.Reason(rawValue: reason) {
        case nil: errors.add("reason", "Choose why you open it")
        case .other? where words.isEmpty: errors.add("words", "Write the reason")
        default: break
        }
        return errors
    }
}
