import Phrases
import Web

/// What a person says about one of their referrals; what was typed is kept as it was.
struct MyReferralForm: Sendable {
    var words = ""
    var reason = ""
    var outcome = ""

    init() {}

    init(_ form: Form) {
        words = String(form["words"].prefix(1_000))
        (reason, outcome) = (form["reason"], form["outcome"])
    }

    var refusal: Referral.Reason? { Referral.Reason(rawValue: reason).flatMap { Referral.Reason.ofPerson.contains($0) ? $0 : nil } }
    var told: Referral.Outcome? { Referral.Outcome(rawValue: outcome).flatMap { $0 == .unknown ? nil : $0 } }
}
