import Markup
import Phrases

/// Pay, time, place and duties of an opening, for the public.
struct JobFacts: Component {
    let opening: Opening
    /// As much of it as the reader may know.
    let address: String
    let language: Language

    var html: HTML {
        """
        <dl class="answers-list">\(each: facts, { "<div><dt>\($0.0, language)</dt><dd>\($0.1)</dd></div>" })</dl>
        \(if: !opening.duties.isEmpty, "<section class=\"answered\"><h2>\(JobWords.duties, language)</h2><p class=\"as-typed\">\(opening.duties)</p></section>")
        """
    }

    private var facts: [(Phrase, String)] {
        let shifts = opening.isRotating ? JobWords.inTurn(opening.shifts.words) : opening.shifts.words
        let all: [(Phrase, String?)] = [
            (JobWords.pay, opening.hourlyCents.map { JobWords.hourly($0, opening.hourlyCentsMost)[language] }),
            (JobWords.hours, JobWords.weekly(opening.weeklyHours, isFullTime: opening.isFullTime)[language]),
            (JobWords.days, opening.days.words[language]), (JobWords.shifts, opening.shifts.isEmpty ? nil : shifts[language]),
            (JobWords.place, address), (JobWords.bus, opening.busShifts.words[language]),
            (JobWords.parking, opening.hasParking.map { ($0 ? JobWords.yes : JobWords.none)[language] }),
            (JobWords.lasts, (opening.isPermanent ? JobWords.permanent : JobWords.forATime)[language]),
            (JobWords.start, opening.startsOn.map { Wording.day($0, in: language) }),
            (JobWords.experience, opening.monthsWished == 0 ? nil : JobWords.months(opening.monthsWished)[language]),
        ]
        return all.compactMap { name, words in words.flatMap { $0.isEmpty ? nil : (name, $0) } }
    }
}
