import Foundation
import Testing

@testable import Sheets

@Suite("Recognising files")
struct RecognitionTests {
    private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)

    @Test(
        "Whatever is no sheet is refused with a word on what to do",
        arguments: [
            ([], SheetError.Reason.empty), (ole, .oldExcel), (ole + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }, .encrypted),
            (Array("%PDF-1.7".utf8), .notASheet), ([0x89, 0x50, 0x4E, 0x47], .notASheet), ([0xFF, 0xD8, 0xFF, 0xE0], .notASheet),
            (Array("\n <HTML><table>".utf8), .notASheet), (Array("\u{FEFF}<?xml version".utf8), .notASheet), ([0x1F, 0x8B, 8], .notASheet),
            ([0xFF, 0xFE, 0x61, 0], .notText), ([0x50, 0x4B, 5, 6], .damaged), ([0x50, 0x4B, 3, 4, 1, 2], .damaged),
        ] as [([UInt8], SheetError.Reason)])
    func refused(bytes: [UInt8], reason: SheetError.Reason) throws {
        let error = try #require(Reading.error(bytes))
        #expect(error.reason == reason)
        #expect(error.message.contains(reason == .empty ? "choose it again" : reason == .damaged ? "save it again" : ".csv") || reason == .notText)
    }

    @Test(
        "Zip archives of other kinds are refused by their contents",
        arguments: [
            "word/document.xml", "xl/workbook.bin", "ppt/presentation.xml", "Index/Document.iwa", "xl/embeddings/thing.bin", "inner.ZIP",
        ])
    func otherArchives(part: String) throws {
        #expect(Reading.error(try Reading.workbook("", replacing: [part: "x"]))?.reason == .notASheet)
    }

    @Test("A workbook with macros is refused")
    func macros() throws {
        #expect(Reading.error(try Reading.workbook("", replacing: ["xl/vbaProject.bin": "x"]))?.reason == .macros)
    }

    @Test("The first bytes decide and not the name")
    func names() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data("a;b\n1;2\n".utf8).write(to: path)
        let outline = try Sheet.read(path: path.path()) { _ in }
        #expect(outline.format == .csv)
        #expect(outline.separator == ";")
    }

    @Test("A file that is not there is said to be so")
    func missing() {
        let path = "/nowhere/at all.csv"
        #expect { try Sheet.read(path: path) { _ in } } throws: { ($0 as? SheetError)?.message.contains(path) == true }
    }

    @Test("A CSV file has no second sheet")
    func choice() {
        #expect(throws: SheetError.self) { try Sheet.read(bytes: [0x61], sheet: 2) { _ in } }
        #expect(throws: SheetError.self) { try Sheet.read(bytes: [0x61], sheet: "Sites") { _ in } }
    }
}
