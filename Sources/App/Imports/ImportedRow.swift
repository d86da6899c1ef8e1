import Storage

/// A row that came in, as it stood in the sheet, and what became of it.
struct ImportedRow: Stored, Sendable {
    let number: Int
    let outcome: ImportPlan.PlannedRow.Outcome
    let employer: ID<Employer>?
    /// Where a refused row would have to be mended.
    let cell: String
    let reason: String
    let cells: [String]
    let remarks: [RowRemark]

    static let columns: SQL = """
        import_rows.row_number, import_rows.outcome, import_rows.employer_id, import_rows.cell, import_rows.reason, import_rows.cells, import_rows.remarks
        """

    init(_ row: inout Row) throws {
        number = try row.next()
        outcome = try row.next()
        employer = try row.next()
        cell = try row.next()
        reason = try row.next()
        cells = CellsText.cells(of: try row.next())
        let remarks: String = try row.next()
        self.remarks = remarks.isEmpty ? [] : try KeptJSON.value(in: remarks)
    }
}
