import Testing

@testable import Sheets

/// The fixtures were made once by Fixtures/make.py with openpyxl 3.1.5; byhand.xlsx holds what openpyxl does not write.
@Suite("Reading XLSX")
struct XLSXReadingTests {
    private func row(_ number: Int, of name: String) throws -> SheetRow {
        try #require(try Reading.rows(Reading.fixture(name)).0.first { $0.number == number })
    }

    @Test("Texts, ZIP codes as numbers, days, truths and line breaks come as a person sees them")
    func everyday() throws {
        let row = try row(2, of: "everyday.xlsx")
        #expect(row.texts == ["Piekarnia Łódź", "60651", "2026-11-19", "21.5", "TRUE", "two\nlines"])
        #expect(row.cells.map(\.kind) == [.text, .number, .day, .number, .boolean, .text])
        #expect(row.cells[5].reference == "F2")
    }

    @Test("Leading zeros kept as text stay, moments keep their time, and small numbers have no exponent")
    func moments() throws {
        #expect(try row(3, of: "everyday.xlsx").texts == ["Zażółć & <Sons>", "02139", "2026-11-19 09:30", "0.0000001", "FALSE", "=1+1 as text"])
    }

    @Test("A merged cell has its text in the first place, and errors and times have their kind")
    func merged() throws {
        let row = try row(5, of: "everyday.xlsx")
        #expect(row.texts == ["Merged over two", "", "09:30", "0.3", "", "#N/A"])
        #expect(row.cells.map(\.kind) == [.text, .empty, .time, .number, .empty, .error])
    }

    @Test("Number formats that lay digits into a pattern give that pattern as text")
    func masks() throws {
        let row = try row(6, of: "everyday.xlsx")
        #expect(row.texts == ["Masks", "02139", "2023-03-15", "(773) 555-1234", "123-45-6789", ""])
        #expect(row.cells[1].kind == .text)
    }

    @Test("Lengths of time pass a day; per cent, money and words behind a number leave the number")
    func otherFormats() throws {
        #expect(try row(7, of: "everyday.xlsx").texts == ["", "", "36:00", "0.25", "12345678", "0.75"])
    }

    @Test("Rows without text are passed over, and cells beyond the first row's width are kept")
    func gaps() throws {
        let (rows, outline) = try Reading.rows(Reading.fixture("everyday.xlsx"))
        #expect(rows.map(\.number) == [1, 2, 3, 5, 6, 7, 9])
        #expect(rows.last?.cells.last?.reference == "H9")
        #expect(rows.last?.surplus == 2)
        #expect(outline.notes.map(\.message).count { $0.contains("F6") || $0.contains("“Second”") } == 2)
    }

    @Test("Days of a workbook that counts from 1904 are right")
    func since1904() throws {
        #expect(try row(1, of: "mac1904.xlsx").texts == ["Since", "2026-11-19", "1904-01-02", "2000-02-29 23:59:30"])
    }

    @Test("Rich runs are joined, phonetic runs left out, escapes undone, and saved results taken")
    func byHand() throws {
        let (rows, outline) = try Reading.rows(Reading.fixture("byhand.xlsx"))
        #expect(rows[0].texts == [" plain ", "", "rich runs", "a\rb_x000D_", "", "5 < 6 & ł"])
        #expect(rows[1].texts == ["inline", "ab", "2", "", "TRUE", "#DIV/0!", "2026-11-19", "60651"])
        #expect(outline.notes.map(\.places) == [["D3"]])
    }

    @Test("Sheets are chosen by name or number; hidden ones and charts are not the first")
    func choices() throws {
        let bytes = try Reading.fixture("byhand.xlsx")
        #expect(try Sheet.names(bytes: bytes) == ["Hidden", "R&D &amp;"])
        #expect(try Reading.rows(bytes).1.sheet == "R&D &amp;")
        #expect(try Reading.rows(bytes, sheet: "hidden").0.map(\.texts) == [["secret"]])
        #expect(try Reading.rows(bytes, sheet: 1).0.map(\.texts) == [["secret"]])
        #expect { try Reading.rows(bytes, sheet: 3) } throws: { ($0 as? SheetError)?.message.contains("“Hidden”") == true }
    }

    @Test(
        "Damage is refused with its place",
        arguments: [
            ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "cell A1"), ("<row r=\"2\"/><row r=\"1\"/>", "row 2"),
            ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "row 1"), ("<row r=\"1\"><c r=\"7\"/></row>", "row 1"),
            ("<row r=\"1\"><c><v>0x10</v></c></row>", "cell A1"), ("<row r=\"1\"><c><v>nan</v></c></row>", "cell A1"),
            ("<row r=\"x\"/>", "row 0"), ("<row><c></row>", "not well-formed"),
        ])
    func damage(xml: String, place: String) throws {
        let error = try #require(Reading.error(try Reading.workbook(xml)))
        #expect(error.reason == .damaged)
        #expect(error.message.contains(place))
    }
}
