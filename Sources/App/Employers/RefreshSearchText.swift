import Storage

extension Employer {
    /// Writes down anew what this employer is found by, after its names, people or places have changed.
    func refreshSearchText(in db: Writing) throws {
        let pieces = try db.all(
            Piece.self,
            """
            SELECT 'name', name FROM employers WHERE agency_id = \(agency) AND id = \(id)
            UNION ALL SELECT 'name', legal_name FROM employers WHERE agency_id = \(agency) AND id = \(id)
            UNION ALL SELECT 'name', other_names FROM employers WHERE agency_id = \(agency) AND id = \(id)
            UNION ALL SELECT 'number', fein FROM employers WHERE agency_id = \(agency) AND id = \(id)
            UNION ALL SELECT 'name', name FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND left_on IS NULL
            UNION ALL SELECT 'mailbox', mailbox FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND left_on IS NULL
            UNION ALL SELECT 'number', phone FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND left_on IS NULL
            UNION ALL SELECT 'number', phone FROM sites WHERE agency_id = \(agency) AND employer_id = \(id)
            """)
        func texts(_ kind: String) -> [String] { pieces.filter { $0.kind == kind }.map(\.text) }
        let text = SearchText.make(names: texts("name"), mailboxes: texts("mailbox"), numbers: texts("number"))
        try db.run("UPDATE employers SET search_text = \(text) WHERE agency_id = \(agency) AND id = \(id)")
    }
}

private struct Piece: Stored {
    let kind: String
    let text: String

    init(_ row: inout Row) throws {
        kind = try row.next()
        text = try row.next()
    }
}
