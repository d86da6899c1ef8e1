import Storage

/// Where an employer stands with the programs: whom we know there, what they answered, what the rules say of it, and what we told them.
struct ProgramStanding: Sendable {
    let employer: Employer
    let contacts: [Contact]
    let request: AwaitedRequest?
    let answers: AnswersOnFile?
    let determined: Determined?
    let history: [PastDetermination]

    /// Six statements.
    static func find(_ employer: ID<Employer>, at past: ID<Determined>?, seenBy viewer: Viewer, in db: Reading) throws -> ProgramStanding {
        let found = try Employer.find(employer, seenBy: viewer, in: db)
        let determined: Determined?
        let answers: AnswersOnFile?
        if let past {
            let old = try ProgramQueries.determined(past, of: employer, seenBy: viewer, in: db)
            (determined, answers) = (old, try ProgramQueries.answers(old.answers, seenBy: viewer, in: db))
        } else {
            determined = try ProgramQueries.latest(of: employer, seenBy: viewer, in: db)
            answers = try ProgramQueries.latestAnswers(of: employer, seenBy: viewer, in: db)
        }
        return ProgramStanding(
            employer: found, contacts: try EmployerQueries.contacts(of: employer, seenBy: viewer, in: db),
            request: try ProgramQueries.openRequest(to: employer, seenBy: viewer, in: db), answers: answers, determined: determined,
            history: try ProgramQueries.history(of: employer, seenBy: viewer, in: db))
    }

    /// The first notice that told of these answers or of what was found in them.
    var told: PastDetermination? { history.last { $0.id == determined?.id && $0.sentAt != nil } }

    /// To whom we speak first.
    var contact: Contact? { contacts.first { $0.leftOn == nil } }

    /// Whether what is shown is an old determination.
    var isPast: Bool { determined != nil && determined?.id != history.first?.id }
}
