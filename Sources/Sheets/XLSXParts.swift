/// The fixed parts of a workbook that is written: one sheet, three styles.
enum XLSXParts {
    static let boldStyle = 1
    private static let dayStyle = 2
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static func fixed(sheet: String) -> [(name: String, text: String)] {
        var name: [UInt8] = []
        XMLText.append(sheet, to: &name)
        let title = String(decoding: name, as: UTF8.self)
        return [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations(["officeDocument": "xl/workbook.xml"])),
            (
                "xl/workbook.xml",
                declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                    + "<sheet name=\"\(title)\" sheetId=\"1\" r:id=\"rId2\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relations(["styles": "styles.xml", "worksheet": "worksheets/sheet1.xml"])),
            ("xl/styles.xml", styles),
        ]
    }

    /// Everything before the first row: the headings frozen, the columns as wide as asked for or as the heading needs.
    static func worksheetHead(_ columns: [XLSXWriter.Column]) -> [UInt8] {
        var text = declaration + "<worksheet xmlns=\"\(main)\">"
        if !columns.isEmpty {
            text +=
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>"
            for (index, column) in columns.enumerated() {
                let width = min(255, max(1, column.width ?? Double(max(10, min(60, column.heading.count + 3)))))
                text += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
            }
            text += "</cols>"
        }
        return Array((text + "<sheetData>").utf8)
    }

    /// A whole number of more than 15 digits as text: Excel would turn its last digits into zeros.
    static func overlongNumber(_ value: CellValue) -> String? {
        guard case .integer(let number) = value, number.magnitude >= 1_000_000_000_000_000 else { return nil }
        return String(number)
    }

    /// The rest of a cell that holds no words, behind its reference.
    static func plain(_ value: CellValue) -> String {
        switch value {
        case .integer(let number): "><v>\(number)</v></c>"
        case .number(let number): number.isFinite ? "><v>\(number)</v></c>" : " t=\"e\"><v>#NUM!</v></c>"
        case .boolean(let truth): " t=\"b\"><v>\(truth ? 1 : 0)</v></c>"
        case .day(let iso): " s=\"\(dayStyle)\"><v>\(Serial.number(ofDay: iso) ?? 0)</v></c>"
        case .empty, .text, .figures: "/>"
        }
    }

    private static func relations(_ targets: KeyValuePairs<String, String>) -> String {
        let lines = targets.enumerated().map { index, pair in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(pair.key)\" Target=\"\(pair.value)\"/>"
        }
        return declaration + "<Relationships xmlns=\"\(package)/relationships\">" + lines.joined() + "</Relationships>"
    }

    private static let contentTypes: String = {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        return declaration + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind)sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind)worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind)styles+xml\"/></Types>"
    }()

    private static let styles =
        declaration + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
}
