/// What the cells of a column look like, whatever its heading says.
enum CellGuess {
    /// A heading is not believed when next to none of at least twenty cells fit: "Website" over a column of Yes and No.
    static func contradicts(_ field: ImportField, _ cells: [String]) -> Bool {
        guard cells.count >= 20, let fits = test(field) else { return false }
        return share(of: cells, fits) < 0.1
    }

    /// What the cells can hardly be anything else but.
    static func plainest(_ cells: [String]) -> ImportField? {
        guard !cells.isEmpty else { return nil }
        return [.mail, .fein, .phone, .state, .zip, .street].first { field in
            (field == .street ? isStreet : test(field)).map { share(of: cells, $0) >= 0.6 } ?? false
        }
    }

    /// Words rather than numbers, and not the same few again and again.
    static func looksLikeNames(_ cells: [String]) -> Bool {
        guard !cells.isEmpty, plainest(cells) == nil else { return false }
        let worded = share(of: cells) { cell in
            let letters = cell.count { $0.isLetter }
            return letters >= 2 && 2 * letters >= cell.count { !$0.isWhitespace }
        }
        return worded >= 0.7 && (cells.count < 10 || 10 * Set(cells).count >= cells.count)
    }

    private static func test(_ field: ImportField) -> ((String) -> Bool)? {
        switch field {
        case .phone, .contactPhone: { CellReading.phone($0).isWhole }
        case .zip: { CellReading.zip($0).isWhole }
        case .mail: { CellReading.mail($0).isWhole }
        case .website: { CellReading.website($0).isWhole }
        case .fein: { $0.contains("-") && CellReading.fein($0).isWhole }
        case .naics: { CellReading.naics($0).isWhole }
        case .state: { CellReading.states.contains($0) }
        default: nil
        }
    }

    private static func isStreet(_ cell: String) -> Bool {
        let words = cell.split(separator: " ")
        guard words.count >= 2, let first = words.first?.first, first.isNumber else { return false }
        return words.dropFirst().contains { $0.contains(where: \.isLetter) }
    }

    private static func share(of cells: [String], _ fits: (String) -> Bool) -> Double {
        cells.isEmpty ? 0 : Double(cells.count { fits($0) }) / Double(cells.count)
    }
}
