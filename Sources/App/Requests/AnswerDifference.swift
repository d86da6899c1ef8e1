/// An answer that says something else than our own record of the employer.
struct AnswerDifference: Sendable, Equatable {
    let label: String
    let known: String
    let said: String

    /// "legal name: we had “Kessler”, they wrote “Kessler LLC”"; the journal keeps only the end of an employer number.
    var words: String {
        let isNumber = label == AnsweredFact.feinLabel
        return "\(label): we had “\(isNumber ? FEIN.masked(known) : known)”, they wrote “\(isNumber ? FEIN.masked(said) : said)”"
    }
}

/// One of the facts that both our record and the answers hold.
struct AnsweredFact: Sendable {
    let label: String
    let known: String
    let said: String
    private let isSame: Bool

    fileprivate static let feinLabel = "FEIN"

    private init(_ label: String, known: String, said: String, isSame: Bool) {
        self.label = label
        self.known = known
        self.said = said
        self.isSame = isSame
    }

    /// Answered, and blank in our record.
    var isNew: Bool { known.isEmpty && !said.isEmpty }

    var difference: AnswerDifference? {
        known.isEmpty || said.isEmpty || isSame ? nil : AnswerDifference(label: label, known: known, said: said)
    }

    static func legalName(_ employer: Employer, _ answers: RequestAnswers) -> AnsweredFact {
        let said = answers["legal_name"]?.text ?? ""
        return AnsweredFact("legal name", known: employer.legalName, said: said, isSame: said == employer.legalName)
    }

    static func otherNames(_ employer: Employer, _ answers: RequestAnswers) -> AnsweredFact {
        let said = ListText.joined(answers["other_names"]?.list ?? [], .lines)
        let isSame = ListText.parts(said, .lines) == ListText.parts(employer.otherNames, .lines)
        return AnsweredFact("other names", known: employer.otherNames, said: said, isSame: isSame)
    }

    static func fein(_ employer: Employer, _ answers: RequestAnswers) -> AnsweredFact {
        let said = answers["fein"]?.text ?? ""
        return AnsweredFact(feinLabel, known: employer.fein, said: FEIN.written(said), isSame: Digits.only(employer.fein) == said)
    }

    static func naics(_ employer: Employer, _ answers: RequestAnswers) -> AnsweredFact {
        let said = answers["naics"]?.text ?? ""
        return AnsweredFact("NAICS", known: employer.naics, said: said, isSame: Digits.only(employer.naics) == said)
    }

    static func all(_ employer: Employer, _ answers: RequestAnswers) -> [AnsweredFact] {
        [legalName(employer, answers), otherNames(employer, answers), fein(employer, answers), naics(employer, answers)]
    }
}

extension RequestAnswers {
    /// Where the answers differ from our own record.
    func differences(from employer: Employer) -> [AnswerDifference] { AnsweredFact.all(employer, self).compactMap(\.difference) }
}
