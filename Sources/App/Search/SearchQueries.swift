import Storage

/// Finds employers by any part of a name, a person, a mailbox, a street or a number; and job seekers, for those who work with them.
enum SearchQueries {
    /// How many are looked at before the best are shown. For each that has several words some thirty are read that have one of them: of those no
    /// more are looked for than are shown.
    private static func mostLookedAt(_ words: Int) -> Int { words == 1 ? 2 * SearchResults.length : SearchResults.length + 1 }
    /// How many of one's own employers are looked through by name.
    private static let mostOwn = 2_000

    /// The best matches; one typing error is forgiven if nobody is spelled as typed, no employer and no job seeker. Three statements, one more
    /// for several words, and two more if nobody is: six at most.
    static func results(for query: String, seenBy staff: StaffMember, in db: Reading) throws -> SearchResults {
        let terms = SearchTerm.terms(of: query)
        guard !terms.isEmpty else { return .none(query) }
        let people = try PersonSearchQueries.exact(terms, seenBy: staff, in: db)
        var found = try employers(query, terms, staff, in: db)
        if found.employers.isEmpty && people.people.isEmpty {
            found = try forgiven(query, terms, staff, in: db)
        } else {
            found.people = people
        }
        return found
    }

    private static func forgiven(_ query: String, _ terms: [SearchTerm], _ staff: StaffMember, in db: Reading) throws -> SearchResults {
        let meant = try terms.forgiven(agency: staff.agency, in: db)
        var found = SearchResults.none(query)
        if meant.contains(where: { !$0.meant.isEmpty }) {
            found = try employers(query, meant, staff, isForgiven: true, in: db)
        }
        if found.employers.isEmpty { found.people = try PersonSearchQueries.forgiven(terms, seenBy: staff, in: db) }
        return found
    }

    private static func employers(
        _ query: String, _ terms: [SearchTerm], _ staff: StaffMember, isForgiven: Bool = false, in db: Reading
    ) throws -> SearchResults {
        let candidates = try candidates(terms, staff, isCounted: !isForgiven, in: db)
        let best = candidates.map { Ranked($0, terms, staff) }.sorted().prefix(SearchResults.length).map(\.candidate)
        let facts = try facts(of: best, terms, staff.viewer, in: db)
        return SearchResults(
            query: query, employers: best.map { $0.found(by: terms, among: facts[$0.id] ?? [], for: staff) },
            hasMore: candidates.count > SearchResults.length, isForgiven: isForgiven)
    }

    /// Of several words the rarest leads, unless that is not worth counting.
    private static func candidates(_ terms: [SearchTerm], _ staff: StaffMember, isCounted: Bool, in db: Reading) throws -> [Candidate] {
        let leading = try isCounted ? terms.rarestFirst(agency: staff.agency, in: db) : terms.longestFirst
        guard let (term, others) = leading else { return [] }
        let viewer = staff.viewer
        let begun = terms.map(\.typed).joined(separator: " ")
        let named = terms.map { $0.contained(in: "name_folded") }
        // Of a single word those come first who have it in their name; of several all are looked at in one go, because each row is read for it.
        let ways = (others.isEmpty ? [[SearchText.Kind.name]] : []) + [SearchText.Kind.allCases]
        let having = ways.map { term.employers($0, checking: others, most: mostLookedAt(terms.count), seenBy: viewer) }
        return try db.all(
            Candidate.self,
            """
            SELECT employers.id, employers.name, employers.name_folded, employers.owner_id, employers.stage, COALESCE(centers.name, '')
            FROM (
                SELECT id FROM (
                    SELECT id FROM employers WHERE \(viewer.employers) AND \(SearchTerm.range("employers.name_folded", from: begun))
                    ORDER BY name_folded, id LIMIT \(count: SearchResults.length + 1)) AS begun
                UNION SELECT id FROM (
                    SELECT id, name_folded FROM employers WHERE \(viewer.employers) AND owner_id = \(staff.id)
                    ORDER BY name_folded, id LIMIT \(count: mostOwn)) AS mine
                    WHERE \(joined: named, by: " AND ")
                UNION \(joined: having, by: " UNION ")) AS found
            CROSS JOIN employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            WHERE employers.id = found.id AND \(viewer.employers)
            """)
    }

    /// What the records of those employers say besides the name, if the name alone does not hold the terms.
    private static func facts(
        of candidates: [Candidate], _ terms: [SearchTerm], _ viewer: Viewer, in db: Reading
    ) throws -> [ID<Employer>: [RecordedFact]] {
        let open = candidates.filter { candidate in !terms.allSatisfy { $0.stands(in: candidate.folded) } }.map(\.id)
        guard !open.isEmpty else { return [:] }
        let own: SQL = "FROM employers WHERE \(viewer.employers) AND employers.id IN \(list: open)"
        let people: SQL = "FROM contacts WHERE agency_id = \(viewer.agency) AND left_on IS NULL AND employer_id IN \(list: open)"
        let places: SQL = "FROM sites WHERE agency_id = \(viewer.agency) AND employer_id IN \(list: open)"
        let rows = try db.all(
            RecordedFacts.self,
            """
            SELECT 'employer', id, legal_name, other_names, fein \(own)
            UNION ALL SELECT 'person', employer_id, name, phone, mailbox \(people)
            UNION ALL SELECT 'place', employer_id, name, phone, street \(places)
            LIMIT 400
            """)
        return Dictionary(grouping: rows, by: \.employer).mapValues { rows in
            rows.flatMap(\.facts).filter { !$0.text.isEmpty }.sorted { $0.place < $1.place }
        }
    }
}

/// An employer that has the words, before the best are chosen.
private struct Candidate: Stored {
    let id: ID<Employer>
    let name: String
    let folded: String
    let owner: ID<StaffMember>?
    let stage: Stage
    let center: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        folded = try row.next()
        owner = try row.next()
        stage = try row.next()
        center = try row.next()
    }

    /// Each term is shown where it stands first.
    func found(by terms: [SearchTerm], among facts: [RecordedFact], for staff: StaffMember) -> FoundEmployer {
        let name = MarkedText(name, terms)
        var missing = terms.filter { !name.found.contains($0.typed) }
        var shown: [FoundEmployer.Fact] = []
        for fact in facts where !missing.isEmpty {
            let text = MarkedText(fact.text, missing)
            guard !text.found.isEmpty else { continue }
            missing.removeAll { text.found.contains($0.typed) }
            shown.append(FoundEmployer.Fact(label: fact.label, text: text, whose: fact.whose))
        }
        return FoundEmployer(id: id, name: name, stage: stage, center: center, isMine: owner == staff.id, facts: shown)
    }
}

/// How good a match is: the name itself, its beginning, its words, any part of it, or something else; among equals one's own come first.
private struct Ranked: Comparable {
    let candidate: Candidate
    private let key: (Int, Int)

    init(_ candidate: Candidate, _ terms: [SearchTerm], _ staff: StaffMember) {
        self.candidate = candidate
        key = (Self.place(of: terms, in: candidate.folded), candidate.owner == staff.id ? 0 : 1)
    }

    private static func place(of terms: [SearchTerm], in folded: String) -> Int {
        let typed = terms.map(\.typed).joined(separator: " ")
        if folded == typed { return 0 }
        if folded.hasPrefix(typed) { return 1 }
        let words = " " + folded
        if words.holds(" " + typed) { return 2 }
        if terms.allSatisfy({ term in term.spellings.contains { words.holds(" " + $0) } }) { return 3 }
        return terms.allSatisfy { $0.stands(in: folded) } ? 4 : 5
    }

    static func == (left: Ranked, right: Ranked) -> Bool { left.key == right.key && left.candidate.id == right.candidate.id }

    static func < (left: Ranked, right: Ranked) -> Bool {
        if left.key != right.key { return left.key < right.key }
        return (left.candidate.folded, left.candidate.id.number) < (right.candidate.folded, right.candidate.id.number)
    }
}

extension String {
    /// Whether the other text stands in this one, byte for byte: folded texts need no closer look, and there are many.
    fileprivate func holds(_ other: String) -> Bool {
        var (text, other) = (self, other)
        return text.withUTF8 { text in
            other.withUTF8 { other in
                guard let first = other.first else { return true }
                guard text.count >= other.count else { return false }
                return (0...text.count - other.count).contains { start in
                    text[start] == first && text[start..<start + other.count].elementsEqual(other)
                }
            }
        }
    }
}

extension SearchTerm {
    fileprivate func stands(in folded: String) -> Bool { spellings.contains { folded.holds($0) } }
}

/// A line of an employer's record.
private struct RecordedFact {
    let label: String
    let text: String
    var whose = ""
    /// In which order those of an employer are looked through.
    let place: Int
}

/// What an employer, one of its people or one of its places is recorded with.
private struct RecordedFacts: Stored {
    private enum Source: String, Storable {
        case employer, person, place
    }

    let employer: ID<Employer>
    private let source: Source
    private let texts: (String, String, String)

    init(_ row: inout Row) throws {
        source = try row.next()
        employer = try row.next()
        texts = (try row.next(), try row.next(), try row.next())
    }

    var facts: [RecordedFact] {
        switch source {
        case .employer:
            [
                RecordedFact(label: "legal name", text: texts.0, place: 0), RecordedFact(label: "also called", text: texts.1, place: 1),
                RecordedFact(label: "FEIN", text: texts.2, place: 5),
            ]
        case .person:
            [
                RecordedFact(label: "contact", text: texts.0, place: 2), RecordedFact(label: "phone", text: texts.1, whose: texts.0, place: 3),
                RecordedFact(label: "e-mail", text: texts.2, whose: texts.0, place: 4),
            ]
        case .place:
            [
                RecordedFact(label: "phone", text: texts.1, whose: texts.0, place: 6), RecordedFact(label: "street", text: texts.2, place: 7),
                RecordedFact(label: "site", text: texts.0, place: 8),
            ]
        }
    }
}
