import Storage

/// A job seeker whom a search has found, with what they were found by.
struct FoundPerson: Sendable {
    let id: ID<Participant>
    let name: MarkedText
    let isMine: Bool
    /// The phone or mailbox, where the name does not hold the words.
    let facts: [FoundEmployer.Fact]

    init(_ person: Participant, by terms: [SearchTerm], for staff: StaffMember) {
        id = person.id
        isMine = person.counselor == staff.id
        name = MarkedText(person.name, terms)
        var missing = terms
        missing.removeAll { [found = name.found] in found.contains($0.typed) }
        var facts: [FoundEmployer.Fact] = []
        for (label, text) in [("phone", person.phone), ("e-mail", person.mailbox)] where !missing.isEmpty {
            let marked = MarkedText(text, missing)
            guard !marked.found.isEmpty else { continue }
            missing.removeAll { marked.found.contains($0.typed) }
            facts.append(FoundEmployer.Fact(label: label, text: marked, whose: ""))
        }
        self.facts = facts
    }
}

/// The job seekers whom one search has found.
struct FoundPeople: Sendable {
    /// A short list: whoever looks for one person types another letter.
    static let length = 8

    var people: [FoundPerson] = []
    var hasMore = false
    /// Whether nobody is spelled as it was typed, and these are one slip away.
    var isForgiven = false

    init() {}

    init(_ found: [Participant], by terms: [SearchTerm], isForgiven: Bool = false, for staff: StaffMember) {
        people = found.prefix(FoundPeople.length).map { FoundPerson($0, by: terms, for: staff) }
        hasMore = found.count > FoundPeople.length
        self.isForgiven = isForgiven
    }
}
