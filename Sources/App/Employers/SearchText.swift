import Storage

/// What an employer is found by: the folded names of the firm and of its people, their mailboxes, and the digits of its numbers.
enum SearchText {
    static func make(names: [String], mailboxes: [String], numbers: [String]) -> String {
        let words = (names + mailboxes).map(Folding.text)
        return (words + numbers.map(digits)).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    static func make(of draft: EmployerDraft) -> String {
        make(
            names: [draft.name, draft.legalName, draft.otherNames] + draft.contacts.map(\.name), mailboxes: draft.contacts.map(\.mailbox),
            numbers: [draft.fein] + draft.contacts.map(\.phone) + draft.sites.map(\.phone))
    }

    /// The digits of a phone number or of a FEIN, however they are set apart; a phone's leading 1 is dropped.
    static func digits(_ number: String) -> String {
        let phone = Folding.phone(number)
        return phone.isEmpty ? number.filter { $0.isASCII && $0.isNumber } : phone
    }

    /// The condition that an employer is found by what somebody typed; nothing typed finds everybody.
    static func finds(_ query: String) -> SQL {
        let words = Folding.name(query)
        guard !words.isEmpty else { return "1 = 1" }
        let byWords: SQL = "employers.search_text LIKE \("%\(words)%")"
        let digits = digits(query)
        // "312-555-0148" and "36-555 4417" are numbers; "3M" and "Studio 54 Films" are names.
        guard digits.count >= 3, query.allSatisfy({ !$0.isLetter }) else { return byWords }
        return "(\(byWords) OR employers.search_text LIKE \("%\(digits)%"))"
    }
}
