import Storage

/// A row of an employer who was there before, as an import found it and left it.
struct ImportFill: Stored, Sendable {
    let employer: ID<Employer>
    let row: KeptRow

    static let columns: SQL = "import_fills.employer_id, import_fills.kept_in, import_fills.row_key, import_fills.old, import_fills.new"

    init(_ row: inout Row) throws {
        employer = try row.next()
        self.row = try KeptRow(&row)
    }
}

/// Employers with their places and people, as they stand at one moment.
struct EmployerPicture: Sendable {
    /// By table and key, with the employer to whom each row belongs.
    private var rows: [KeptTable: [KeptRow.Values: KeptRow.Values]] = [:]
    private var owners: [KeptTable: [KeptRow.Values: ID<Employer>]] = [:]

    private static let tables: [KeptTable] = [.employers, .sites, .contacts]
    /// So many are asked about at once.
    private static let portion = 400

    init(of employers: [ID<Employer>], agency: ID<Agency>, in db: Reading) throws {
        for some in employers.portions(of: EmployerPicture.portion) {
            for table in EmployerPicture.tables {
                let whose: SQL = table == .employers ? "id" : "employer_id"
                rows[table, default: [:]].merge(
                    try KeptRow.read(table, where: "\(whose) IN \(list: some)", agency: agency, in: db)
                ) { _, new in new }
                let pairs = try db.all(
                    OwnedRow.self, "SELECT id, \(whose) FROM \(table.name) WHERE agency_id = \(agency) AND \(whose) IN \(list: some)")
                for pair in pairs { owners[table, default: [:]][["id": pair.id]] = pair.employer }
            }
        }
    }

    /// What is otherwise in the later picture, row by row.
    func changes(until later: EmployerPicture) -> [(employer: ID<Employer>, row: KeptRow)] {
        EmployerPicture.tables.flatMap { table in
            let (old, new) = (rows[table] ?? [:], later.rows[table] ?? [:])
            return Set(old.keys).union(new.keys).compactMap { key -> (employer: ID<Employer>, row: KeptRow)? in
                guard let row = KeptRow(table, key, from: old[key], to: new[key]), let employer = later.owners[table]?[key] else { return nil }
                return (employer, row)
            }.sorted { ($0.row.number ?? 0) < ($1.row.number ?? 0) }
        }
    }
}

private struct OwnedRow: Stored {
    let id: KeptValue
    let employer: ID<Employer>

    init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
    }
}

extension ImportPlan {
    /// Writes down what the sheet knows of employers who were there, and keeps what stood there before, so that it can be put back.
    func fill(of run: ID<ImportRun>, agency: ID<Agency>, write: (KnownEmployer) throws -> Void, in db: Writing) throws {
        let known = employers.filter { !$0.isNew && !$0.filled.isEmpty }
        let before = try EmployerPicture(of: known.map(\.id), agency: agency, in: db)
        for employer in known { try write(employer) }
        let changes = before.changes(until: try EmployerPicture(of: known.map(\.id), agency: agency, in: db))
        try db.insertMany(
            "INSERT INTO import_fills (agency_id, import_id, place, employer_id, kept_in, row_key, old, new)",
            try changes.enumerated().map { place, change -> SQL in
                """
                (\(agency), \(run), \(place), \(change.employer), \(change.row.table), \(try KeptRow.text(change.row.key)),
                \(try change.row.old.map(KeptRow.text)), \(try change.row.new.map(KeptRow.text)))
                """
            })
    }
}
