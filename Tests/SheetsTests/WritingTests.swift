import Testing

@testable import Sheets

@Suite("Writing")
struct WritingTests {
    private func csv(_ row: [CellValue]) -> String { String(decoding: CSVWriter.bytes([row], byteOrderMark: false), as: UTF8.self) }

    @Test("CSV follows RFC 4180 and begins with a byte order mark")
    func rfc4180() {
        #expect(
            csv(["a", "b,c", "d\"e", "f\ng", "", 7, 2.5, .boolean(true), .day("2026-11-19"), .empty])
                == "a,\"b,c\",\"d\"\"e\",\"f\ng\",,7,2.5,TRUE,2026-11-19,\r\n")
        #expect(CSVWriter.bytes([]) == [0xEF, 0xBB, 0xBF])
        #expect(csv([""]) == "\"\"\r\n")
    }

    @Test(
        "Text that could start a formula gets an apostrophe in CSV",
        arguments: [
            ("=1+1", "'=1+1"), ("+1 312", "'+1 312"), ("-x", "'-x"), ("@SUM", "'@SUM"), ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
            (" =1", "' =1"), ("＝1", "'＝1"), ("\0=1", "'\u{FFFD}=1"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a=1", "a=1"), ("'=1", "'=1"),
        ])
    func formulas(text: String, expected: String) {
        #expect(csv([.text(text), 1]) == expected + ",1\r\n")
    }

    @Test("Numbers stay numbers, negative ones too, and a day that is none is guarded as text")
    func numbers() {
        #expect(csv([-5, -2.5, .number(.infinity), .day("=1+1")]) == "-5,-2.5,#NUM!,'=1+1\r\n")
    }

    @Test("Telephone numbers go as they are where figures are announced, and nothing else does")
    func figures() {
        let row: [CellValue] = [.figures("+44 1234 5678"), .figures("-87.65"), .figures("=1+1"), .figures("+A1"), 1]
        #expect(csv(row) == "+44 1234 5678,-87.65,'=1+1,'+A1,1\r\n")
    }

    @Test("A workbook keeps text as text whatever it starts with, and has no formula")
    func text() throws {
        let values: [CellValue] = ["=1+1", "+1", "-x", "@y", "\tz", "<a&b>\"'", "_x0041_", "a\u{7}\r\nb"]
        let bytes = try XLSXWriter.bytes(sheet: "R&D <1>", columns: [], [values])
        let (rows, outline) = try Reading.rows(bytes)
        #expect(rows[0].texts == values.compactMap(\.words))
        #expect(rows[0].cells.allSatisfy { $0.kind == .text })
        #expect(outline.sheet == "R&D <1>")
    }

    @Test("Numbers, days and truths keep their kind; numbers too long for Excel become text")
    func kinds() throws {
        let values: [CellValue] = [60_651, -0.5, .day("2026-11-19"), .boolean(false), 1_234_567_890_123_456]
        let bytes = try XLSXWriter.bytes(sheet: "S", columns: ["A", .init("B", width: 30)], [values])
        let row = try #require(try Reading.rows(bytes).0.last)
        #expect(row.texts == ["60651", "-0.5", "2026-11-19", "FALSE", "1234567890123456"])
        #expect(row.cells.map(\.kind) == [.number, .number, .day, .boolean, .text])
    }

    @Test("The same rows give the same bytes")
    func repeatable() throws {
        #expect(try XLSXWriter.bytes(sheet: "S", columns: ["A"], [[1]]) == XLSXWriter.bytes(sheet: "S", columns: ["A"], [[1]]))
    }

    @Test("A name that Excel would refuse is refused", arguments: ["", "a/b", "a[b", "'a", String(repeating: "x", count: 32)])
    func names(name: String) {
        #expect(throws: SheetError.self) { try XLSXWriter(sheet: name) }
    }

    @Test("A text too long for Excel is refused with its cell, not cut")
    func overlong() throws {
        let writer = try XLSXWriter(sheet: "S")
        #expect { try writer.write([1, .text(String(repeating: "x", count: 32_768))]) } throws: { ($0 as? SheetError)?.cell == "B1" }
    }

    @Test("A CSV writer hands its bytes over piece by piece")
    func pieces() throws {
        var sizes: [Int] = []
        let note = { (bytes: [UInt8]) in sizes.append(bytes.count) }
        try withoutActuallyEscaping(note) { sink in
            var writer = CSVWriter(byteOrderMark: false, to: sink)
            for _ in 0..<20_000 { try writer.write(["abcdefg"]) }
            try writer.finish()
        }
        #expect(sizes.count > 2)
        #expect(sizes.reduce(0, +) == 180_000)
    }
}
