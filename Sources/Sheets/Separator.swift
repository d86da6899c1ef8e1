/// Finds out what separates the cells of a CSV file: comma, semicolon, tab or bar.
enum Separator {
    private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// What Excel's own first line "sep=;" says, and how many bytes that line takes.
    static func told(_ sample: UnsafeBufferPointer<UInt8>) -> (separator: UInt8, length: Int)? {
        guard sample.count >= 5, String(decoding: sample[..<4], as: UTF8.self).lowercased() == "sep=" else { return nil }
        let separator = sample[4]
        guard candidates.contains(separator) else { return nil }
        let rest = sample[5...].prefix(2)
        if rest.isEmpty { return (separator, 5) }
        if rest.elementsEqual([0x0D, 0x0A]) { return (separator, 7) }
        guard rest.first == 0x0A || rest.first == 0x0D else { return nil }
        return (separator, 6)
    }

    /// The candidate that cuts the first records into the most even rows; among equals the one that cuts most; a comma when none cuts.
    static func guess(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> UInt8 {
        var best: (separator: UInt8, evenness: Double, cuts: Int) = (0x2C, 0, 0)
        for separator in candidates {
            let counts = cuts(of: sample, by: separator, isWhole: isWhole)
            guard let usual = mode(of: counts), usual > 0 else { continue }
            let share = Double(counts.count { $0 == usual }) / Double(counts.count)
            let evenness = share + (counts.first == usual ? 0.5 : 0)
            if (evenness, usual) > (best.evenness, best.cuts) { best = (separator, evenness, usual) }
        }
        return best.separator
    }

    /// How often each of the first fifty records that are not blank is cut.
    private static func cuts(of sample: UnsafeBufferPointer<UInt8>, by separator: UInt8, isWhole: Bool) -> [Int] {
        var counts: [Int] = []
        var cuts = 0
        var isQuoted = false
        var isCellStart = true
        var isBlank = true
        for byte in sample {
            if byte == 0x22, isQuoted || isCellStart {
                isQuoted.toggle()
                isBlank = false
            } else if isQuoted {
                continue
            } else if byte == 0x0A || byte == 0x0D {
                if !isBlank { counts.append(cuts) }
                if counts.count == 50 { return counts }
                (cuts, isBlank, isCellStart) = (0, true, true)
                continue
            } else {
                if byte == separator { cuts += 1 }
                isBlank = false
            }
            isCellStart = byte == separator || (byte == 0x22 && isQuoted == false)
        }
        if !isBlank, isWhole || counts.isEmpty { counts.append(cuts) }
        return counts
    }

    private static func mode(of counts: [Int]) -> Int? {
        Dictionary(grouping: counts, by: { $0 }).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
    }
}
