import Testing

@testable import Sheets

@Suite("Reading CSV")
struct CSVReadingTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let csv: String
        let expected: [[String]]

        init(_ name: String, _ csv: String, _ expected: [[String]]) { (testDescription, self.csv, self.expected) = (name, csv, expected) }
    }

    static let examples: [Example] = [
        Example("line feeds", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Example("carriage returns and line feeds", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        Example("carriage returns alone", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        Example("no line break at the end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
        Example("a byte order mark", "\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Example("a byte order mark before a quote mark", "\u{FEFF}\"a\",b\n", [["a", "b"]]),
        Example("a line break in a quoted cell", "a,b\n\"x\r\ny\",2\n", [["a", "b"], ["x\r\ny", "2"]]),
        Example("doubled quote marks", "a,b\n\"he said \"\"hi\"\"\",2\n", [["a", "b"], ["he said \"hi\"", "2"]]),
        Example("a quote mark in the middle of a bare cell", "a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
        Example("stray quote marks in a quoted cell", "a,b\n\"Joe \"Bud\" Smith\",2\n", [["a", "b"], ["Joe \"Bud\" Smith", "2"]]),
        Example("blanks behind a closing quote mark", "a,b\n\"x\"  ,2\n", [["a", "b"], ["x", "2"]]),
        Example("separators in quoted cells", "a,b\n\"x,y\",2\n", [["a", "b"], ["x,y", "2"]]),
        Example("an empty last cell", "a,b\n1,\n", [["a", "b"], ["1", ""]]),
        Example("quoted empty cells", "a,b\n\"\",\"\"\n\"\",2\n", [["a", "b"], ["", "2"]]),
        Example("a short row, filled up", "a,b,c\n1\n", [["a", "b", "c"], ["1", "", ""]]),
        Example("a long row, kept whole", "a,b\n1,2,3\n", [["a", "b"], ["1", "2", "3"]]),
        Example("blank lines, passed over", "\n\na,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
        Example("semicolons", "a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        Example("tabs", "name\taddress\nx\tChicago, IL\n", [["name", "address"], ["x", "Chicago, IL"]]),
        Example("bars", "a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        Example("what Excel's first line tells", "sep=;\r\na,b;c\r\n1,5;2\r\n", [["a,b", "c"], ["1,5", "2"]]),
        Example("one column", "name\nx\ny\n", [["name"], ["x"], ["y"]]),
        Example("leading zeros and blanks", "zip,x\n 02139, y \n", [["zip", "x"], [" 02139", " y "]]),
        Example("letters beyond ASCII", "ł,ñ\n東,😀\n", [["ł", "ñ"], ["東", "😀"]]),
    ]

    @Test("Each shape of file is cut as a person would cut it", arguments: examples)
    func cuts(example: Example) throws {
        #expect(try Reading.texts(example.csv) == example.expected)
    }

    @Test("The pieces a file comes in do not matter", arguments: examples)
    func pieces(example: Example) throws {
        let bytes = Array(example.csv.utf8)
        var rows: [[String]] = []
        try bytes.withUnsafeBufferPointer { whole in
            var reader = CSVReader(sample: whole, limits: .standard)
            let single = { (feed: (UnsafeBufferPointer<UInt8>) throws -> Void) in
                for place in whole.indices { try feed(UnsafeBufferPointer(rebasing: whole[place...place])) }
            }
            _ = try reader.read(single) { rows.append($0.texts) }
        }
        #expect(rows == example.expected)
    }

    @Test("A row tells its number as Excel counts, and the line it starts on")
    func places() throws {
        let rows = try Reading.rows(Array("a,b\n\"x\ny\",2\n\n3,4\n".utf8)).0
        #expect(rows.map(\.number) == [1, 2, 4])
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(rows.map(\.place) == ["row 1", "row 2", "row 4 (line 5)"])
        #expect(rows[2].cells.map(\.reference) == ["A4", "B4"])
    }

    @Test("Rows longer than the first are kept and reported")
    func longRows() throws {
        let (rows, outline) = try Reading.rows(Array("a,b\n1,2,3\n1,2,,\n4,5,,7\n".utf8))
        #expect(rows.map(\.surplus) == [0, 1, 0, 2])
        #expect(outline.notes.map(\.kind) == [.longRow])
        #expect(outline.notes.first?.places == ["row 2", "row 4"])
    }

    @Test("Cells that are not UTF-8 are read as Windows-1252, and a note says which")
    func windows1252() throws {
        let (rows, outline) = try Reading.rows([0x61, 0x2C, 0x62, 0x0A, 0x4A, 0x6F, 0x73, 0xE9, 0x2C, 0x80, 0x93, 0x0A] + Array("é,x\n".utf8))
        #expect(rows.map(\.texts) == [["a", "b"], ["José", "€“"], ["é", "x"]])
        #expect(outline.notes.map(\.places) == [["A2", "B2"]])
        #expect(outline.notes.first?.message.contains("Windows-1252") == true)
    }

    @Test("A stray quote mark is noted with its cell")
    func strayQuote() throws {
        let outline = try Reading.rows(Array("a,b\n\"Joe \"Bud\" Smith\",2\n".utf8)).1
        #expect(outline.notes == [SheetNote(kind: .strayQuote, count: 2, places: ["A2", "A2"])])
    }

    @Test("A quote mark that is never closed is refused with the line where it began")
    func openQuote() throws {
        let error = try #require(Reading.error(Array("a,b\n1,2\n3,\"x\ny\nz".utf8)))
        #expect(error.reason == .openQuote)
        #expect(error.cell == "B3")
        #expect(error.message.contains("line 3"))
    }

    @Test("A NUL byte is refused with its place")
    func nul() throws {
        let error = try #require(Reading.error(Array("a,b\n1,x\0y\n".utf8)))
        #expect(error.reason == .notText)
        #expect(error.cell == "B2")
        #expect(error.message.contains("Byte 8 "))
    }

    @Test("Limits on rows, columns, cells and length refuse and do not cut")
    func limits() {
        var limits = SheetLimits()
        (limits.rows, limits.columns, limits.cells, limits.cellBytes, limits.unpackedBytes) = (3, 3, 8, 10, 100)
        for csv in ["a\n1\n2\n3\n", "a,b,c,d\n", "a,b,c\n1\n2\n", "a\nabcdefghijk\n", "a\n" + String(repeating: "\n", count: 100)] {
            #expect(Reading.error(Array(csv.utf8), limits: limits)?.reason == .tooLarge, "\(csv.prefix(20))")
        }
        #expect(Reading.error(Array("a,b,c\n1,2,3\n".utf8), limits: limits) == nil)
    }

    @Test("The closure stops the reading when it has enough rows")
    func enough() throws {
        var seen = 0
        let outline = try Sheet.read(bytes: Array("a\n1\n2\n3\n".utf8)) { _ in
            seen += 1
            if seen == 2 { throw EnoughRows() }
        }
        #expect(seen == 2)
        #expect(!outline.isComplete)
    }

    @Test("What the closure throws comes out as it is")
    func ownErrors() {
        struct Own: Error {}
        #expect(throws: Own.self) { try Sheet.read(bytes: Array("a\n".utf8)) { _ in throw Own() } }
    }
}
