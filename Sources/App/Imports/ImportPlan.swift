import Dates
import Sheets
import Storage

/// What somebody decided about a row whose name we know and whose place we do not.
enum RowChoice: String, Sendable, Codable {
    /// Another firm of the same name; what happens when nobody decides.
    case another
    /// The firm that we know.
    case same
    /// The row stays out.
    case leaveOut = "leave-out"
}

/// What would become of every row of a sheet; nothing of it is saved yet.
struct ImportPlan: Sendable {
    struct PlannedRow: Sendable {
        enum Outcome: String, Sendable, Storable { case created, matched, refused }

        /// Where the row stands in the contents.
        let place: Int
        let outcome: Outcome
        /// The employer, by position in the plan; nothing if the row is refused.
        let employer: Int?
        /// An employer of the same name, by position, who may be the one.
        var alike: Int?
        var remarks: [RowRemark] = []

        func remarks(_ kind: RowRemark.Kind) -> [RowRemark] { remarks.filter { $0.kind == kind } }
    }

    let rows: [PlannedRow]
    let employers: [KnownEmployer]

    /// Decides row after row. `recorded` are those employers of the agency whose folded names occur in the sheet.
    init(
        _ contents: SheetContents, readings: [RowReading?], mapping: ColumnMapping, choices: [Int: RowChoice], recorded: [KnownEmployer],
        at now: Instant
    ) {
        var planning = Planning(index: EmployerIndex(recorded), mapping: mapping, now: now)
        var rows: [PlannedRow] = []
        rows.reserveCapacity(contents.rows.count)
        for (place, row) in contents.rows.enumerated() {
            guard let reading = readings[place] else { continue }
            rows.append(planning.decide(reading, row, at: place, choices[row.number] ?? .another))
        }
        self.rows = rows
        employers = planning.index.employers
    }

    func count(_ outcome: PlannedRow.Outcome) -> Int { rows.count { $0.outcome == outcome } }
    func count(_ kind: RowRemark.Kind) -> Int { rows.reduce(0) { $0 + $1.remarks.count { $0.kind == kind } } }
    var alike: Int { rows.count { $0.alike != nil } }
}

/// The plan in the making.
private struct Planning {
    var index: EmployerIndex
    let mapping: ColumnMapping
    let now: Instant

    mutating func decide(_ reading: RowReading, _ row: SheetRow, at place: Int, _ choice: RowChoice) -> ImportPlan.PlannedRow {
        guard let draft = reading.draft else {
            return ImportPlan.PlannedRow(place: place, outcome: .refused, employer: nil, remarks: reading.remarks)
        }
        switch (index.match(draft), choice) {
        case (.same(let known, let site), _):
            return join(known, site, draft, reading, row, place, alike: nil)
        case (.alike(let known), .same):
            return join(known, nil, draft, reading, row, place, alike: known)
        case (.alike(let known), .leaveOut):
            let cell = Cell.reference(row: row.number, column: mapping.namingColumn + 1)
            let refusal = RowRemark(
                kind: .refusal, cell: cell, column: mapping.columns[mapping.namingColumn].title, value: row[mapping.namingColumn],
                reason: "Left out, because an employer of this name is recorded")
            return ImportPlan.PlannedRow(place: place, outcome: .refused, employer: nil, alike: known, remarks: [refusal])
        case (.alike(let known), .another):
            return create(draft, reading, place, alike: known)
        case (.nobody, _):
            return create(draft, reading, place, alike: nil)
        }
    }

    private mutating func create(_ draft: EmployerDraft, _ reading: RowReading, _ place: Int, alike: Int?) -> ImportPlan.PlannedRow {
        let employer = index.add(KnownEmployer(new: .new(at: now), draft))
        return ImportPlan.PlannedRow(place: place, outcome: .created, employer: employer, alike: alike, remarks: reading.remarks)
    }

    private mutating func join(
        _ known: Int, _ site: Int?, _ draft: EmployerDraft, _ reading: RowReading, _ row: SheetRow, _ place: Int, alike: Int?
    ) -> ImportPlan.PlannedRow {
        let differences = index.add(draft, to: known, site: site).map { difference -> RowRemark in
            let column = mapping.column(of: difference.field) ?? mapping.namingColumn
            return RowRemark(
                kind: .difference, cell: Cell.reference(row: row.number, column: column + 1), column: mapping.columns[column].title,
                value: CellReading.line(row[column]), reason: "We have \(difference.ours)")
        }
        return ImportPlan.PlannedRow(place: place, outcome: .matched, employer: known, alike: alike, remarks: reading.remarks + differences)
    }
}
