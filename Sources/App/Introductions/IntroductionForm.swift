import Dates
import Phrases
import Storage
import Web

/// What staff write down of an introduction; what was typed is kept as it was.
struct IntroductionForm: Sendable {
    var firstDay = ""
    var wage = ""
    var decision = ""
    var words = ""

    init() {}

    init(_ form: Form) {
        firstDay = form["first_day"]
        wage = String(form["wage"].prefix(20))
        decision = form["decision"]
        words = String(form["words"].prefix(1_000))
    }

    /// Everybody's reasons, in one list: "employer: too little experience".
    static let decisions: [(value: String, label: String)] = IntroductionEvent.Side.allCases.flatMap { side in
        DeclineReason.of(side).map { ("\(side.rawValue) \($0.rawValue)", "\(side.label): \($0.words.en.lowercased())") }
    }

    var decided: (IntroductionEvent.Side, DeclineReason)? {
        let parts = decision.split(separator: " ").map(String.init)
        guard parts.count == 2, let side = IntroductionEvent.Side(rawValue: parts[0]), let reason = DeclineReason(rawValue: parts[1]),
            DeclineReason.of(side).contains(reason)
        else { return nil }
        return (side, reason)
    }

    func hireErrors(today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if Day(firstDay).map({ ($0.ordinal - today.ordinal).magnitude <= 120 }) != true { errors.add("first_day", "Enter the first day at work") }
        if !wage.isEmpty && Money(parsing: wage).map({ $0 > .zero }) != true { errors.add("wage", "Enter the hourly pay in dollars, such as 18.50") }
        return errors
    }
}

extension IntroductionEvent.Side {
    var label: String {
        switch self {
        case .agency: "We"
        case .employer: "The employer"
        case .person: "The person"
        }
    }
}
