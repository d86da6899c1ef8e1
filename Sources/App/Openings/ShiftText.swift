import Foundation

/// Days and shifts that a text such as "7:00 to 3:30, Monday to Friday" plainly says, in English, Spanish or Polish; nothing where it does not.
struct ShiftText: Sendable, Equatable {
    private(set) var days: WorkDays = []
    private(set) var shifts: WorkShifts = []
    private(set) var isRotating = false

    init(_ text: String) {
        let folded = Self.fold(String(text.prefix(500)))
        let tokens = folded.matches(of: /[a-z]+|\d+|-/).map { String($0.output) }
        let words = Set(tokens)
        // "No nights", "except Sundays": what is left out is no plain word.
        guard words.isDisjoint(with: Self.denials) else { return }
        days = Self.days(tokens, folded)
        shifts = Self.shiftsByTime(folded) ?? Self.shiftsByName(words, folded)
        isRotating = ["rotat", "rotac", "zmianowy"].contains(where: folded.contains)
    }

    private static let denials: Set = ["no", "not", "never", "except", "sin", "excepto", "salvo", "bez", "oprocz", "nie"]

    private static func fold(_ text: String) -> String {
        var folded = ""
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "ł": folded += "l"
            case "–", "—", "‒", "−": folded += "-"
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            default: folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}

extension ShiftText {
    private static let names: [[String]] = [
        ["mon", "monday", "mondays", "lun", "lunes", "pon", "pn", "poniedzialek", "poniedzialku", "poniedzialki"],
        ["tue", "tues", "tuesday", "tuesdays", "mar", "martes", "wt", "wtorek", "wtorku", "wtorki"],
        ["wed", "weds", "wednesday", "wednesdays", "mie", "miercoles", "sr", "sroda", "srody"],
        ["thu", "thur", "thurs", "thursday", "thursdays", "jue", "jueves", "czw", "czwartek", "czwartku", "czwartki"],
        ["fri", "friday", "fridays", "vie", "viernes", "pt", "piatek", "piatku", "piatki"],
        ["sat", "saturday", "saturdays", "sab", "sabado", "sabados", "sob", "sobota", "soboty", "sobote"],
        ["sun", "sunday", "sundays", "dom", "domingo", "domingos", "nd", "ndz", "niedziela", "niedzieli", "niedziele"],
    ]
    private static let places = Dictionary(uniqueKeysWithValues: names.enumerated().flatMap { place, names in names.map { ($0, place) } })
    private static let spans: Set = ["to", "through", "thru", "till", "until", "-", "a", "al", "do"]
    private static let groups: [(words: [String], days: WorkDays)] = [
        (["every day", "daily", "7 days", "seven days", "todos los dias", "codziennie"], .everyDay),
        (["weekdays", "entre semana", "dni robocze"], .workdays), (["weekend", "fines de semana", "fin de semana"], .weekend),
    ]

    private static func days(_ tokens: [String], _ folded: String) -> WorkDays {
        var days: WorkDays = folded.firstMatch(of: /\bm\s*-\s*f\b/) == nil ? [] : .workdays
        for group in groups where group.words.contains(where: folded.contains) { days.formUnion(group.days) }
        for (index, token) in tokens.enumerated() {
            guard let place = places[token] else { continue }
            days.insert(WorkDays(place: place))
            guard index + 2 < tokens.count, spans.contains(tokens[index + 1]), let last = places[tokens[index + 2]] else { continue }
            days.formUnion(WorkDays(from: place, through: last))
        }
        return days
    }

    private static let firstNames: Set = ["morning", "mornings", "manana", "rano", "matutino"]
    private static let secondNames: Set = ["afternoon", "afternoons", "evening", "evenings", "tarde", "vespertino", "popoludniowa", "popoludniu"]
    private static let thirdNames: Set = ["night", "nights", "overnight", "noche", "noches", "nocturno", "noc", "nocy", "nocna"]
    private static let ordinals: [(Set<String>, WorkShifts)] = [
        (["first", "1st", "primer", "primero", "pierwsza"], .first), (["second", "2nd", "segundo", "druga"], .second),
        (["third", "3rd", "tercer", "tercero", "trzecia"], .third),
    ]

    private static func shiftsByName(_ words: Set<String>, _ folded: String) -> WorkShifts {
        if ["any shift", "all shifts", "three shifts", "3 shifts", "tres turnos", "trzy zmiany", "3 zmiany"].contains(where: folded.contains) {
            return [.first, .second, .third]
        }
        var shifts: WorkShifts = []
        for (names, shift) in [(firstNames, WorkShifts.first), (secondNames, .second), (thirdNames, .third)] where !words.isDisjoint(with: names) {
            shifts.insert(shift)
        }
        guard ["shift", "turno", "zmian"].contains(where: folded.contains) else { return shifts }
        if folded.contains("day shift") { shifts.insert(.first) }
        let all = words.union(folded.matches(of: /\b\d(?:st|nd|rd)\b/).map { String($0.output) })
        for (names, shift) in ordinals where !all.isDisjoint(with: names) { shifts.insert(shift) }
        return shifts
    }

    /// Nothing if no times are given; empty if it is not plain when the work begins.
    private static func shiftsByTime(_ folded: String) -> WorkShifts? {
        let pair =
            #/
            \b(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\b\.?)?
            \s*(?:to|-|until|till|through|a|hasta|do)\s*(?:las\s+)?
            (\d{1,2})(?:[:.](\d{2}))?(?!\d)\s*(?:([ap])\.?\s?m\b)?
            (?!\s*(?:hours?|hrs?|horas?|godz|people|days?|dias?))
            /#
        let found = folded.matches(of: pair.wordBoundaryKind(.simple))
        guard !found.isEmpty else { return nil }
        var shifts: WorkShifts = []
        for match in found {
            let (start, end) = (Int(match.1) ?? 99, Int(match.4) ?? 99)
            let clock = ClockSpan(start: start, startHalf: match.3?.first, end: end, endHalf: match.6?.first, isWhole: match.1.hasPrefix("0"))
            guard let hour = clock.startingHour else { return [] }
            shifts.formUnion(WorkShifts(beginningAt: hour))
        }
        return shifts
    }
}

/// Two times as somebody writes them: "7 to 3:30", "15:00–23:00", "11 to 7 am".
private struct ClockSpan {
    let start: Int
    let startHalf: Character?
    let end: Int
    let endHalf: Character?
    /// Whether it is written as on a clock of 24 hours.
    let isWhole: Bool

    /// The hour of the day, 0 to 23, at which it begins; nothing if morning and evening are both possible.
    var startingHour: Int? {
        guard start <= 24, end <= 24 else { return nil }
        if let startHalf { return hour(start, startHalf) }
        if start > 12 || end > 12 || isWhole { return start % 24 }
        if let endHalf {
            let last = hour(end, endHalf)
            let possible = [start % 12, start % 12 + 12].filter { (3...12).contains((last - $0 + 24) % 24) }
            return possible.count == 1 ? possible[0] : nil
        }
        // "7 to 3:30" is a day's work; "3 to 11" and "6 to 6" may be either.
        return (6...9).contains(start) && ((1...5).contains(end) || end == 12) ? start : nil
    }

    private func hour(_ hour: Int, _ half: Character) -> Int { hour % 12 + (half == "p" ? 12 : 0) }
}
