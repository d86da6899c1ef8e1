import Guidance

/// The parts of a day in which people have time and services are open, as shifts are counted: by day, in the evening, at night.
enum PartOfDay: Int, CaseIterable, Sendable {
    case day, evening, night

    /// In hours; the night goes on into the next morning.
    private var hours: Range<Double> {
        switch self {
        case .day: 6..<17
        case .evening: 17..<23
        case .night: 23..<30
        }
    }

    /// The parts in which something is open for half an hour at least; nothing said means all day.
    static func times(on weekday: Int, from: String?, to: String?) -> Times {
        let begin = from.flatMap(hour) ?? 0
        var end = to.flatMap(hour) ?? 24
        if end <= begin { end += 24 }
        return allCases.filter { part in
            // What opens before six belongs to the night before it.
            [0.0, 24.0].contains { min(end, part.hours.upperBound - $0) - max(begin, part.hours.lowerBound - $0) >= 0.5 }
        }.reduce(into: []) { $0.formUnion(Times(day: weekday, part: $1.rawValue)) }
    }

    private static func hour(_ text: String) -> Double? {
        let parts = text.split(separator: ":").map { Double($0.prefix(2)) }
        guard let first = parts.first, let hour = first, (0...24).contains(hour) else { return nil }
        return hour + (parts.count > 1 ? (parts[1] ?? 0) / 60 : 0)
    }
}
