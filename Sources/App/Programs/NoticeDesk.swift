import Dates
import Phrases
import Rules
import Storage

/// Everything that the notice is written from: the results, and who there may get it.
struct NoticeDesk: Sendable {
    let review: ProgramReview
    let owner: String?
    let backup: String?
    let shelf: [Flyer]

    /// Six statements. Nothing if the employer has sent no answers yet.
    static func find(_ employer: ID<Employer>, rules: RuleBook, today: Day, seenBy viewer: Viewer, in db: Reading) throws -> NoticeDesk? {
        let sheet = try EmployerQueries.sheet(of: employer, seenBy: viewer, in: db)
        let judged = try ProgramQueries.judged(employer, at: nil, seenBy: viewer, in: db)
        let standing = ProgramStanding(
            employer: sheet.employer, contacts: try EmployerQueries.contacts(of: employer, seenBy: viewer, in: db), request: nil,
            answers: judged?.file, determined: judged?.determined, history: try ProgramQueries.history(of: employer, seenBy: viewer, in: db),
            reviews: try ReviewQueries.standing(of: employer, seenBy: viewer, in: db))
        return try ProgramReview(standing, rules: rules.of(viewer.agency, in: db), today: today).map {
            NoticeDesk(review: $0, owner: sheet.owner, backup: sheet.backup, shelf: try FlyerQueries.shelf(seenBy: viewer, in: db))
        }
    }

    var employer: Employer { review.standing.employer }

    /// Those who work there now.
    var contacts: [Contact] { review.standing.contacts.filter { $0.leftOn == nil } }

    func contact(_ id: ID<Contact>?) -> Contact? { contacts.first { $0.id == id } }

    /// The flyers about what the employer can use now, in that language; English ones where there is none in it.
    func flyers(in language: Language) -> [Flyer] {
        let usable = Set(review.result.verdicts.filter { review.word(of: $0) == .eligible }.map(\.program))
        let fitting = shelf.filter { !$0.programs.isDisjoint(with: usable) }
        let own = fitting.filter { $0.language == language }
        return own + fitting.filter { other in other.language == .en && language != .en && !own.contains { $0.programs == other.programs } }
    }

    /// Who gets it unless somebody else is chosen: the one whose name stands under the answers, if mail reaches them.
    var usualContact: Contact? {
        contacts.first { $0.name == review.name && $0.canGetMail } ?? contacts.first(where: \.canGetMail) ?? contacts.first
    }
}
