import Storage

/// Questions about wage records and the tables that they came in.
enum WageQueries {
    /// No list is longer.
    static let most = 200

    /// All records, each once however many tables told it.
    static func records(seenBy viewer: Viewer, in db: Reading) throws -> [WageRecord] {
        try db.all(
            WageRecord.self, "SELECT DISTINCT \(WageRecord.columns) FROM wage_records WHERE wage_records.agency_id = \(viewer.agency)")
    }

    /// The records of one table.
    static func records(of table: ID<WageTable>, seenBy viewer: Viewer, in db: Reading) throws -> [WageRecord] {
        try db.all(
            WageRecord.self,
            "SELECT \(WageRecord.columns) FROM wage_records WHERE wage_records.agency_id = \(viewer.agency) AND wage_records.table_id = \(table)")
    }

    /// The tables, the latest first.
    static func tables(seenBy viewer: Viewer, in db: Reading) throws -> [WageTable] {
        try db.all(
            WageTable.self,
            """
            SELECT \(WageTable.columns) FROM wage_tables WHERE wage_tables.agency_id = \(viewer.agency)
            ORDER BY wage_tables.id DESC LIMIT \(count: most)
            """)
    }

    static func table(_ id: ID<WageTable>, seenBy viewer: Viewer, in db: Reading) throws -> WageTable {
        try db.one(
            WageTable.self,
            "SELECT \(WageTable.columns) FROM wage_tables WHERE wage_tables.agency_id = \(viewer.agency) AND wage_tables.id = \(id)")
    }

    /// Rows of a table that were left out, in its order.
    static func refusals(of table: ID<WageTable>, seenBy viewer: Viewer, in db: Reading) throws -> [WageRefusal] {
        try db.all(
            WageRefusal.self,
            """
            SELECT wage_refusals.row_number, wage_refusals.reason FROM wage_refusals
            WHERE wage_refusals.agency_id = \(viewer.agency) AND wage_refusals.table_id = \(table)
            ORDER BY wage_refusals.row_number LIMIT \(count: most)
            """)
    }
}
