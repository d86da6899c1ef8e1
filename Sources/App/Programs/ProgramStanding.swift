import Dates
import Rules
import Storage

/// Where an employer stands with the programs: whom we know there, what they answered, what the rules say of it, and what we told them.
struct ProgramStanding: Sendable {
    let employer: Employer
    let contacts: [Contact]
    let request: AwaitedRequest?
    let answers: AnswersOnFile?
    let determined: Determined?
    let history: [PastDetermination]
    /// What supervisors decided beside the rules, and has not been ended.
    let reviews: [VerdictReview]

    /// Five statements.
    static func find(_ employer: ID<Employer>, at past: ID<Determined>?, seenBy viewer: Viewer, in db: Reading) throws -> ProgramStanding {
        let found = try Employer.find(employer, seenBy: viewer, in: db)
        let judged = try ProgramQueries.judged(employer, at: past, seenBy: viewer, in: db)
        if past != nil, judged == nil { throw NotFound() }
        return ProgramStanding(
            employer: found, contacts: judged == nil ? try EmployerQueries.contacts(of: employer, seenBy: viewer, in: db) : [],
            request: try ProgramQueries.openRequest(to: employer, seenBy: viewer, in: db), answers: judged?.file, determined: judged?.determined,
            history: judged == nil ? [] : try ProgramQueries.history(of: employer, seenBy: viewer, in: db),
            reviews: judged == nil ? [] : try ReviewQueries.standing(of: employer, seenBy: viewer, in: db))
    }

    /// What a supervisor decided about the verdict, whether or not its day has passed.
    func review(of verdict: Verdict) -> VerdictReview? {
        isPast ? nil : reviews.first { $0.program == verdict.program && $0.ofWord == verdict.word }
    }

    /// The first notice that told of these answers or of what was found in them.
    var told: PastDetermination? { history.last { $0.id == determined?.id && $0.sentAt != nil } }

    /// To whom we speak first.
    var contact: Contact? { contacts.first { $0.leftOn == nil } }

    /// Whether what is shown is an old determination.
    var isPast: Bool { determined != nil && determined?.id != history.first?.id }
}
