import Sheets

/// What became of a sheet: every row is in one of created, matched and refused.
public struct ImportReport: Sendable, Encodable {
    public struct Refusal: Sendable, Encodable {
        public let row: Int
        public let cell: String
        public let reason: String
    }

    public struct Remark: Sendable, Encodable {
        public let row: Int
        public let cell: String
        public let column: String
        public let value: String
        public let reason: String
    }

    public let rows: Int
    public let created: Int
    public let matched: Int
    public let refused: [Refusal]
    /// Cells that stay out while their row comes in.
    public let problems: [Remark]
    /// Cells that say something else than what we know.
    public let differences: [Remark]
    /// Rows between the first and the last without any text; they are not counted as rows.
    public let empty: Int
    /// How each column was read; "" is not read, but kept with the row.
    public let columns: [Column]
    public let agency: String
    public let dryRun: Bool
    /// What a person should know besides.
    public let notes: [String]

    public struct Column: Sendable, Encodable {
        public let title: String
        public let field: String
    }

    init(_ draft: ImportDraft, _ plan: ImportPlan, agency: String, advice: String?, isDryRun: Bool) {
        rows = plan.rows.count
        created = plan.count(.created)
        matched = plan.count(.matched)
        refused = plan.rows.filter { $0.outcome == .refused }.map { planned in
            Refusal(
                row: draft.contents.rows[planned.place].number, cell: planned.remarks.first?.cell ?? "", reason: planned.remarks.first?.reason ?? "")
        }
        func remarks(_ kind: RowRemark.Kind) -> [Remark] {
            plan.rows.flatMap { planned in
                planned.remarks.lazy.filter { $0.kind == kind }.map { remark in
                    Remark(
                        row: draft.contents.rows[planned.place].number, cell: remark.cell, column: remark.column, value: remark.value,
                        reason: remark.reason)
                }
            }
        }
        problems = remarks(.problem)
        differences = remarks(.difference)
        empty = draft.contents.emptyRows
        columns = draft.mapping.columns.map { Column(title: $0.title, field: $0.field?.rawValue ?? "") }
        self.agency = agency
        dryRun = isDryRun
        notes = draft.contents.outline.notes.map(\.message) + [advice].compactMap { $0 }
    }

    /// For a person at the shell.
    public var lines: [String] {
        let unread = columns.filter(\.field.isEmpty).map(\.title)
        var lines = [
            "\(rows) rows: \(created) new employers, \(matched) known, \(refused.count) left out.\(dryRun ? " This was a dry run; nothing is saved." : "")"
        ]
        lines += columns.filter { !$0.field.isEmpty }.map { "  \($0.title) → \($0.field)" }
        if !unread.isEmpty { lines.append("  Kept with each row, but not read: \(unread.joined(separator: ", "))") }
        if !refused.isEmpty { lines += ["", "Left out:"] + refused.map { "  \($0.cell)  \($0.reason)" } }
        if !problems.isEmpty {
            lines += ["", "Cells not taken, though their rows are:"] + problems.map { "  \($0.cell)  \($0.column): “\($0.value)”. \($0.reason)" }
        }
        if !differences.isEmpty {
            lines += ["", "\(differences.count) cells differ from what is recorded; they stand in the history of their employers."]
        }
        return lines
    }
}
