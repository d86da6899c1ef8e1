import Dates
import Storage

/// What staff may edit about an employer at once.
struct EmployerFacts: Sendable, Equatable {
    var name: String
    var legalName: String
    var otherNames: String
    var industry: String
    var naics: String
    var fein: String
    var website: String
    var note: String

    init(_ employer: Employer) {
        name = employer.name
        legalName = employer.legalName
        otherNames = employer.otherNames
        industry = employer.industry
        naics = employer.naics
        fein = employer.fein
        website = employer.website
        note = employer.note
    }

    /// Each fact with its name in the form and in words, in the order of the page.
    static let all: [(field: String, label: String, path: any WritableKeyPath<EmployerFacts, String> & Sendable)] = [
        ("name", "Name", \.name), ("legal_name", "Legal name", \.legalName), ("other_names", "Other names", \.otherNames),
        ("industry", "Industry", \.industry), ("naics", "NAICS", \.naics), ("fein", "FEIN", \.fein), ("website", "Website", \.website),
        ("note", "Note", \.note),
    ]
}

extension Employer {
    /// Changes the facts and keeps the old ones in the journal. Throws `Conflict` if somebody else has changed them since `version` was shown.
    func edit(_ facts: EmployerFacts, version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let edits = Edits(from: EmployerFacts(self), to: facts)
        guard !edits.isEmpty else { return }
        let changed = try db.run(
            """
            UPDATE employers SET name = \(facts.name), name_folded = \(Folding.name(facts.name)), legal_name = \(facts.legalName),
                other_names = \(facts.otherNames), industry = \(facts.industry), naics = \(facts.naics), fein = \(facts.fein),
                website = \(facts.website), note = \(facts.note), version = version + 1
            WHERE agency_id = \(agency) AND id = \(id) AND version = \(version)
            """)
        guard changed == 1 else { throw Conflict() }
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: edits.words, employer: id).write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}

/// What changed, as the journal keeps it: "changed the phone from 312-555-0148 to 312-555-0149".
struct Edits {
    private var parts: [String] = []

    init() {}

    init(from old: EmployerFacts, to new: EmployerFacts) {
        for fact in EmployerFacts.all { add(fact.label, old[keyPath: fact.path], new[keyPath: fact.path]) }
    }

    var isEmpty: Bool { parts.isEmpty }
    var words: String { parts.joined(separator: "; ") }

    mutating func add(_ label: String, _ old: String, _ new: String) {
        guard old != new else { return }
        let isAbbreviation = label.dropFirst().first?.isUppercase == true
        let name = isAbbreviation ? label : label.prefix(1).lowercased() + label.dropFirst()
        switch (old.isEmpty, new.isEmpty) {
        case (true, _): parts.append("filled in the \(name): \(new)")
        case (_, true): parts.append("removed the \(name) “\(old)”")
        default: parts.append("changed the \(name) from “\(old)” to “\(new)”")
        }
    }
}
