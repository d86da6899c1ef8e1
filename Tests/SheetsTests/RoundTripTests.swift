import Testing

@testable import Sheets

@Suite("Round trips and mutations")
struct RoundTripTests {
    private static let signs = Array("abz019 ,;\t|\"\n\r'=+-@<>&_x000D_łŻñ東😀\u{FEFF}\u{FFFF}\u{1}").map(String.init)

    private func value(_ random: inout SplitMix) -> CellValue {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .integer(Int.random(in: -1_000_000...1_000_000, using: &random))
        case 1: .number(Double(Int.random(in: -99_999...99_999, using: &random)) / 8)
        case 2: .day(Serial.day(Int.random(in: 61...80_000, using: &random), since1904: false) ?? "")
        case 3: .empty
        default: .text((0..<Int.random(in: 0...12, using: &random)).map { _ in Self.signs.randomElement(using: &random) ?? "" }.joined())
        }
    }

    /// Rows of one width; the first has text everywhere, and no row is blank, so that each comes back.
    private func rows(_ random: inout SplitMix) -> [[CellValue]] {
        let width = Int.random(in: 2...8, using: &random)
        let heading = (0..<width).map { CellValue.text("column \($0)") }
        return [heading]
            + (0..<Int.random(in: 1...20, using: &random)).map { row in
                [.text("row \(row)")] + (1..<width).map { _ in value(&random) }
            }
    }

    @Test("What is written as CSV is read back the same, but for the apostrophe before formulas", arguments: 0..<200)
    func csv(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let rows = rows(&random)
        let expected = rows.map { $0.map { value in value.words.map(FormulaDefence.guarded) ?? value.plainText } }
        let (read, outline) = try Reading.rows(CSVWriter.bytes(rows))
        #expect(read.map(\.texts) == expected)
        #expect(outline.notes.isEmpty)
    }

    @Test("What is written as XLSX is read back the same", arguments: 0..<200)
    func xlsx(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &+ 1_000)
        let rows = rows(&random)
        let expected = rows.map { $0.map { $0.plainText.replacing("\u{FFFF}", with: "\u{FFFD}") } }
        #expect(try Reading.rows(XLSXWriter.bytes(sheet: "S", columns: [], rows)).0.map(\.texts) == expected)
    }

    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: min(place, bytes.count))
            case 1 where bytes.count > 1: bytes.remove(at: place)
            case 2 where bytes.count > 40: bytes.removeSubrange(place..<min(bytes.count, place + 20))
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: min(place, bytes.count))
            default:
                let sign: UInt8 = [0x22, 0x2C, 0x0A, 0x3C, 0x3E, 0xFF, 0x39, 0x2D].randomElement(using: &random) ?? 0
                if bytes.indices.contains(place) { bytes[place] = sign }
            }
        }
        return bytes
    }

    /// True when the bytes were read or refused in our own words; anything else thrown is a fault.
    private func isSettled(_ bytes: [UInt8]) -> Bool {
        do { try Sheet.read(bytes: bytes) { _ in } } catch { return error is SheetError }
        return true
    }

    @Test("Two thousand broken CSV files are read or refused")
    func brokenCSV() {
        var random = SplitMix(state: 7)
        let whole = Array("\u{FEFF}name,zip,\"no\"\"te\"\r\n\"Żabka, Inc.\",02139,\"two\nlines\"\r\nJosé,60651,\r\n".utf8)
        #expect((0..<2_000).allSatisfy { _ in isSettled(mutated(whole, &random)) })
    }

    @Test("A thousand broken archives are read or refused")
    func brokenArchives() throws {
        var random = SplitMix(state: 8)
        let whole = try Reading.fixture("byhand.xlsx")
        #expect((0..<1_000).allSatisfy { _ in isSettled(mutated(whole, &random)) })
    }

    @Test(
        "A thousand whole archives with a broken part are read or refused",
        arguments: [
            "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        ])
    func brokenParts(part: String) throws {
        var random = SplitMix(state: 9)
        let cells =
            "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"2\"><v>0</v></c><c r=\"B1\" s=\"2\"><f>A1</f><v>46345.5</v></c></row>"
            + "<row r=\"3\"><c t=\"d\"><v>2026-11-19</v></c></row>"
        var parts = Dictionary(uniqueKeysWithValues: XLSXParts.fixed(sheet: "S").map { ($0.name, $0.text) })
        parts.merge(Reading.shared("<si><r><t>a_x0041_</t></r><rPh><t>b</t></rPh></si>")) { $1 }
        parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>\(cells)</sheetData></worksheet>"
        let whole = Array((parts[part] ?? "").utf8)
        for _ in 0..<200 {
            parts[part] = String(decoding: mutated(whole, &random), as: UTF8.self)
            #expect(isSettled(try Reading.workbook("", replacing: parts)))
        }
    }
}
