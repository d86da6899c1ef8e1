import Sheets

/// What one row says: an employer, or why it is none; and what is wrong with single cells.
struct RowReading: Sendable {
    /// Nothing if the row is refused; then the only remark says why.
    private(set) var draft: EmployerDraft?
    private(set) var remarks: [RowRemark] = []

    /// Reads a row by its columns.
    init(_ row: SheetRow, by mapping: ColumnMapping, headings: SheetRow? = nil) {
        if let why = RowReading.isNoRecord(row, headings) {
            let cell = row.cells.first { !$0.isEmpty }
            remarks = [RowRemark(kind: .refusal, cell: cell?.reference ?? "A\(row.number)", column: "", value: cell?.text ?? "", reason: why)]
            return
        }
        var pieces = RowPieces(row, mapping)
        guard let name = pieces.name() else {
            remarks = [pieces.refusal]
            return
        }
        draft = pieces.draft(named: name)
        // In the order of the columns: "Z9" stands before "AA9".
        remarks = pieces.remarks.sorted { ($0.cell.utf8.count, $0.cell) < ($1.cell.utf8.count, $1.cell) }
    }

    private static func isNoRecord(_ row: SheetRow, _ headings: SheetRow?) -> String? {
        if row.cells.allSatisfy({ CellReading.line($0.text).isEmpty }) { return "The row holds only blanks" }
        guard let headings else { return nil }
        if row.number < headings.number { return "Stands above the headings of the columns" }
        return row.texts == headings.texts ? "Repeats the headings of the columns" : nil
    }
}

/// The cells of a row on their way into a draft.
struct RowPieces {
    private let row: SheetRow
    private let mapping: ColumnMapping
    private var note: [String] = []
    private(set) var remarks: [RowRemark] = []
    private(set) var refusal: RowRemark

    init(_ row: SheetRow, _ mapping: ColumnMapping) {
        self.row = row
        self.mapping = mapping
        let column = mapping.namingColumn
        refusal = RowRemark(
            kind: .refusal, cell: Cell.reference(row: row.number, column: column + 1), column: mapping.columns[column].title, value: row[column],
            reason: "A row needs the name of the employer; this one has none")
    }

    /// The name under which the employer is known: what it does business as, else its name, else its legal name.
    mutating func name() -> String? {
        var fault: (Int, String)?
        for column in mapping.nameColumns {
            switch RowPieces.readName(row[column]) {
            case .value(let name), .part(let name, _): return name
            case .unreadable(let why): fault = fault ?? (column, why)
            case .blank: continue
            }
        }
        if let (column, why) = fault {
            refusal = RowRemark(
                kind: .refusal, cell: Cell.reference(row: row.number, column: column + 1), column: mapping.columns[column].title, value: row[column],
                reason: why)
        }
        return nil
    }

    static let longestName = 300

    private static func readName(_ text: String) -> CellReading {
        let read = CellReading.words(text, atMost: longestName)
        guard case .value(let name) = read else { return read }
        if ["n/a", "null", "nan", "none"].contains(name.lowercased()) { return .unreadable(why: "“\(name)” is no name") }
        return Folding.name(name).isEmpty ? .unreadable(why: "No letter or digit in the name") : read
    }

    mutating func draft(named name: String) -> EmployerDraft {
        var draft = EmployerDraft(name: name)
        names(&draft)
        draft.industry = words(.industry, 200)
        draft.naics = read(.naics, CellReading.naics)
        draft.fein = read(.fein, CellReading.fein)
        draft.website = read(.website, CellReading.website)
        let phone = read(.phone, CellReading.phone)
        let site = site(phone)
        if !site.isEmpty { draft.sites = [site] }
        if let contact = contact(phone) { draft.contacts = [contact] }
        notes()
        draft.note = note.joined(separator: "\n")
        return draft
    }

    /// What is called otherwise in other columns is kept as legal and other names.
    private mutating func names(_ draft: inout EmployerDraft) {
        draft.legalName = words(.legalName, RowPieces.longestName)
        var others = mapping.columns.indices.filter { mapping.columns[$0].field == .otherNames }
            .map { CellReading.line(row[$0]) }.filter { !$0.isEmpty }
        if let column = mapping.column(of: .name) {
            let plain = CellReading.line(row[column])
            if !plain.isEmpty, Folding.name(plain) != Folding.name(draft.name) {
                if draft.legalName.isEmpty { draft.legalName = plain } else { others.insert(plain, at: 0) }
            }
        }
        draft.otherNames = others.joined(separator: "; ")
    }

    private mutating func site(_ phone: String) -> SiteDraft {
        var site = SiteDraft(phone: phone, isMain: true)
        let suites = mapping.columns.indices.filter { mapping.columns[$0].field == .suite }.map { CellReading.line(row[$0]) }
        site.street = ([words(.street, 300)] + suites).filter { !$0.isEmpty }.joined(separator: ", ")
        site.city = words(.city, 100)
        site.state = words(.state, 60)
        site.zip = read(.zip, CellReading.zip)
        site.name = words(.siteName, RowPieces.longestName)
        return site
    }

    private mutating func contact(_ phone: String) -> ContactDraft? {
        let parts = [words(.firstName, 100), words(.lastName, 100)].filter { !$0.isEmpty }
        let whole = words(.contact, 200)
        let mailbox = read(.mail, CellReading.mail)
        let own = read(.contactPhone, CellReading.phone)
        let title = words(.contactTitle, 200)
        let name = whole.isEmpty ? parts.joined(separator: " ") : whole
        guard !name.isEmpty || !mailbox.isEmpty || !own.isEmpty else {
            if !title.isEmpty, let column = mapping.column(of: .contactTitle) { note.append("\(mapping.columns[column].title): \(title)") }
            return nil
        }
        return ContactDraft(
            name: name.isEmpty ? "Office" : name, title: title, role: name.isEmpty ? .office : .other,
            phone: own.isEmpty && !name.isEmpty ? phone : own, mailbox: mailbox)
    }

    private mutating func notes() {
        for (column, place) in mapping.columns.enumerated() where place.field == .note || place.field == .fax {
            let text = row[column].trimmingBlanks
            guard !text.isEmpty else { continue }
            note.append(place.field == .fax ? "\(place.title): \(CellReading.line(text))" : text)
        }
        for cell in row.cells.dropFirst(mapping.columns.count) where !cell.isEmpty {
            remarks.append(
                RowRemark(
                    kind: .problem, cell: cell.reference, column: "", value: cell.text, reason: "Stands beside the last column; kept with the row"))
        }
    }

    private mutating func words(_ field: ImportField, _ longest: Int) -> String { read(field) { CellReading.words($0, atMost: longest) } }

    /// The value of a field; what cannot be used becomes a problem, and its text a line of the note.
    private mutating func read(_ field: ImportField, _ reading: (String) -> CellReading) -> String {
        guard let column = mapping.column(of: field) else { return "" }
        let text = row[column]
        guard !text.isEmpty else { return "" }
        switch reading(text) {
        case .blank: return ""
        case .value(let value): return value
        case .part(let value, let why):
            keep(text, column, why)
            return value
        case .unreadable(let why):
            keep(text, column, why)
            return ""
        }
    }

    private mutating func keep(_ text: String, _ column: Int, _ why: String) {
        let title = mapping.columns[column].title
        remarks.append(
            RowRemark(kind: .problem, cell: Cell.reference(row: row.number, column: column + 1), column: title, value: text, reason: why))
        note.append("\(title): \(CellReading.line(text))")
    }
}

extension String {
    /// Without blanks and line ends at either end.
    var trimmingBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
