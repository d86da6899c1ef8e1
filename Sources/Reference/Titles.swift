import Foundation

/// All job titles, one behind another in a single run of bytes, as they are shown and as they are searched.
///
/// Titles of O*NET are plain ASCII, so that folding keeps each byte's place.
struct Titles: Sendable {
    /// As published, a line break before each.
    private var shown: [UInt8] = []
    /// The same in small letters, anything but letters and digits a space; ends with a zero, as `strstr` wants it.
    private var folded: [CChar] = []
    /// Where each title begins; one more at the end.
    private var starts: [UInt32] = []
    private var occupations: [UInt16] = []
    /// Where O*NET's own titles stand, in the order of the occupations: behind the others.
    private var firstOwn = 0

    init(_ folder: URL, _ codes: OccupationCodes) throws {
        let rows = try Rows(of: "titles.csv", in: folder)
        shown.reserveCapacity(2_000_000)
        try rows.each(columns: 2) { line, fields in
            if line > 1 { append(fields[1].bytes, of: try codes.number(of: fields[0], rows, line)) }
        }
        firstOwn = occupations.count
        for (number, occupation) in codes.occupations.enumerated() {
            var title = occupation.title
            title.withUTF8 { append(UnsafeRawBufferPointer($0), of: number) }
        }
        starts.append(UInt32(shown.count + 1))
        folded = Self.fold(shown)
    }

    private mutating func append(_ title: UnsafeRawBufferPointer, of occupation: Int) {
        shown.append(UInt8(ascii: "\n"))
        starts.append(UInt32(shown.count))
        shown.append(contentsOf: title)
        occupations.append(UInt16(occupation))
    }

    private static func fold(_ shown: [UInt8]) -> [CChar] {
        let letters = (0..<256).map { byte -> CChar in
            switch UInt8(byte) {
            case 97...122, 48...57: CChar(byte)
            case 65...90: CChar(byte + 32)
            default: 32
            }
        }
        return [CChar](unsafeUninitializedCapacity: shown.count + 1) { room, count in
            letters.withUnsafeBufferPointer { letters in
                shown.withUnsafeBufferPointer { shown in
                    for place in 0..<shown.count { room[place] = letters[Int(shown[place])] }
                }
            }
            room[shown.count] = 0
            count = shown.count + 1
        }
    }

    func find(_ typed: TypedTitle, most: Int) -> [Found] {
        var best: [UInt16: Match] = [:]
        each(with: typed) { match in best[match.occupation] = best[match.occupation].map { min($0, match) } ?? match }
        let ranked = best.values.map { $0.isWhole && !$0.isOwn ? withOwn($0, typed) : $0 }.sorted()
        return ranked.prefix(max(0, most)).map { Found(occupation: Int($0.occupation), title: text(of: Int($0.title))) }
    }

    /// Many occupations have the same other title; O*NET's own tell which of them is meant most.
    private func withOwn(_ match: Match, _ typed: TypedTitle) -> Match {
        let own = firstOwn + Int(match.occupation)
        return match.besides(own: has(typed, in: own), ofLength: UInt16(starts[own + 1] - starts[own]))
    }

    func occupation(titled typed: TypedTitle) -> Int? {
        var whole: [Match] = []
        each(with: typed) { match in if match.isWhole { whole.append(match) } }
        if let own = whole.first(where: \.isOwn) { return Int(own.occupation) }
        return Set(whole.map(\.occupation)).count == 1 ? whole.first.map { Int($0.occupation) } : nil
    }

    private func text(of title: Int) -> String {
        String(decoding: shown[Int(starts[title])..<Int(starts[title + 1]) - 1], as: UTF8.self)
    }

    /// Each title that has all the words; the longest word leads from one to the next.
    private func each(with typed: TypedTitle, _ take: (Match) -> Void) {
        guard let longest = typed.words.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
        folded.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return }
            var (place, title) = (0, 0)
            while let hit = strstr(base + place, " " + longest) {
                let found = UnsafePointer(hit) - base
                while Int(starts[title + 1]) <= found + 1 { title += 1 }
                if has(typed, in: title, base) { take(match(typed, title, base)) }
                place = Int(starts[title + 1]) - 1
            }
        }
    }

    private func has(_ typed: TypedTitle, in title: Int) -> Bool {
        folded.withUnsafeBufferPointer { all in all.baseAddress.map { has(typed, in: title, $0) } ?? false }
    }

    private func has(_ typed: TypedTitle, in title: Int, _ base: UnsafePointer<CChar>) -> Bool {
        let end = Int(starts[title + 1]) - 1
        return typed.words.allSatisfy { word in
            strstr(base + Int(starts[title]) - 1, " " + word).map { UnsafePointer($0) - base + 1 + word.utf8.count <= end } ?? false
        }
    }

    private func match(_ typed: TypedTitle, _ title: Int, _ base: UnsafePointer<CChar>) -> Match {
        let (start, end) = (Int(starts[title]), Int(starts[title + 1]) - 1)
        return Match(
            isWhole: isWhole(typed, UnsafeBufferPointer(start: base + start, count: end - start)), isOwn: title >= firstOwn,
            length: UInt16(end - start), occupation: occupations[title], title: UInt32(title))
    }

    /// Whether the title has these words alone, in this order, an s of a plural left aside.
    private func isWhole(_ typed: TypedTitle, _ title: UnsafeBufferPointer<CChar>) -> Bool {
        let words = title.split(separator: 32)
        return words.count == typed.words.count
            && zip(words, typed.words).allSatisfy { word, typed in
                let letters = typed.utf8.map(CChar.init)
                return word.elementsEqual(letters) || word.count == letters.count + 1 && word.last == 115 && word.starts(with: letters)
            }
    }
}
