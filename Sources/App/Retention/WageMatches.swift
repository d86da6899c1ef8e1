import Storage

/// Which of a table's records are from the employers where we placed those people.
struct WageMatches: Sendable {
    /// Who placed the person there, and who paid the person, are the same.
    private(set) var placed = 0
    /// Another employer at which we placed somebody paid the person.
    private(set) var ours = 0
    private(set) var others = 0
    /// Quarters in which no wages were found.
    private(set) var none = 0
    /// Employers at which people of the table were placed and whose FEIN is not recorded, by name.
    let unnumbered: [(employer: ID<Employer>, name: String)]

    init(_ records: [WageRecord], _ stays: [RecordedStay]) {
        let all = Set(stays.compactMap(\.fein))
        let own = Dictionary(grouping: stays, by: \.participant)
        for record in records {
            if record.fein.isEmpty {
                none += 1
            } else if own[record.participant]?.contains(where: { $0.fein == record.fein }) == true {
                placed += 1
            } else if all.contains(record.fein) {
                ours += 1
            } else {
                others += 1
            }
        }
        let people = Set(records.map(\.participant))
        let lacking = stays.filter { people.contains($0.participant) && $0.fein == nil }
        unnumbered = Dictionary(lacking.map { ($0.employer, $0.employerName) }, uniquingKeysWith: { first, _ in first })
            .map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    }
}
