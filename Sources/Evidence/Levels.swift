extension Inputs {
    /// A column of words as columns of 0 and 1, one for each level but the commonest ("site=north"). A level seen fewer than 20 times
    /// counts as `other`; where the word is not known (nil), "site_missing" is 1.
    public static func levels(of name: String, words: [String?]) -> Inputs {
        var counts: [String: Int] = [:]
        for word in words.compactMap(\.self) { counts[word, default: 0] += 1 }
        let level = { (word: String) in counts[word, default: 0] < 20 ? "other" : word }
        var sizes: [String: Int] = [:]
        for (word, count) in counts { sizes[level(word), default: 0] += count }
        // The commonest first; of equally common ones the first of the alphabet.
        let order = sizes.keys.sorted { (sizes[$1, default: 0], $0) < (sizes[$0, default: 0], $1) }
        var names = order.dropFirst().map { "\(name)=\($0)" }
        var columns = order.dropFirst().map { kept in words.map { $0.map { level($0) == kept } == true ? 1.0 : 0 } }
        if words.contains(nil) {
            names.append(name + "_missing")
            columns.append(words.map { $0 == nil ? 1 : 0 })
        }
        return Inputs(checked: names, columns, words.count)
    }

    /// All columns of these, in their order. Throws `EvidenceRefused` for a name that two of them have.
    public static func joined(_ parts: [Inputs], count: Int) throws -> Inputs {
        try Inputs(names: parts.flatMap(\.names), columns: parts.flatMap(\.columns), count: count)
    }
}
