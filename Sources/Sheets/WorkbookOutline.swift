/// What workbook.xml says: the sheets in their order, and from which day the days are counted.
final class WorkbookOutline: XMLListener {
    struct Entry {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var isSince1904 = false

    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "workbookPr": isSince1904 = attributes.truth("date1904")
        case "sheet":
            guard let title = attributes.text("name"), let relation = attributes.text("id") else { throw SheetError.damaged("a sheet has no name") }
            guard entries.count < 10_000 else { throw SheetError.tooLarge("The workbook has more than 10,000 sheets.") }
            entries.append(Entry(name: title, relation: relation, isHidden: (attributes.text("state") ?? "visible") != "visible"))
        default: break
        }
    }

    func closed(_ name: XMLName) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
