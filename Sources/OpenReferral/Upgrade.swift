import Foundation

/// Rows of HSDS 1.1 as rows of 3.0, after the standard's own list of changes.
struct Upgrade {
    private(set) var entries: [Entry] = []
    private var vocabularies: Set<String> = []

    init(_ lines: [Tabular.Line<OldTable>], _ problems: inout [Problem]) {
        for line in lines { add(line, &problems) }
        describeEligibility()
        findOrganizations()
    }

    private mutating func add(_ line: Tabular.Line<OldTable>, _ problems: inout [Problem]) {
        let old = line.table
        var entry = Entry(table: old.table, values: line.values, place: line.place, scope: old.isShared ? old.file : nil)
        for (name, newer) in old.renamed where entry.values[newer] == nil { entry[newer] = entry.take(name) }
        switch old {
        case .programs, .taxonomy: entry["description"] = entry["description"] ?? entry["name"]
        case .services: addTerms(of: &entry)
        case .servicesTaxonomy: say(&entry, "taxonomy")
        case .eligibility: say(&entry, "eligibility")
        case .paymentsAccepted: say(&entry, "payment_accepted")
        case .locations: entry["location_type"] = entry["location_type"] ?? "physical"
        case .phones: addLanguages(of: &entry)
        case .physicalAddresses: entry["address_type"] = "physical"
        case .postalAddresses: entry["address_type"] = "postal"
        case .regularSchedules: repeatWeekly(&entry, &problems)
        case .holidaySchedules: entry["description"] = Upgrade.isTrue(entry["closed"]) ? Upgrade.closed : nil
        default: break
        }
        if old == .taxonomy { addVocabulary(of: &entry) }
        entries.append(entry)
    }

    static let closed = "Closed"

    static func isTrue(_ text: String?) -> Bool { ["true", "1", "yes", "t", "y"].contains(text?.lowercased()) }

    private func made(_ table: Table, _ id: String, _ place: Place) -> Entry {
        Entry(table: table, values: ["id": .text(id)], place: place, isMade: true)
    }

    private func say(_ entry: inout Entry, _ what: String) {
        entry["link_entity"] = Table.service.rawValue
        entry["link_type"] = what
    }

    /// The list of terms in a service's own row, which 1.1 has beside the table of terms.
    private mutating func addTerms(of entry: inout Entry) {
        let terms = (entry.take("taxonomy_ids") ?? "").split { ",;".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        for term in terms where !term.isEmpty {
            var said = made(.attribute, "taxonomy_ids/\(entry.id)/\(term)", entry.place)
            say(&said, "taxonomy_ids")
            said["link_id"] = entry.id
            said["taxonomy_term_id"] = term
            entries.append(said)
        }
        guard let location = entry.take("location_id") else { return }
        // Before 1.1 a service stood at one location, and belonged to that location's organization.
        var place = made(.serviceAtLocation, "services.location_id/\(entry.id)", entry.place)
        place["service_id"] = entry.id
        place["location_id"] = location
        entries.append(place)
    }

    /// `en, es` in a telephone's row.
    private mutating func addLanguages(of entry: inout Entry) {
        let told = (entry.take("language") ?? "").split { ",;".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        for language in told where !language.isEmpty {
            var spoken = made(.language, "phones.language/\(entry.id)/\(language)", entry.place)
            spoken["phone_id"] = entry.id
            spoken[language.wholeMatch(of: #/[a-z]{2,3}/#) == nil ? "name" : "code"] = language
            entries.append(spoken)
        }
    }

    private func repeatWeekly(_ entry: inout Entry, _ problems: inout [Problem]) {
        guard let told = entry["weekday"] else { return }
        guard let day = Upgrade.day(told) else {
            problems.append(Problem(entry.place, "weekday", "“\(told)” is no day of the week. It was kept; write 1 for Monday to 7 for Sunday."))
            return
        }
        entry["weekday"] = nil
        entry["freq"] = "WEEKLY"
        entry["byday"] = day
    }

    private static func day(_ text: String) -> String? {
        if let number = Int(text) { return number == 0 ? "SU" : (1...7).contains(number) ? Schedule.days[number - 1] : nil }
        return text.count < 2 ? nil : Schedule.days.first { $0 == text.prefix(2).uppercased() }
    }

    private mutating func addVocabulary(of entry: inout Entry) {
        guard let name = entry["taxonomy"] else { return }
        entry["taxonomy_id"] = "vocabulary/\(name)"
        guard vocabularies.insert(name).inserted else { return }
        var vocabulary = made(.taxonomy, "vocabulary/\(name)", entry.place)
        vocabulary["name"] = name
        vocabulary["description"] = name
        entries.append(vocabulary)
    }

    /// Who a service is for, in words, since 3.0 has no table of it.
    private mutating func describeEligibility() {
        let said = Dictionary(grouping: entries.filter { $0.table == .attribute && $0["link_type"] == "eligibility" }) { $0["link_id"] ?? "" }
        for index in entries.indices where entries[index].table == .service && entries[index]["eligibility_description"] == nil {
            guard let groups = said[entries[index].id] else { continue }
            entries[index]["eligibility_description"] = Upgrade.words(groups.compactMap { $0["value"] })
        }
    }

    /// The organizations of services that stand at a location and name none, as before 1.1.
    private mutating func findOrganizations() {
        let owners = Dictionary(entries.filter { $0.table == .location }.map { ($0.id, $0["organization_id"]) }) { first, _ in first }
        let places = Dictionary(entries.filter { $0.table == .serviceAtLocation }.map { ($0["service_id"] ?? "", $0["location_id"] ?? "") }) {
            first, _ in first
        }
        for index in entries.indices where entries[index].table == .service && entries[index]["organization_id"] == nil {
            entries[index]["organization_id"] = places[entries[index].id].flatMap { owners[$0] ?? nil }
        }
    }

    static func words(_ groups: [String]) -> String { groups.joined(separator: ", ") }
}
