import Storage

/// Questions before an import is taken back: what came with it, and what has happened to that since.
enum UndoQueries {
    /// No list on a page is longer.
    static let most = 200

    /// An employer of an import by name.
    struct Named: Stored, Sendable {
        let id: ID<Employer>
        let name: String

        init(_ row: inout Row) throws {
            id = try row.next()
            name = try row.next()
        }
    }

    /// Tables whose rows hang on an employer, but for what an import itself makes, and what a row in them means. A test holds them against the schema.
    static let uses: [(table: String, words: String)] = [
        ("conversations", "somebody talked with them"), ("next_steps", "a next step is set"), ("messages", "mail was sent to them"),
        ("rfi_requests", "they were asked for information"), ("rfi_answers", "they sent answers"), ("rfi_positions", "they named jobs"),
        ("determinations", "they were judged"), ("verdicts", "they were judged"), ("eligibility_notices", "they were told results"),
        ("received_mails", "they wrote"), ("alarms", "an alarm is about them"), ("rule_changes", "new rules were tried on them"),
        ("verdict_reviews", "a supervisor decided about them"), ("placements", "somebody was placed there"),
        ("consents", "somebody agreed to be named there"),
        ("openings", "they have openings"), ("introductions", "somebody was put forward there"), ("employer_layoffs", "a layoff is recorded"),
        ("employer_fit_decisions", "a lead decided about them"), ("judging_left", "new rules were tried on them"),
    ]
    /// What an import makes, or what goes with the employer.
    static let ownTables: Set = ["sites", "contacts", "search_words", "import_rows", "import_fills", "import_left", "retention_flags"]

    private static func made(by run: ID<ImportRun>, _ viewer: Viewer) -> SQL {
        """
        (SELECT made.employer_id FROM import_rows AS made
            WHERE made.agency_id = \(viewer.agency) AND made.import_id = \(run) AND made.outcome = 'created')
        """
    }

    /// The employers that came in with it and are still there.
    static func created(by run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> [Named] {
        try db.all(
            Named.self,
            """
            SELECT employers.id, employers.name FROM employers
            WHERE employers.agency_id = \(viewer.agency) AND employers.id IN \(made(by: run, viewer)) ORDER BY employers.id
            """)
    }

    /// Those who were there before and of whom it filled something in.
    static func filled(by run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> [Named] {
        try db.all(
            Named.self,
            """
            SELECT DISTINCT employers.id, employers.name FROM import_fills
            JOIN employers ON employers.agency_id = import_fills.agency_id AND employers.id = import_fills.employer_id
            WHERE import_fills.agency_id = \(viewer.agency) AND import_fills.import_id = \(run)
            """)
    }

    /// What it filled in, in its order.
    static func fills(of run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> [ImportFill] {
        try db.all(
            ImportFill.self,
            """
            SELECT \(ImportFill.columns) FROM import_fills
            WHERE import_fills.agency_id = \(viewer.agency) AND import_fills.import_id = \(run) ORDER BY import_fills.place
            """)
    }

    /// Of the employers that came in with it, those with whom something has happened since, and what: whatever is recorded of them, or stands in their
    /// journal beside the import itself.
    static func touched(since run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> [ID<Employer>: String] {
        let made = made(by: run, viewer)
        let recorded = uses.map { use -> SQL in
            let table = SQL(stringLiteral: use.table)
            return "SELECT employer_id, \(use.words) AS why FROM \(table) WHERE agency_id = \(viewer.agency) AND employer_id IN \(made)"
        }
        let others: SQL = """
            SELECT employer_id, \("a later sheet is about them too") AS why FROM import_rows
            WHERE agency_id = \(viewer.agency) AND import_id <> \(run) AND employer_id IN \(made)
            """
        let written: SQL = """
            SELECT employer_id, words AS why FROM journal
            WHERE agency_id = \(viewer.agency) AND employer_id IN \(made) AND (kind <> 'import' OR subject_id <> \(run) OR subject_id IS NULL)
            """
        let found = try db.all(Named.self, "\(joined: recorded + [others, written], by: " UNION ALL ")")
        return Dictionary(found.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// Columns that name a person or a place of an employer, in tables that say which employer. A test holds them against the schema.
    static let additions: [(table: String, column: String)] = [
        ("openings", "site_id"), ("conversations", "contact_id"), ("messages", "contact_id"), ("rfi_requests", "contact_id"),
        ("received_mails", "contact_id"), ("placements", "supervisor_id"), ("introductions", "contact_id"),
    ]

    /// Which people and places of employers to whom it added some are named somewhere.
    static func named(afterFilling run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> Set<Int64> {
        let filled: SQL = """
            (SELECT added.employer_id FROM import_fills AS added
                WHERE added.agency_id = \(viewer.agency) AND added.import_id = \(run) AND added.old IS NULL)
            """
        let uses = additions.map { use -> SQL in
            let (table, column) = (SQL(stringLiteral: use.table), SQL(stringLiteral: use.column))
            return "SELECT \(column) FROM \(table) WHERE agency_id = \(viewer.agency) AND employer_id IN \(filled) AND \(column) IS NOT NULL"
        }
        let asked: SQL = """
            SELECT check_ins.contact_id FROM placements
            JOIN check_ins ON check_ins.agency_id = placements.agency_id AND check_ins.placement_id = placements.id
            WHERE placements.agency_id = \(viewer.agency) AND placements.employer_id IN \(filled) AND check_ins.contact_id IS NOT NULL
            """
        return Set(try db.all(Int64.self, "\(joined: uses + [asked], by: " UNION ")"))
    }

    /// That the import was taken back, if it was.
    static func undone(_ run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> UndoneImport? {
        try db.first(
            UndoneImport.self,
            """
            SELECT \(UndoneImport.columns) FROM import_undos
            JOIN staff ON staff.agency_id = import_undos.agency_id AND staff.id = import_undos.undone_by
            WHERE import_undos.agency_id = \(viewer.agency) AND import_undos.import_id = \(run)
            """)
    }

    /// Whom taking it back has left as they are, by name.
    static func left(by run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> [LeftEmployer] {
        try db.all(
            LeftEmployer.self,
            """
            SELECT employers.id, employers.name, import_left.reason FROM import_left
            JOIN employers ON employers.agency_id = import_left.agency_id AND employers.id = import_left.employer_id
            WHERE import_left.agency_id = \(viewer.agency) AND import_left.import_id = \(run) AND \(viewer.employers)
            ORDER BY employers.name_folded, employers.id LIMIT \(count: most)
            """)
    }
}
