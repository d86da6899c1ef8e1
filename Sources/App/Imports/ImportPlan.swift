import Dates
import Secrets
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
        /// Why it is the same employer.
        var sign: EmployerIndex.Sign?
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

    /// The same for two plans that do the same: which rows come in as whom, and what they change.
    var mark: String {
        var bytes: [UInt8] = []
        for row in rows {
            bytes.append(contentsOf: "\(row.outcome.rawValue) \(row.employer.map(party) ?? "") ".utf8)
            bytes.append(contentsOf: "\(row.remarks.count) \(row.alike.map(party) ?? "")\n".utf8)
        }
        return sha256(bytes).prefix(12).map { String($0, radix: 36) }.joined(separator: ".")
    }

    /// New employers have other keys in each plan, but the same position among the new ones.
    private func party(_ position: Int) -> String {
        employers[position].isNew ? "new \(position)" : employers[position].id.description
    }
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
        case (.same(let known, let site, let sign), _):
            var planned = join(known, site, draft, reading, row, place)
            planned.sign = sign
            return planned
        case (.alike(let known), .same):
            var planned = join(known, nil, draft, reading, row, place)
            planned.alike = known
            return planned
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
        _ known: Int, _ site: Int?, _ draft: EmployerDraft, _ reading: RowReading, _ row: SheetRow, _ place: Int
    ) -> ImportPlan.PlannedRow {
        let joining = index.add(draft, to: known, site: site)
        let differences = joining.differences.map { remark(.difference, $0.field, row, "We have \($0.ours)") }
        let additions = joining.filled.map { remark(.addition, $0, row, "Was blank") }
        return ImportPlan.PlannedRow(
            place: place, outcome: .matched, employer: known, remarks: reading.remarks + differences + additions)
    }

    private func remark(_ kind: RowRemark.Kind, _ field: ImportField, _ row: SheetRow, _ reason: String) -> RowRemark {
        let column = mapping.column(of: field) ?? mapping.namingColumn
        return RowRemark(
            kind: kind, cell: Cell.reference(row: row.number, column: column + 1), column: mapping.columns[column].title,
            value: CellReading.line(row[column]), reason: reason)
    }
}
