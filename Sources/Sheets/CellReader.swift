/// Makes a cell of what a worksheet says about it: its type, its style and its value.
struct CellReader {
    /// The types a cell can have (ECMA-376 part 1, 18.18.11); no type at all is a number.
    enum Stored {
        case number, shared, text, boolean, error, isoDate

        init(_ type: UnsafeBufferPointer<UInt8>?) {
            self =
                switch type.map({ String(decoding: $0, as: UTF8.self) }) {
                case nil, "n": .number
                case "s": .shared
                case "b": .boolean
                case "e": .error
                case "d": .isoDate
                default: .text
                }
        }
    }

    let texts: SharedTexts
    let styles: Styles
    let isSince1904: Bool

    func cell(_ stored: Stored, style: Int, value: [UInt8], row: Int, column: Int) throws -> Cell {
        if value.isEmpty { return .blank(row: row, column: column) }
        let (text, kind) = try shown(stored, style: style, value: value, row: row, column: column)
        return Cell(text, kind: text.isEmpty ? .empty : kind, row: row, column: column)
    }

    private func shown(_ stored: Stored, style: Int, value: [UInt8], row: Int, column: Int) throws -> (String, Cell.Kind) {
        switch stored {
        case .number:
            guard let found = number(value, style: style) else { throw broken("a number that is none", row, column) }
            return found
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)), let text = texts[index] else {
                throw broken("a text that is not there", row, column)
            }
            return (text, .text)
        case .text: return (value.withUnsafeBufferPointer(XMLText.unescaped), .text)
        case .boolean: return (value == [0x30] || value == Array("false".utf8) ? "FALSE" : "TRUE", .boolean)
        case .error: return (String(decoding: value, as: UTF8.self), .error)
        case .isoDate: return isoDate(String(decoding: value, as: UTF8.self))
        }
    }

    private func number(_ value: [UInt8], style: Int) -> (String, Cell.Kind)? {
        switch styles[style] {
        case .general:
            return GeneralNumber.text(of: value).map { ($0, .number) }
        case .mask(let mask):
            guard let number = GeneralNumber.value(of: value) else { return nil }
            return mask.text(number).map { ($0, .text) } ?? (GeneralNumber.text(number), .number)
        case .day, .moment, .time, .elapsed:
            guard let number = GeneralNumber.value(of: value) else { return nil }
            return Serial.text(number, styles[style], since1904: isSince1904) ?? (GeneralNumber.text(number), .number)
        }
    }

    /// "2026-11-19T09:30:00" or "2026-11-19"; what is neither is given as the text it is.
    private func isoDate(_ text: String) -> (String, Cell.Kind) {
        let halves = text.split(separator: "T", maxSplits: 1)
        guard let first = halves.first, Serial.number(ofDay: String(first)) != nil else { return (text, .text) }
        let clock = halves.count == 2 ? halves[1].prefix(8) : "00:00:00"
        if clock == "00:00:00" { return (String(first), .day) }
        return (first + " " + (clock.hasSuffix(":00") && clock.count == 8 ? clock.prefix(5) : clock), .moment)
    }

    private func broken(_ what: String, _ row: Int, _ column: Int) -> SheetError {
        let cell = Cell.reference(row: row, column: column)
        return SheetError.damaged("cell \(cell) names \(what)", row: row, cell: cell)
    }
}
