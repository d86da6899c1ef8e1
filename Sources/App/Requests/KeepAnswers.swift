import Dates
import Phrases
import Storage
import Web

/// A page as it was kept, and what is to be looked at.
struct KeptPage: Sendable {
    let draft: AnswersDraft
    let problems: [AnswerProblem]

    var hasErrors: Bool { problems.contains { $0.weight == .error } }
}

extension RequestSheet {
    /// Keeps what was typed on one page, and only that page's keys; says what is to be looked at.
    ///
    /// Two devices may fill in different pages at once; of two that save the same page the last one stays.
    func keep(_ sent: RequestPageForm, by typist: Typist, on today: Day, at now: Instant, in db: Writing) throws -> KeptPage {
        let (draft, problems) = sent.answers.check(request.draft, on: today)
        let kept = KeptPage(draft: draft, problems: problems)
        let language = typist.staff == nil ? sent.language : request.language
        let opened = typist.staff == nil ? request.openedAt ?? now : request.openedAt
        try db.run(
            """
            UPDATE rfi_requests SET draft = \(draft.json), page = \(sent.next(isFine: !kept.hasErrors)), language = \(language), saved_at = \(now),
                saved_by = \(typist.staff?.id), opened_at = \(opened)
            WHERE agency_id = \(request.agency) AND id = \(request.id)
            """)
        if opened != request.openedAt {
            try JournalNote(kind: .request, words: "opened the RFI", employer: request.employer, subject: request.id.number)
                .write(agency: request.agency, by: .outside(name: contact?.name ?? employer.name), at: now, in: db)
        }
        return kept
    }

    /// Goes on in another language.
    func speak(_ language: Language, in db: Writing) throws {
        try db.run("UPDATE rfi_requests SET language = \(language) WHERE agency_id = \(request.agency) AND id = \(request.id)")
    }
}
