import Storage

extension Employer {
    /// Writes down anew what this employer is found by, after its names, people or places have changed.
    func refreshSearchText(in db: Writing) throws {
        let old = SearchText(
            text: try db.one(String.self, "SELECT search_text FROM employers WHERE agency_id = \(agency) AND id = \(id)"))
        let new = try SearchText.found(of: [id], agency: agency, in: db)[id] ?? SearchText(text: "")
        guard new != old else { return }
        try db.run("UPDATE employers SET search_text = \(new.text) WHERE agency_id = \(agency) AND id = \(id)")
        try db.forgetSearchText(old, of: id, agency: agency)
        try db.indexSearchText(of: [(id, new)], agency: agency)
    }
}

extension SearchText {
    /// Whatever the records of these employers say now.
    static func found(of employers: [ID<Employer>], agency: ID<Agency>, in db: Reading) throws -> [ID<Employer>: SearchText] {
        let facts: SQL = "agency_id = \(agency) AND id IN \(list: employers)"
        let hanging: SQL = "agency_id = \(agency) AND employer_id IN \(list: employers)"
        let pieces = try db.all(
            Piece.self,
            """
            SELECT id, 'name', name FROM employers WHERE \(facts)
            UNION ALL SELECT id, 'name', legal_name FROM employers WHERE \(facts)
            UNION ALL SELECT id, 'name', other_names FROM employers WHERE \(facts)
            UNION ALL SELECT id, 'number', fein FROM employers WHERE \(facts)
            UNION ALL SELECT employer_id, 'person', name FROM contacts WHERE \(hanging) AND left_on IS NULL
            UNION ALL SELECT employer_id, 'other', mailbox FROM contacts WHERE \(hanging) AND left_on IS NULL
            UNION ALL SELECT employer_id, 'number', phone FROM contacts WHERE \(hanging) AND left_on IS NULL
            UNION ALL SELECT employer_id, 'other', name FROM sites WHERE \(hanging)
            UNION ALL SELECT employer_id, 'other', street FROM sites WHERE \(hanging)
            UNION ALL SELECT employer_id, 'number', phone FROM sites WHERE \(hanging)
            """)
        return Dictionary(grouping: pieces, by: \.employer).mapValues { pieces in
            func texts(_ kind: String) -> [String] { pieces.filter { $0.kind == kind }.map(\.text) }
            return SearchText(names: texts("name"), people: texts("person"), others: texts("other"), numbers: texts("number"))
        }
    }
}

private struct Piece: Stored {
    let employer: ID<Employer>
    let kind: String
    let text: String

    init(_ row: inout Row) throws {
        employer = try row.next()
        kind = try row.next()
        text = try row.next()
    }
}
