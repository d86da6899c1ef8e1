import Testing

@testable import Sheets

@Suite("Bombs and traps")
struct BombTests {
    private func row(_ cells: String) -> String { "<row r=\"1\">\(cells)</row>" }

    @Test("A workbook that unpacks to more than the limit is refused before it is unpacked")
    func unpacked() throws {
        var limits = SheetLimits()
        limits.unpackedBytes = 1 << 20
        let bytes = try Reading.workbook(row(String(repeating: "<c/>", count: 300_000)))
        let error = try #require(Reading.error(bytes, limits: limits))
        #expect(error.reason == .tooLarge)
        #expect(error.message.contains("1 MB"))
    }

    @Test("A part that unpacks to more than a hundred times its size is refused; a small one may")
    func ratio() throws {
        let large = try Reading.workbook("", replacing: ["xl/x.xml": String(repeating: " ", count: 2 << 20)])
        #expect(try #require(Reading.error(large)).message.contains("zip bomb"))
        #expect(Reading.error(try Reading.workbook("", replacing: ["xl/x.xml": String(repeating: " ", count: 1 << 19)])) == nil)
    }

    @Test("A part without a single byte does no harm")
    func empty() throws {
        #expect(Reading.error(try Reading.workbook("", replacing: ["xl/x.xml": ""])) == nil)
    }

    @Test("More than two hundred parts are refused")
    func entries() throws {
        let parts = Dictionary(uniqueKeysWithValues: (0..<200).map { ("xl/p\($0).xml", "x") })
        #expect(Reading.error(try Reading.workbook("", replacing: parts))?.message.contains("206 files") == true)
    }

    @Test("One long text named many times is refused")
    func sharedTexts() throws {
        let texts = Reading.shared("<si><t>" + String(repeating: "x", count: 100_000) + "</t></si>")
        let cell = "<c t=\"s\"><v>0</v></c>"
        #expect(Reading.error(try Reading.workbook(row(String(repeating: cell, count: 50)), replacing: texts))?.message.contains("a row") == true)
        let rows = String(repeating: "<row>\(cell)</row>", count: 2_200)
        #expect(Reading.error(try Reading.workbook(rows, replacing: texts))?.message.contains("MB of text") == true)
    }

    @Test("A wide first row above very many rows is refused")
    func wideRows() throws {
        var limits = SheetLimits()
        limits.cells = 50_000
        let rows = row("<c r=\"XFD1\"><v>1</v></c>") + String(repeating: "<row><c><v>1</v></c></row>", count: 3)
        #expect(Reading.error(try Reading.workbook(rows), limits: limits)?.message.contains("50000 cells") == true)
    }

    @Test("Cells and rows beyond the last of Excel are refused")
    func beyond() throws {
        #expect(Reading.error(try Reading.workbook("<row r=\"1048577\"/>"))?.reason == .tooLarge)
        #expect(Reading.error(try Reading.workbook(row("<c r=\"XFE1\"/>")))?.reason == .tooLarge)
        #expect(Reading.error(try Reading.workbook(row("<c r=\"ZZZZZZZZZ1\"/>")))?.reason == .tooLarge)
        #expect(Reading.error(try Reading.workbook("<row r=\"99999999999999999999\"/>"))?.reason == .damaged)
    }

    @Test(
        "A document type is refused wherever it stands, entities and all",
        arguments: [
            "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
        ])
    func documentType(part: String) throws {
        let xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
        let error = try #require(Reading.error(try Reading.workbook("", replacing: [part: xml])))
        #expect(error.message.contains("document type"))
    }

    @Test("Elements nested very deep are refused")
    func depth() throws {
        let error = try #require(Reading.error(try Reading.workbook("<row>" + String(repeating: "<a>", count: 1_000))))
        #expect(error.message.contains("100 levels"))
    }

    @Test("An entity that was never declared is refused")
    func entity() throws {
        #expect(Reading.error(try Reading.workbook(row("<c t=\"str\"><v>&x;</v></c>")))?.message.contains("not well-formed") == true)
    }

    @Test("A part that lies about its length is refused")
    func lies() throws {
        let name = Array("xl/workbook.xml".utf8)
        var bytes = try Reading.workbook(row("<c><v>1</v></c>"))
        let entry = try #require(bytes.indices.last { bytes[$0...].starts(with: name) }) - 46
        bytes[entry + 24] &-= 9
        #expect(Reading.error(bytes)?.reason == .damaged)
    }

    @Test("A part that is encrypted is refused with a word about the password")
    func encrypted() throws {
        var bytes = try Reading.workbook("")
        for place in bytes.indices.dropLast(9) where bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) { bytes[place + 8] |= 1 }
        #expect(Reading.error(bytes)?.reason == .encrypted)
    }

    @Test("A part that is there twice is refused, whatever its case")
    func twice() throws {
        #expect(Reading.error(try Reading.workbook("", replacing: ["XL/Workbook.xml": "x"]))?.message.contains("twice") == true)
    }
}
