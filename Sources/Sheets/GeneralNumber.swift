import Foundation

/// Numbers as Excel's formula bar shows them: fifteen digits, no trailing zeros, an exponent only for the very large and the very small.
enum GeneralNumber {
    /// A finite number written out.
    static func text(_ number: Double) -> String {
        if number == 0 { return "0" }
        if number.rounded() == number, abs(number) < 1e15 { return String(Int64(number)) }
        let scientific = String(format: "%.14e", number)
        let halves = scientific.split(separator: "e", maxSplits: 1)
        guard halves.count == 2, let exponent = Int(halves[1]) else { return scientific }
        let sign = halves[0].hasPrefix("-") ? "-" : ""
        var digits = halves[0].utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        return sign + written(digits, exponent)
    }

    /// What a file says, as a person sees it; nil when it is no number. Whole numbers of any length keep all their digits.
    static func text(of raw: [UInt8]) -> String? {
        if isPlain(raw) { return String(decoding: raw, as: UTF8.self) }
        guard let number = value(of: raw) else { return nil }
        return text(number)
    }

    /// The number a file says, or nil; "nan", "inf" and hexadecimal are none.
    static func value(of raw: [UInt8]) -> Double? {
        var isPossible = !raw.isEmpty
        for byte in raw where !((byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte == 0x45 || byte == 0x65) {
            isPossible = false
        }
        guard isPossible, let number = Double(String(decoding: raw, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }

    /// Whether the text already is what is wanted: a whole number, or one with few digits and no zero at the end.
    private static func isPlain(_ raw: [UInt8]) -> Bool {
        let start = raw.first == 0x2D ? 1 : 0
        guard raw.count > start, raw[start] != 0x30 || raw.count == 1 else { return false }
        var point: Int?
        for index in start..<raw.count {
            if raw[index] == 0x2E, point == nil, index > start {
                point = index
                continue
            }
            guard raw[index] >= 0x30, raw[index] <= 0x39 else { return false }
        }
        guard point != nil else { return true }
        return raw.last != 0x30 && raw.last != 0x2E && raw.count <= 15
    }

    private static func written(_ digits: [UInt8], _ exponent: Int) -> String {
        let all = String(decoding: digits, as: UTF8.self)
        if exponent >= 21 || exponent < -10 {
            let rest = all.dropFirst()
            let power = (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
            return all.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "E" + power
        }
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + all }
        if digits.count <= exponent + 1 { return all + String(repeating: "0", count: exponent + 1 - digits.count) }
        return all.prefix(exponent + 1) + "." + all.dropFirst(exponent + 1)
    }
}
