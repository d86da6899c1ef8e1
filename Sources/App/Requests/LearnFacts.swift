import Dates
import Storage

extension Employer {
    /// Fills in from the answers what our record leaves blank; what differs stays as it is and is returned.
    func learn(from answers: RequestAnswers, at now: Instant, in db: Writing) throws -> [AnswerDifference] {
        let new = AnsweredFact.all(self, answers).filter(\.isNew)
        guard !new.isEmpty else { return answers.differences(from: self) }
        func filled(_ fact: AnsweredFact) -> String { fact.isNew ? fact.said : fact.known }
        try db.run(
            """
            UPDATE employers SET legal_name = \(filled(.legalName(self, answers))), other_names = \(filled(.otherNames(self, answers))),
                fein = \(filled(.fein(self, answers))), naics = \(filled(.naics(self, answers))), version = version + 1
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "filled in from the RFI: \(new.map(\.label).joined(separator: ", "))", employer: id, isRemark: true)
            .write(agency: agency, by: .agency, at: now, in: db)
        return answers.differences(from: self)
    }
}
