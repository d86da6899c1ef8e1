/// A phone number as it is compared: the seven local digits, and the area code where it is known.
struct PhoneKey: Sendable, Equatable {
    let area: String
    let local: String

    /// Nothing if the text is no phone number.
    init?(_ phone: String) {
        let digits = Folding.phone(phone)
        guard digits.count >= 7 else { return nil }
        area = String(digits.dropLast(7))
        local = String(digits.suffix(7))
    }

    /// The same number, as far as one can tell: an area code that is left out says nothing.
    func meets(_ other: PhoneKey?) -> Bool {
        guard let other, local == other.local else { return false }
        return area == other.area || area.isEmpty || other.area.isEmpty
    }
}
