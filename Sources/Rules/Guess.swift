/// The word that a misspelt one was probably meant to be.
enum Guess {
    /// “; did you mean …?” when one of the known words is close, otherwise nothing.
    static func hint(_ word: String, _ known: some Collection<String>) -> String {
        let plain = word.filter { $0 != "\"" }
        let near = known.map { (distance($0, plain), $0) }.filter { $0.0 <= max(2, plain.count / 3) && $0.0 < plain.count }.min { $0 < $1 }
        guard let near, !plain.isEmpty else { return "" }
        return "; did you mean “\(near.1)”?"
    }

    // Levenshtein's distance, by one row at a time.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
