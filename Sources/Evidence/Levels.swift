extension Inputs {
    /// A column of words as columns of 0 and 1, one for each level but the commonest ("site=north"). A level seen fewer than 20 times
    /// counts as `other`; where the word is not known (nil), "site_missing" is 1.
    public static func levels(of name: String, words: [String?]) -> Inputs {
        guard let columns = try? Columns(names: [name], columns: [.words(words)], count: words.count),
            let inputs = try? Encoding(columns).inputs(columns)
        else { return Inputs(checked: [], [], words.count) }
        return inputs
    }

    /// All columns of these, in their order. Throws `EvidenceRefused` for a name that two of them have.
    public static func joined(_ parts: [Inputs], count: Int) throws -> Inputs {
        try Inputs(names: parts.flatMap(\.names), columns: parts.flatMap(\.columns), count: count)
    }
}
