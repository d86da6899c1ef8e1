import Foundation
import Sheets
import Testing

/// Real spreadsheets, where they are at hand beside the repository, are read to the very cells that openpyxl 3.1.5 and Python's csv read.
/// The figures were computed with Fixtures/digest.py, which says how the digest is made.
@Suite("Real files")
struct RealFileTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data")

    private static var isAtHand: Bool { FileManager.default.fileExists(atPath: folder.path()) }

    private struct Digest {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ text: String) {
            for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
    }

    @Test(
        "Every cell is the one that Python reads", .enabled(if: isAtHand, "shared/data is not beside the repository"),
        arguments: [
            ("employers/chicago_sites_messy_master.xlsx", 3_338, 27_321, 0x18C1_9E1A_D3BA_6BBF),
            ("employers/chicago_sites_messy_master.csv", 3_338, 27_321, 0x18C1_9E1A_D3BA_6BBF),
            ("employers/chicago_business_licenses_561.csv", 562, 16_895, 0xEC0F_5528_E01E_1E24),
            ("employers/company_names_100k.csv", 100_001, 257_755, 0xA9B6_C9CC_AEE6_7369),
            ("training_catalogue/texas_etpl_2024-03-20.csv", 6_246, 221_881, 0x9B73_EF62_EE51_98B8),
            ("forms/TX-WOTC-bulk-upload-template.xlsx", 1, 45, 0x7BD8_43B8_67CB_57B1),
        ] as [(String, Int, Int, UInt64)])
    func cells(name: String, rows: Int, filled: Int, expected: UInt64) throws {
        var (digest, count, seen) = (Digest(), 0, 0)
        try Sheet.read(path: Self.folder.appending(path: name).path()) { row in
            let last = row.texts.lastIndex { !$0.isEmpty } ?? 0
            digest.add("\(row.number)\u{1E}")
            for text in row.texts[...last] { digest.add(text + "\u{1F}") }
            (count, seen) = (count + 1, seen + row.cells.count { !$0.isEmpty })
        }
        #expect((count, seen) == (rows, filled))
        #expect(digest.value == expected)
    }
}
