import Dates
import Foundation

/// What a mail about an opening plainly says; what it does not say stays empty for the member of staff to fill in.
struct PastedOpening: Sendable, Equatable {
    var title = ""
    var employer = ""
    var hourlyCents: Int?
    var hourlyCentsMost: Int?
    var days: WorkDays = []
    var shifts: WorkShifts = []
    var isRotating = false
    var weeklyHours: Int?
    var zip = ""
    var startsOn: Day?
    var headcount: Int?
    /// Their number for it.
    var reference = ""
    var isFullTime: Bool?
    var duties = ""

    init() {}

    /// What the mail says; a posting for search engines in it says it more plainly than words do.
    init(_ text: String, on today: Day) {
        if let posting = ReadPosting(in: text) { self = posting.opening } else { self.init(words: text, on: today) }
    }

    private init(words text: String, on today: Day) {
        let text = String(text.prefix(20_000))
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        (title, employer) = Self.names(lines)
        (hourlyCents, hourlyCentsMost) = Self.pay(lines)
        let time = ShiftText(Self.timeLines(lines).joined(separator: ", "))
        (days, shifts, isRotating) = (time.days, time.shifts, time.isRotating)
        weeklyHours = text.firstMatch(of: /\b(\d{1,2})\s*(?:hours?|hrs?)\s*(?:\/|per|a|each|weekly)?\s*(?:week|wk|weekly)\b/.ignoresCase())
            .flatMap { Int($0.1) }
        zip = Self.zip(text)
        startsOn = Self.start(text, on: today)
        headcount = Self.headcount(text)
        let number =
            /\b(?:job\s+(?:order|id|number|no)|requisition|req|reference|ref|order)\b[\s.:#]*(?:number|no\.?|id)?[\s.:#]*([A-Z0-9-]*\d[A-Z0-9-]*)/
        reference = text.firstMatch(of: number.ignoresCase()).map { String($0.1) } ?? ""
    }
}

extension PastedOpening {
    /// What stands behind one of the labels, such as "Pay: …".
    private static func labeled(_ labels: [String], _ lines: [String]) -> String? {
        for line in lines {
            guard let match = line.wholeMatch(of: /[-*•·\s]*([^:]{2,30}?)\s*:\s*(\S.*)/) else { continue }
            if labels.contains(match.1.lowercased()) { return String(match.2) }
        }
        return nil
    }

    private static func names(_ lines: [String]) -> (title: String, employer: String) {
        let title = labeled(["job title", "title", "position", "position title", "job", "role", "opening"], lines)
        let employer = labeled(["employer", "company", "company name", "business", "employer name"], lines)
        let told = lines.lazy.compactMap(said).first { _ in true }
        let subject = labeled(["subject"], lines).map(heading)
        return (clean(title ?? told?.title ?? subject?.title ?? ""), clean(employer ?? told?.employer ?? subject?.employer ?? ""))
    }

    /// "Lakeshore Bakery is hiring two packers for nights."
    private static func said(_ line: String) -> (title: String, employer: String)? {
        let pattern =
            /(?:.*[.!]\s+)?(?:our partner,?\s+)?([A-Z][^.!?]*?)\s+(?:is|are)\s+(?:now\s+|currently\s+)?(?:hiring|looking for|seeking|recruiting)\s+(?:for\s+)?(?:an?|one|two|three|four|five|\d+)?\s*([^.,;!(]+?)(?:\s+(?:for|to|at|in|on|with|who|starting)\s.*|[.,;!(].*)?/
        guard let match = line.wholeMatch(of: pattern) else { return nil }
        let employer = match.1.split(separator: ",").first.map(String.init) ?? ""
        return ["we", "they", "he", "she"].contains(employer.lowercased()) ? nil : (String(match.2), employer)
    }

    /// "FW: Job lead - Forklift Operator at Bellwether Cold Storage".
    private static func heading(_ subject: String) -> (title: String, employer: String) {
        var words = subject
        while let match = words.prefixMatch(
            of: /\s*(?:re|fw|fwd|job lead|job order|hot job|new opening|opening|now hiring|hiring)\s*[:!–-]\s*/.ignoresCase())
        {
            words.removeSubrange(match.range)
        }
        guard let match = words.wholeMatch(of: /(.+?)\s+(?:at|@)\s+(.+)/) else { return (words, "") }
        return (String(match.1), String(match.2))
    }

    private static func clean(_ words: String) -> String {
        let bare = words.replacing(/\s*\((?:\d+|x\d+)[^)]*\)/, with: "").trimmingCharacters(in: CharacterSet(charactersIn: " .,;-–*"))
        return String(bare.prefix(200))
    }

    /// Only what is told by the hour: a bonus or a yearly salary is no wage.
    private static func pay(_ lines: [String]) -> (Int?, Int?) {
        let amount =
            /\$\s?(\d{1,3}(?:\.\d{1,2})?)(?:\s*(?:-|–|to|and)\s*\$?\s?(\d{1,3}(?:\.\d{1,2})?))?(?![\d,])\s*(\/\s?h|(?:per|an|a)\s+h|hourly|h(?:ou)?r)?/
        for line in lines {
            for match in line.matches(of: amount.ignoresCase()) {
                let isWageLine = line.firstMatch(of: /\b(?:pay|wage|hourly|rate|salary)[^.:]*:/.ignoresCase()) != nil
                let isOther = line.firstMatch(of: /\b(?:year|annual|week|month|bonus)/.ignoresCase()) != nil
                guard match.3 != nil || isWageLine && !isOther else { continue }
                let (least, most) = (cents(match.1), match.2.flatMap(cents))
                return (least, most.flatMap { most in least.map { most > $0 } == true ? most : nil })
            }
        }
        return (nil, nil)
    }

    private static func cents(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".")
        guard let dollars = parts.first.flatMap({ Int($0) }) else { return nil }
        let rest = parts.count > 1 ? String(parts[1]) : ""
        return dollars * 100 + (Int(rest.count == 1 ? rest + "0" : rest) ?? 0)
    }

    /// The lines that tell when the work is, and not when somebody answers the telephone.
    private static func timeLines(_ lines: [String]) -> [String] {
        let asked = lines.filter { $0.firstMatch(of: /\b(?:apply|call|e-?mail|contact|interview|office|sent|from|date|fair)\b/.ignoresCase()) == nil }
        if let told = labeled(["shift", "shifts", "schedule", "hours", "days", "work schedule", "days and hours", "days/hours"], asked) {
            let others = ["days", "hours", "shift"].compactMap { labeled([$0], asked) }
            return [told] + others.filter { $0 != told }
        }
        return asked.filter {
            $0.firstMatch(
                of: /\d\s?[ap]\.?m\b|\bshift|\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\bm\s?-\s?f\b|\bnights?\b|\bweekend/.ignoresCase())
                != nil
        }
    }

    private static func zip(_ text: String) -> String {
        if let match = text.firstMatch(of: /\bzip(?:\s*code)?\s*:?\s*(\d{5})\b/.ignoresCase()) { return String(match.1) }
        return text.firstMatch(of: /\b(?:[A-Z]{2}|Illinois|Chicago)\.?,?\s+(\d{5})(?!\d)/).map { String($0.1) } ?? ""
    }

    private static func headcount(_ text: String) -> Int? {
        let numbers = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10]
        let counted = /\b(\d{1,3}|one|two|three|four|five|six|eight|ten)\s+(?:openings?|positions?|vacanc(?:y|ies)|people)\b/
        if let match = text.firstMatch(of: counted.ignoresCase()) { return Int(match.1) ?? numbers[match.1.lowercased()] }
        let labeled = /\b(?:openings|positions|number of openings|headcount|how many)\s*:\s*(\d{1,3})\b/
        if let match = text.firstMatch(of: labeled.ignoresCase()) { return Int(match.1) }
        let hiring = /\b(?:hiring|looking for|seeking|recruiting)\s+(?:for\s+)?(\d{1,3}|two|three|four|five|six|eight|ten)\s/
        return text.firstMatch(of: hiring.ignoresCase()).flatMap { Int($0.1) ?? numbers[$0.1.lowercased()] }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func start(_ text: String, on today: Day) -> Day? {
        let pattern =
            /\b(?:start(?:s|ing)?|first day|begin(?:s|ning)?)(?:\s+date)?(?:\s+of\s+work)?\s*:?\s*(?:is\s+|on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?)/
        guard let match = text.firstMatch(of: pattern.ignoresCase()) else { return nil }
        let month =
            match.1.flatMap { Int($0) } ?? match.4.flatMap { name in months.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 } }
        guard let month, let day = (match.2 ?? match.5).flatMap({ Int($0) }) else { return nil }
        if let written = (match.3 ?? match.6).flatMap({ Int($0) }) {
            return Day(year: written < 100 ? 2000 + written : written, month: month, day: day)
        }
        // Without a year it is the next such day; one that is only just past was meant too.
        let thisYear = Day(year: today.year, month: month, day: day)
        return thisYear.map { $0 < today.adding(days: -30) } == true ? Day(year: today.year + 1, month: month, day: day) : thisYear
    }
}
