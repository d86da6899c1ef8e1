import Dates
import Phrases
import Storage
import Web

/// What an employer answers about somebody who was put forward; what was typed is kept as it was.
struct CandidateForm: Sendable {
    enum Answer: String, Sendable {
        case interview, decline, hired
    }

    var answer: Answer?
    var times = ["", "", ""]
    var place = ""
    var reason = ""
    var words = ""
    var firstDay = ""
    var wage = ""

    init() {}

    init(_ form: Form) {
        answer = Answer(rawValue: form["answer"])
        times = (1...3).map { String(form["time_\($0)"].prefix(30)) }
        place = String(form["place"].prefix(300))
        reason = form["reason"]
        words = String(form["words"].prefix(1_000))
        firstDay = form["first_day"]
        wage = String(form["wage"].prefix(20))
    }

    /// The times that can be read, in the agency's zone.
    func moments(in zone: Zone) -> [Instant] { times.compactMap { CandidateForm.moment($0, in: zone) } }

    /// Reads `2026-12-03T09:30`.
    static func moment(_ text: String, in zone: Zone) -> Instant? {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":").prefix(2).compactMap { Int($0) }
        guard clock.count == 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else { return nil }
        return zone.instant(of: day, hour: clock[0], minute: clock[1])
    }

    func problems(in zone: Zone, today: Day) -> [(field: String, words: Phrase)] {
        switch answer {
        case nil: return []
        case .interview:
            let moments = moments(in: zone)
            let unread = times.filter { !$0.isEmpty }.count - moments.count
            let isFine = !moments.isEmpty && unread == 0 && moments.allSatisfy { $0.day(in: zone) > today }
            return isFine ? [] : [("time_1", CandidateWords.noTime)]
        case .decline:
            return DeclineReason(rawValue: reason).map(DeclineReason.ofEmployer.contains) == true ? [] : [("reason", CandidateWords.noReason)]
        case .hired:
            let isNear = Day(firstDay).map { ($0.ordinal - today.ordinal).magnitude <= 120 } == true
            let isPaid = wage.isEmpty || Money(parsing: wage).map { $0 > .zero } == true
            return (isNear ? [] : [("first_day", CandidateWords.noDay)]) + (isPaid ? [] : [("wage", CandidateWords.wrongWage)])
        }
    }
}
