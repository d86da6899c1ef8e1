import Dates
import Markup
import Phrases
import Storage

/// The levels of an assessment in words, beside those of an earlier one.
struct AssessmentTable: Component {
    let now: Assessment
    let before: Assessment?
    let frame: StaffFrame

    var html: HTML {
        CardTable(
            caption: "Ten sides of life", heads: ["Side of life", "Now, \(day(now))"] + thenHeads + ["In their words"],
            rows: NeedDomain.allCases.map(row), wide: "In their words"
        ).html
    }

    private var thenHeads: [String] { before.map { ["Then, \(day($0))", "Since then"] } ?? [] }

    private func day(_ assessment: Assessment) -> String {
        DayWords.short((assessment.finishedAt ?? assessment.startedAt).day(in: frame.zone), today: frame.today)
    }

    private func row(_ domain: NeedDomain) -> [HTML] {
        let words = now.words[domain] ?? ""
        let then: [HTML] = before.map { [level(domain, $0), HTML.text(change(domain, from: $0))] } ?? []
        let said: HTML = words.isEmpty ? .empty : "<span lang=\"\(now.language.rawValue)\">“\(words)”</span>"
        return [name(domain), level(domain, now)] + then + [said]
    }

    /// The way to correct it, where it is answered.
    private func name(_ domain: NeedDomain) -> HTML {
        let label = NeedWords.label(domain).en
        guard now.answers[domain] != nil else { return HTML.text(label) }
        return "<a href=\"\(now.participant.answer(to: domain, of: now.id))\">\(label)</a>"
    }

    private func level(_ domain: NeedDomain, _ assessment: Assessment) -> HTML {
        guard let answer = assessment.answers[domain] else { return "<span class=\"hint\">not asked</span>" }
        guard let level = answer.level else { return "<span class=\"hint\">would rather not say</span>" }
        return "\(NeedTag(level: level))<br><small class=\"hint\">\(NeedWords.anchor(domain, level).en)</small>"
    }

    private func change(_ domain: NeedDomain, from before: Assessment) -> String {
        guard let level = now.levels[domain], let was = before.levels[domain] else { return "" }
        if level == was { return "as before" }
        return level < was ? "less help needed" : "more help needed"
    }
}

/// A level as a word with a shape.
struct NeedTag: Component {
    let level: Int

    var html: HTML { StatusTag(NeedWords.level(level).en, tone).html }

    private var tone: Tone {
        switch level {
        case ...0: .plain
        case 1: .info
        case 2: .warn
        default: .danger
        }
    }
}
