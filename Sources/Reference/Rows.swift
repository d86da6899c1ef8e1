import Foundation

/// The rows of one of our comma-separated files, cut where the bytes lie: one line each, a field in quotes holds no quotes.
struct Rows {
    let file: String
    private let bytes: Data

    init(of name: String, in folder: URL) throws {
        file = name
        bytes = try Data(contentsOf: folder.appending(path: name))
    }

    /// Hands each row to `take`, the heading first, as line 1; throws `ReferenceRefused` if one has another number of fields.
    func each(columns: Int, _ take: (_ line: Int, _ fields: [Field]) throws -> Void) throws {
        try bytes.withUnsafeBytes { all in
            var (place, line) = (0, 0)
            var fields: [Field] = []
            fields.reserveCapacity(columns)
            while place < all.count {
                line += 1
                let end = Self.find(UInt8(ascii: "\n"), in: all, from: place) ?? all.count
                fields.removeAll(keepingCapacity: true)
                guard cut(all, from: place, to: end, into: &fields), fields.count == columns else {
                    throw ReferenceRefused(file: file, line: line, cause: "There must be \(columns) fields, separated by commas.")
                }
                try take(line, fields)
                place = end + 1
            }
        }
    }

    /// No if a quote stands where none may.
    private func cut(_ all: UnsafeRawBufferPointer, from start: Int, to end: Int, into fields: inout [Field]) -> Bool {
        var place = start
        while place <= end {
            let isQuoted = place < end && all[place] == UInt8(ascii: "\"")
            let first = isQuoted ? place + 1 : place
            guard let stop = Self.find(isQuoted ? UInt8(ascii: "\"") : UInt8(ascii: ","), in: all, from: first, to: end) else {
                fields.append(Field(UnsafeRawBufferPointer(rebasing: all[first..<end])))
                return !isQuoted
            }
            fields.append(Field(UnsafeRawBufferPointer(rebasing: all[first..<stop])))
            place = isQuoted ? stop + 1 : stop
            guard place < end else { return true }
            guard all[place] == UInt8(ascii: ",") else { return false }
            place += 1
        }
        return true
    }

    private static func find(_ byte: UInt8, in all: UnsafeRawBufferPointer, from start: Int, to end: Int? = nil) -> Int? {
        guard let base = all.baseAddress, let hit = memchr(base + start, Int32(byte), (end ?? all.count) - start) else { return nil }
        return UnsafeRawPointer(hit) - base
    }
}

/// One field of a row, only as long as the row is held.
struct Field {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its digits as one number, whatever stands between them: 53-7051.00 is 53705100. Nothing for none or more than nine.
    var digits: UInt32? {
        var (value, count) = (UInt32(0), 0)
        for byte in bytes where byte >= 48 && byte <= 57 {
            guard count < 9 else { return nil }
            value = value * 10 + UInt32(byte - 48)
            count += 1
        }
        return count == 0 ? nil : value
    }

    /// A decimal number as a whole one of its last place: "-66.75" with four places is -667500. Nothing if it is no such number.
    func decimal(places: Int) -> Int? {
        var (value, after, isNegative) = (0, -1, false)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where after < 0: after = 0
            case 48...57 where after < places && index < 12:
                value = value * 10 + Int(byte - 48)
                if after >= 0 { after += 1 }
            default: return nil
            }
        }
        for _ in max(after, 0)..<places { value *= 10 }
        return bytes.isEmpty ? nil : isNegative ? -value : value
    }
}
