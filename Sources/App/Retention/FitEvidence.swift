import Dates
import Evidence
import Phrases

/// What speaks for watching an employer, in words and numbers. It opens a talk; a supervisor decides.
struct FitEvidence: Sendable {
    /// So many let go early, or so many questions without an answer, are a pattern; one may be anything.
    static let pattern = 2

    let flag: RetentionFlag?
    private let chanceBelow: Double
    /// What such people let expect wherever they go; nothing while too few can be told.
    private let expected: Double?
    private let here: StayTally?
    /// Where people leave more quickly than elsewhere.
    private let quick: Turnover.Estimate?
    /// Layoffs of the last half year.
    let layoffs: [Layoff]
    private let told: ToldLayoff?
    /// Those whom the employer dismissed or laid off within 90 days.
    let letGo: [JoinedStay]
    /// What they do not answer, if that makes them silent.
    private let silence: [String]

    init(
        _ retention: EmployerRetention?, _ layoffs: [Layoff], _ told: ToldLayoff?, _ silence: EmployerSilence?, on today: Day, in zone: Zone
    ) {
        flag = retention?.estimate?.flag
        chanceBelow = retention?.estimate?.chanceBelow ?? 0
        expected = retention?.estimate?.count.expected
        here = retention?.group.tally
        quick = retention?.turnover.flatMap { $0.isQuick ? $0 : nil }
        self.layoffs = layoffs.filter { $0.isRecent(on: today) }
        self.told = told.flatMap { $0.isRecent(on: today) ? $0 : nil }
        let early = retention?.group.stays.filter { stay in
            (stay.endReason == .dismissed || stay.endReason == .laidOff) && stay.days.map { $0 < StayTally.days } == true
        }
        letGo = early.map { $0.count >= FitEvidence.pattern ? $0 : [] } ?? []
        self.silence = silence.map { $0.isSilent(on: today, in: zone) ? $0.lines(on: today, in: zone) : [] } ?? []
    }

    var isEmpty: Bool { signs.isEmpty }

    /// "Watch", "Quick turnover", "Layoff", "Let go early", "Silent".
    var signs: [String] {
        let loss = flag.map { $0 == .watch ? "Watch" : "Worth a look" }
        return [
            loss, quick == nil ? nil : "Quick turnover", layoffs.isEmpty && told == nil ? nil : "Layoff", letGo.isEmpty ? nil : "Let go early",
            silence.isEmpty ? nil : "Silent",
        ].compactMap(\.self)
    }

    /// Each piece in a sentence, with what it is held against.
    func lines(together: StayTally) -> [String] {
        let loss = flag.map { _ in
            "People stay here less than elsewhere: \(here?.words ?? ""); at all our employers \(together.words). "
                + (expected.map { "Of the people who went here, \(RetentionWords.ofSuchPeople($0)). " } ?? "")
                + "The chance that this is more than chance and 10 points or more is about \(Int((chanceBelow * 100).rounded())) in 100."
        }
        let turnover = quick.map { "People leave here sooner than elsewhere: \(RetentionWords.turnover($0))." }
        let fired = letGo.compactMap(\.days).sorted().map(String.init).joined(separator: ", ")
        let early = letGo.isEmpty ? nil : "\(letGo.count) whom they hired through us were let go within \(StayTally.days) days: after \(fired) days."
        return [loss, turnover, early, told?.words].compactMap(\.self)
            + layoffs.map { "\($0.words), on \(Wording.day($0.day, in: .en)). \($0.source.label) told us." } + silence
    }
}
