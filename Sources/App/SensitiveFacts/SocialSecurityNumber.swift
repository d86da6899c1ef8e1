/// Nine digits that the Social Security Administration could have given out. Source: 20 CFR 422.103; SSA, SSN randomization, 2011.
struct SocialSecurityNumber: Sendable {
    let digits: String

    /// As people write it, with or without dashes; nothing for what cannot be one.
    init?(_ text: String) {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "-" || $0 == " " }) else { return nil }
        digits = text.filter(\.isNumber)
        guard digits.count == 9, let area = Int(digits.prefix(3)), area != 0, area != 666, area < 900, digits.dropFirst(3).prefix(2) != "00",
            digits.suffix(4) != "0000"
        else { return nil }
    }
}
