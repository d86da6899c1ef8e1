import Dates
import Phrases
import Rules

extension ProgramReview {
    /// Writes the notice from the verdicts, in plain words and in that language.
    func writeLetter(
        by templates: Templates, to firstName: String, in language: Language, from sender: StaffMember, of agency: Agency, today: Day
    ) -> EligibilityLetter {
        let asked = AskedQuestions(AskedQuestions.wording(version: wording.version, in: language))
        let writing = LetterWriting(review: self, language: language, questions: asked, zone: agency.zone)
        let answered = standing.answers?.submitted.submittedAt.day(in: agency.zone) ?? today
        let isUsable = !verdicts(.eligible).isEmpty
        let template = templates[.notice, language]
        var values = TemplateValues(
            [.firstName: firstName, .employer: standing.employer.name, .day: NoticeWords.date(answered, language)],
            holding: isUsable ? [.usable] : [])
        values.sign(sender, of: agency, phone: sender.phone.isEmpty ? agency.phone : sender.phone)
        return EligibilityLetter(
            language: language, subject: template.fill(.subject, values),
            parts: [
                .opening: template.fill(.opening, values), .usable: writing.list(result.verdicts.flatMap(writing.usable)),
                .waiting: writing.waiting(hearBy: today.addingWorkingDays(2)), .notNow: writing.list(result.verdicts.flatMap(writing.notNow)),
                .closing: template.fill(.closing, values),
            ], template: template.number)
    }
}

/// The lines of a notice: one for each result, in the catalogue's words.
private struct LetterWriting {
    let review: ProgramReview
    let language: Language
    let questions: AskedQuestions
    let zone: Zone

    func list(_ lines: [String]) -> String { lines.map { "- \($0)" }.joined(separator: "\n") }

    func usable(_ verdict: Verdict) -> [String] {
        guard review.word(of: verdict) == .eligible else { return [] }
        if let decided = review.review(of: verdict) {
            return [line(verdict, for: [], [verdict.summary[language], NoticeWords.supervisorAgreed(until: decided.holdsUntil)[language]])]
        }
        let falls = verdict.positions.contains { $0.word != .eligible }
        let names = falls ? verdict.positions.filter { $0.word == .eligible }.map { title($0.position) } : []
        // Some of what staff ask next is a reminder, not a question; those stay with staff.
        let next = verdict.askNext.map { $0[language] }.first { $0.hasSuffix("?") }.map { NoticeWords.tellUs($0)[language] }
        return [line(verdict, for: names, [verdict.summary[language], next])]
    }

    func waiting(hearBy day: Day) -> String {
        let (reviews, open) = (review.verdicts(.supervisorReview), review.verdicts(.needsAnswer))
        let lines = reviews.map { line($0, for: [], reasons($0.deciding)) } + open.map { line($0, for: [], [missing($0)]) }
        let ends = [reviews.isEmpty ? nil : NoticeWords.hearBy(day), open.isEmpty ? nil : NoticeWords.answerHow].compactMap { $0?[language] }
        return lines.isEmpty ? "" : list(lines) + "\n\n" + ends.joined(separator: " ")
    }

    func notNow(_ verdict: Verdict) -> [String] {
        if let decided = review.review(of: verdict) {
            guard decided.decision == .notEligible else { return [] }
            return [line(verdict, for: [], [NoticeWords.supervisorRefused(decided.decidedAt.day(in: zone))[language]])]
        }
        switch verdict.word {
        case .notEligible: return [line(verdict, for: [], reasons(verdict.deciding) + [source(verdict.deciding)])]
        case .notInForce: return [line(verdict, for: [], [verdict.note?[language] ?? verdict.summary[language]])]
        case .eligible, .supervisorReview:
            return verdict.positions.filter { $0.word == .notEligible }.map {
                line(verdict, for: [title($0.position)], reasons($0.deciding) + [source($0.deciding)])
            }
        case .needsAnswer: return []
        }
    }

    /// "On-the-job training (yard helper): This job is for a season…"
    private func line(_ verdict: Verdict, for titles: [String], _ sentences: [String?]) -> String {
        let name = titles.isEmpty ? verdict.name[language] : "\(verdict.name[language]) (\(titles.joined(separator: ", ")))"
        return "\(name): \(sentences.compactMap(\.self).joined(separator: " "))"
    }

    /// Each reason once. Where a question was declined, only that can be said: the reason would claim what nobody has told us.
    private func reasons(_ steps: [Step]) -> [String?] {
        var seen: Set<String> = []
        let said = steps.filter { $0.truth != .yes }.map { step -> String in
            guard step.truth == .unknown else { return step.reason[language] }
            let open = step.answers.first { $0.answer.isClosed }
            return NoticeWords.leftOpen(open.map { questions.wording($0.key, ofQuestion: $0.question) } ?? step.rule[language])[language]
        }
        return said.filter { seen.insert($0).inserted }
    }

    /// The law behind a no; the names of other sources are not for the letter.
    private func source(_ steps: [Step]) -> String? {
        guard let citation = steps.first(where: { $0.truth == .no })?.citation else { return nil }
        if ["CFR", "USC", "ILCS"].contains(where: citation.contains) { return NoticeWords.law(citation)[language] }
        return citation.hasPrefix("Agency policy") ? NoticeWords.ownRule[language] : nil
    }

    private func missing(_ verdict: Verdict) -> String {
        if verdict.missing.count == 1, let only = verdict.missing.first {
            return NoticeWords.missing(only.question, questions.wording(only.key, ofQuestion: only.question))[language]
        }
        return NoticeWords.missing(Set(verdict.missing.map(\.question)).sorted())[language]
    }

    private func title(_ place: Int) -> String { review.answers.title(ofPosition: place) ?? QuestionnaireWords.job(place)[language] }
}

extension Answers {
    /// How the job at that place is called.
    func title(ofPosition place: Int) -> String? {
        if positions.indices.contains(place), case .text(let title) = positions[place]["title"] { return title }
        return nil
    }
}
