import Foundation

@testable import Sheets

/// What the tests read with: rows gathered, texts only, fixtures beside the tests, parts packed by hand.
enum Reading {
    static func rows(_ bytes: [UInt8], sheet: SheetChoice = .first, limits: SheetLimits = .standard) throws -> ([SheetRow], SheetOutline) {
        var rows: [SheetRow] = []
        let outline = try Sheet.read(bytes: bytes, sheet: sheet, limits: limits) { rows.append($0) }
        return (rows, outline)
    }

    static func texts(_ csv: String) throws -> [[String]] { try rows(Array(csv.utf8)).0.map(\.texts) }

    static func error(_ bytes: [UInt8], limits: SheetLimits = .standard) -> SheetError? {
        do { _ = try rows(bytes, limits: limits) } catch { return error as? SheetError }
        return nil
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// A workbook of one sheet whose rows, and whatever other parts, are given as XML.
    static func workbook(_ sheetData: String, replacing parts: [String: String] = [:]) throws -> [UInt8] {
        var all = Dictionary(XLSXParts.fixed(sheet: "S").map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
        all["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>\(sheetData)</sheetData></worksheet>"
        all.merge(parts) { $1 }
        let builder = try ZipBuilder()
        for (name, text) in all.sorted(by: { $0.key < $1.key }) { try builder.add(name, Array(text.utf8)) }
        return try builder.bytes()
    }

    /// The relations of a workbook that also has shared texts, and those texts.
    static func shared(_ texts: String) -> [String: String] {
        let relations = XLSXParts.fixed(sheet: "S").first { $0.name == "xl/_rels/workbook.xml.rels" }?.text ?? ""
        let added = "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
        return [
            "xl/_rels/workbook.xml.rels": relations.replacing("</Relationships>", with: added),
            "xl/sharedStrings.xml": "<sst>\(texts)</sst>",
        ]
    }
}

/// Sebastiano Vigna's SplitMix64: the same numbers on every machine for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
