import Foundation
import Sheets

/// The cells of a row as they came, kept as a JSON array of texts.
enum CellsText {
    static func text(of row: SheetRow) -> String {
        var bytes: [UInt8] = [0x5B]
        let last = row.cells.lastIndex { !$0.isEmpty } ?? -1
        for column in 0..<(last + 1) {
            if column > 0 { bytes.append(0x2C) }
            append(row.cells[column].text, to: &bytes)
        }
        bytes.append(0x5D)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func cells(of text: String) -> [String] { (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [] }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in cell.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}

/// Values that one column keeps as JSON.
enum KeptJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Kept: Decodable>(in text: String) throws -> Kept {
        try JSONDecoder().decode(Kept.self, from: Data(text.utf8))
    }
}
