extension SQL.Interpolation {
    /// Binds each value: `id IN \(list: ids)` becomes `id IN (?1, ?2, ?3)`.
    ///
    /// After IN, the last value is repeated until there are 1, 2, 4, 8 … of them, which changes no answer and keeps the number of different
    /// texts small; an empty list is legal there, and nothing is in it.
    public mutating func appendInterpolation<Values: Sequence>(list: Values) where Values.Element: Storable {
        var values = list.map { $0.stored }
        let isMembership = followsIN
        if values.isEmpty {
            pieces.append(.text(emptyList))
            return
        }
        if isMembership, let last = values.last {
            var size = 1
            while size < values.count { size *= 2 }
            values += Array(repeating: last, count: min(size, largestList) - min(values.count, largestList))
        }
        pieces.append(.text("("))
        for (index, value) in values.enumerated() {
            if index > 0 { pieces.append(.text(", ")) }
            pieces.append(.value(value))
        }
        pieces.append(.text(")"))
    }

    /// Joins pieces of SQL, such as conditions by " AND ".
    public mutating func appendInterpolation(joined parts: [SQL], by separator: StaticString) {
        for (index, part) in parts.enumerated() {
            if index > 0 { pieces.append(.text(separator.description)) }
            pieces += part.pieces
        }
    }

    /// `IN ()` is no SQL on PostgreSQL, and `IN (NULL)` alone is neither true nor false.
    private var emptyList: String {
        if endsWith(["NOT", "IN"]) { return "(NULL) IS NOT FALSE" }
        return followsIN ? "(NULL) IS TRUE" : "(NULL)"
    }

    private var followsIN: Bool { endsWith(["IN"]) }

    private func endsWith(_ words: [String]) -> Bool {
        guard case .text(let text) = pieces.last else { return false }
        return text.split(whereSeparator: \.isWhitespace).suffix(words.count).map { $0.uppercased() } == words
    }
}

/// Beyond this, padding would only come near the engines' limits (32,766 values on SQLite).
private let largestList = 16_384
