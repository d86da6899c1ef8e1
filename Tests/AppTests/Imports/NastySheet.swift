import Foundation

/// Sheets as bad as people make them, the same for the same seed.
struct NastySheet {
    let text: String
    /// Rows under the headings that hold any text, as they were written.
    let rows: Int

    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        // SplitMix64, so that a seed gives the same sheet everywhere.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    init(seed: UInt64, rows wanted: Int) {
        var dice = Dice(state: seed)
        var lines = ["Name,Address,City,Zip,Phone,E-mail,Notes,Extra"]
        var rows = 0
        for _ in 0..<wanted {
            let cells = (0..<Int.random(in: 1...10, using: &dice)).map { NastySheet.cell($0, &dice) }
            lines.append(cells.map(NastySheet.quoted).joined(separator: ","))
            if cells.contains(where: { !$0.isEmpty }) { rows += 1 }
        }
        text = lines.joined(separator: seed % 2 == 0 ? "\n" : "\r\n") + "\n"
        self.rows = rows
    }

    private static let cells: [[String]] = [
        [
            "Acme", "ACME, Inc.", " acme ", "Łódź Bakery", "", "  ", "N/A", "---", "=HYPERLINK(\"x\")", "O'Neill \"Pat\"", "Two\nLines", "Beta;Gamma",
            "#REF!", "零售店",
            String(repeating: "long ", count: 90), "Name",
        ],
        ["1 Main St", "1 Main Street", "1 Main St,\nSuite 4", "", "9 Elm", String(repeating: "y", count: 500)],
        ["Chicago", "", "Springfield", "Cicero\t"], ["60608", "6060", "", "60608-1234", "W1"],
        ["312-555-0148", "call Paulo", "", "5550148", "1234567890123", "312-555-0148, 773-555-0101", "773.555.0101"],
        ["a@acme.example", "nobody", "", "a@x.example; b@x.example"], ["", "a note", "=1+1", "\u{FEFF}"], ["", "x"], ["", "", "stray"],
        ["", "more"],
    ]

    private static func cell(_ column: Int, _ dice: inout Dice) -> String { cells[column].randomElement(using: &dice) ?? "" }

    private static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n\r".contains($0) } || cell.hasPrefix(" ") ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}
