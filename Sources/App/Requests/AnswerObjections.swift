import Dates
import Phrases

extension RequestAnswers {
    typealias Objection = (Phrase, AnswerProblem.Weight)

    /// What an answer that could be read still gets wrong: against the calendar, or against another answer.
    func objection(to value: AnswerValue, of field: QuestionField, today: Day) -> Objection? {
        calendarObjection(to: value, of: field.key, today: today) ?? sumObjection(to: value, of: field.key)
            ?? contradiction(to: value, of: field) ?? (isUnlikely(value, field.key) ? (AnswerProblemWords.payForOneHour, .warning) : nil)
    }

    private func calendarObjection(to value: AnswerValue, of key: String, today: Day) -> Objection? {
        guard let day = value.day else { return nil }
        switch key {
        case "operating_since", "last_layoff_on", "signed_on":
            if day > today { return (AnswerProblemWords.notInTheFuture(today), .error) }
            return day.year < 1700 ? (AnswerProblemWords.fourDigitYear, .error) : nil
        case "start_on":
            if day.year < 2000 { return (AnswerProblemWords.fourDigitYear, .error) }
            return day < today ? (AnswerProblemWords.startHasPassed, .warning) : nil
        case "workers_comp_expires":
            if day.year < 2000 { return (AnswerProblemWords.fourDigitYear, .error) }
            return day < today ? (AnswerProblemWords.insuranceHasRunOut, .warning) : nil
        default: return nil
        }
    }

    /// Some numbers are parts of others.
    private func sumObjection(to value: AnswerValue, of key: String) -> Objection? {
        func atMost(_ whole: String, _ message: (Int, Int) -> Phrase) -> Objection? {
            guard let part = value.integer, let limit = self[whole]?.integer, part > limit else { return nil }
            return (message(part, limit), .error)
        }
        func atLeast(_ part: String, _ message: (Int, Int) -> Phrase) -> Objection? {
            guard let whole = value.integer, let counted = self[part]?.integer, counted > whole else { return nil }
            return (message(counted, whole), .error)
        }
        return switch key {
        case "employees_full_time_total": atLeast("employees_full_time_site", AnswerProblemWords.moreHereThanInAll)
        case "employees_part_time_total": atLeast("employees_part_time_site", AnswerProblemWords.moreHereThanInAll)
        case "left_within_90_days": atMost("left_12_months", AnswerProblemWords.moreThanLeft)
        case "prior_ojt_retained_6_months": atMost("prior_ojt_count", AnswerProblemWords.moreThanHired)
        case "iwt_workers_6_months": atMost("iwt_workers_total", AnswerProblemWords.moreThanTrained)
        default: nil
        }
    }

    /// An answer below "If yes" although the answer above is no. A no or a zero below agrees with it.
    private func contradiction(to value: AnswerValue, of field: QuestionField) -> Objection? {
        guard case .yes(let key)? = field.condition, self[key]?.boolean == false else { return nil }
        switch value {
        case .boolean(false), .integer(0), .unsure: return nil
        case .text, .list, .integer, .money, .day, .boolean, .positions: break
        }
        guard let above = Questionnaire.everField(key) else { return nil }
        return (AnswerProblemWords.contradicts(above.label), .error)
    }

    // A wage of more than 300 dollars an hour is most likely one for a week or a year.
    private func isUnlikely(_ value: AnswerValue, _ key: String) -> Bool { key == "hourly_wage" && (value.cents ?? 0) > 30_000 }
}
