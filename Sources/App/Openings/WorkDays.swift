import Phrases
import Storage

/// Days of the week on which a job is worked: Monday is 1, Sunday 64; none means not known.
struct WorkDays: OptionSet, Hashable, Sendable, Storable {
    let rawValue: Int

    static let workdays = WorkDays(rawValue: 31)
    static let weekend = WorkDays(rawValue: 96)
    static let everyDay = WorkDays(rawValue: 127)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The day of that place, Monday being 0.
    init(place: Int) { rawValue = 1 << place }

    /// From one place to the other, over Sunday if need be.
    init(from first: Int, through last: Int) {
        self = (0...(last - first + 7) % 7).reduce([]) { $0.union(WorkDays(place: (first + $1) % 7)) }
    }

    /// The places of those that are in it.
    var places: [Int] { (0..<7).filter { contains(WorkDays(place: $0)) } }

    /// "Monday to Friday", "Monday, Saturday", "every day"; empty if none is known.
    var words: Phrase {
        let places = places
        if self == .everyDay { return OpeningWords.everyDay }
        // Days in a row, which may go on over Sunday.
        let starts = places.filter { !contains(WorkDays(place: ($0 + 6) % 7)) }
        if let first = starts.first, starts.count == 1, places.count > 2 {
            return OpeningWords.days(from: first, through: (first + places.count - 1) % 7)
        }
        return OpeningWords.days(places)
    }
}

/// The shifts of a job: first is 1, second 2, third 4; none means not known.
struct WorkShifts: OptionSet, Hashable, Sendable, Storable {
    let rawValue: Int

    static let first = WorkShifts(rawValue: 1)
    static let second = WorkShifts(rawValue: 2)
    static let third = WorkShifts(rawValue: 4)
    static let all: [WorkShifts] = [.first, .second, .third]

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The shift of whoever begins at that hour of the day, 0 to 23.
    init(beginningAt hour: Int) {
        switch hour {
        case 4..<12: self = .first
        case 12..<20: self = .second
        default: self = .third
        }
    }

    var each: [WorkShifts] { WorkShifts.all.filter(contains) }

    /// "first, second"; empty if none is known.
    var words: Phrase { Phrase.list(each.map(OpeningWords.shift)) }
}

extension Phrase {
    /// The phrases side by side, with commas.
    static func list(_ phrases: [Phrase]) -> Phrase {
        func join(_ language: Language) -> String { phrases.map { $0[language] }.joined(separator: ", ") }
        return Phrase(en: join(.en), es: join(.es), pl: join(.pl))
    }
}
