/// A workbook in its archive: which sheets there are, and where their texts and styles are kept.
struct Workbook {
    private let archive: Archive
    private let limits: SheetLimits
    private let sheets: [WorkbookOutline.Entry]
    private let relations: Relations
    private let isSince1904: Bool

    init(_ archive: Archive, limits: SheetLimits) throws {
        self.archive = archive
        self.limits = limits
        let root = try Relations.read("_rels/.rels", base: "", of: archive)
        guard let path = root.first("officeDocument"), archive.has(path) else {
            throw SheetError(.notASheet, "The file is a zip archive, not an Excel workbook. Save the sheet as .xlsx or .csv and send that.")
        }
        relations = try Relations.read(Relations.path(for: path), base: path, of: archive)
        let outline = WorkbookOutline()
        try XMLStream.read(path, of: archive, to: outline)
        isSince1904 = outline.isSince1904
        let known = relations
        sheets = outline.entries.filter { known.kind(of: $0.relation) == "worksheet" }
    }

    var names: [String] { sheets.map(\.name) }

    /// Reads one sheet from top to bottom.
    func read(_ choice: SheetChoice, _ give: (SheetRow) throws -> Void) throws -> SheetOutline {
        let sheet = try chosen(choice)
        guard let path = relations.target(of: sheet.relation) else { throw SheetError.damaged("the sheet “\(sheet.name)” is missing") }
        let texts = SharedTexts(limits)
        if let part = relations.first("sharedStrings"), archive.has(part) { try XMLStream.read(part, of: archive, to: texts) }
        let styles = Styles()
        if let part = relations.first("styles"), archive.has(part) { try XMLStream.read(part, of: archive, to: styles) }
        return try withoutActuallyEscaping(give) { give in
            let reader = WorksheetReader(CellReader(texts: texts, styles: styles, isSince1904: isSince1904), limits: limits, give: give)
            var isComplete = true
            do { try XMLStream.read(path, of: archive, to: reader) } catch is EnoughRows { isComplete = false }
            for other in sheets where other.name != sheet.name && !other.isHidden { reader.tally.notes.add(.otherSheets, at: "“\(other.name)”") }
            return SheetOutline(
                format: .xlsx, sheet: sheet.name, sheetNames: names, separator: nil,
                rows: reader.tally.rows, isComplete: isComplete, notes: reader.tally.notes)
        }
    }

    private func chosen(_ choice: SheetChoice) throws -> WorkbookOutline.Entry {
        let found: WorkbookOutline.Entry? =
            switch choice {
            case .first: sheets.first { !$0.isHidden } ?? sheets.first
            case .number(let number): sheets.indices.contains(number - 1) ? sheets[number - 1] : nil
            case .named(let name): sheets.first { $0.name.lowercased() == name.lowercased() }
            }
        guard let found else {
            let list = names.map { "“\($0)”" }.joined(separator: ", ")
            throw SheetError(.noSuchSheet, "The workbook has no such sheet. It has: \(list.isEmpty ? "none" : list). Choose one of these.")
        }
        return found
    }
}
