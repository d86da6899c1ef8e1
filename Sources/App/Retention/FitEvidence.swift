import Dates
import Evidence
import Phrases

/// What speaks for watching an employer, in words and numbers. It opens a talk; a supervisor decides.
struct FitEvidence: Sendable {
    /// So many let go early are a pattern; one may be anything.
    static let pattern = 2

    let flag: RetentionFlag?
    private let chanceBelow: Double
    /// What such people let expect wherever they go; nothing while too few can be told.
    private let expected: Double?
    private let here: StayTally?
    /// Layoffs of the last half year.
    let layoffs: [Layoff]
    /// Those whom the employer dismissed or laid off within 90 days.
    let letGo: [JoinedStay]

    init(_ retention: EmployerRetention?, _ layoffs: [Layoff], on today: Day) {
        flag = retention?.estimate?.flag
        chanceBelow = retention?.estimate?.chanceBelow ?? 0
        expected = retention?.estimate?.count.expected
        here = retention?.group.tally
        self.layoffs = layoffs.filter { $0.isRecent(on: today) }
        let early = retention?.group.stays.filter { stay in
            (stay.endReason == .dismissed || stay.endReason == .laidOff) && stay.days.map { $0 < StayTally.days } == true
        }
        letGo = early.map { $0.count >= FitEvidence.pattern ? $0 : [] } ?? []
    }

    var isEmpty: Bool { signs.isEmpty }

    /// "Watch", "Layoff", "Let go early".
    var signs: [String] {
        let loss = flag.map { $0 == .watch ? "Watch" : "Worth a look" }
        return [loss, layoffs.isEmpty ? nil : "Layoff", letGo.isEmpty ? nil : "Let go early"].compactMap(\.self)
    }

    /// Each piece in a sentence, with what it is held against.
    func lines(together: StayTally) -> [String] {
        let loss = flag.map { _ in
            "People stay here less than elsewhere: \(here?.words ?? ""); at all our employers \(together.words). "
                + (expected.map { "Of the people who went here, \(RetentionWords.ofSuchPeople($0)). " } ?? "")
                + "The chance that this is more than chance and 10 points or more is about \(Int((chanceBelow * 100).rounded())) in 100."
        }
        let fired = letGo.compactMap(\.days).sorted().map(String.init).joined(separator: ", ")
        let early = letGo.isEmpty ? nil : "\(letGo.count) whom they hired through us were let go within \(StayTally.days) days: after \(fired) days."
        return [loss, early].compactMap(\.self)
            + layoffs.map { "\($0.words), on \(Wording.day($0.day, in: .en)). \($0.source.label) told us." }
    }
}
