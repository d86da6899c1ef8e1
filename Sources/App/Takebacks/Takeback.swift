import Dates
import Storage

/// Something that a member of staff did and may take back for a day.
struct Takeback: Stored, Sendable {
    /// What an act is about.
    enum Subject: Sendable {
        case employer(ID<Employer>)
        /// What a supervisor decided about the employer.
        case review(ID<Employer>)
        /// A mail, and the employer on whose timeline the act is told.
        case mail(ID<ReceivedMail>, at: ID<Employer>?)
        case notice(ID<Notice>)
        case flyer(ID<Flyer>)
        /// A colleague's place, role and way in.
        case member(ID<StaffMember>)
        case absence(ID<StaffMember>)
        /// Lists of employers that somebody keeps.
        case list(of: ID<StaffMember>)
        case rules(ID<RuleVersion>)
        /// What is recorded of a job seeker.
        case person(ID<Participant>)
        /// An organization with whom openings and people are shared.
        case partner(ID<Partner>)
        /// A service of the directory, with what belongs to it.
        case listing(ID<Listing>)
        /// A provider, with what passed between it and us.
        case provider(ID<Provider>)
        /// A course for staff, with who has done it.
        case course(ID<TrainingCourse>)
        /// A job that an employer wants filled, with what it asks for.
        case opening(ID<Opening>, at: ID<Employer>)
        /// Somebody sent to a provider, with what nobody could give.
        case referral(ID<Referral>)
        case unmetNeed(ID<UnmetNeed>)
        /// What the agency tells every employer.
        case facts
        /// Centers, funding streams and populations.
        case setup

        var employer: ID<Employer>? {
            switch self {
            case .employer(let id), .review(let id): id
            case .mail(_, let id): id
            case .opening(_, let id): id
            case .notice, .flyer, .member, .absence, .list, .rules, .person, .partner, .listing, .provider, .course, .referral, .unmetNeed, .facts,
                .setup:
                nil
            }
        }

        /// What was done, if the journal does not say it.
        var words: String {
            switch self {
            case .notice: "took a notice off the list"
            case .rules: "changed a draft of the rules"
            case .employer, .review, .mail, .flyer, .member, .absence, .list, .person, .partner, .listing, .provider, .course, .opening, .referral,
                .unmetNeed, .facts, .setup:
                "changed what stands here"
            }
        }

        /// What it takes to undo such an act: what it took to do it.
        var duty: Role.Duty {
            switch self {
            case .list: .own
            case .absence, .notice, .person, .listing, .provider, .referral, .unmetNeed: .team
            case .employer, .mail, .flyer, .opening, .partner: .serve
            case .review, .rules, .facts, .course: .lead
            case .member, .setup: .administer
            }
        }
    }

    let id: ID<Takeback>
    let agency: ID<Agency>
    let staff: ID<StaffMember>
    let employer: ID<Employer>?
    /// What was done, as the journal says it.
    let words: String
    let duty: Role.Duty
    let doneAt: Instant
    let takenBackAt: Instant?

    static let columns: SQL = """
        takebacks.id, takebacks.agency_id, takebacks.staff_id, takebacks.employer_id, takebacks.words, takebacks.duty, takebacks.done_at,
        takebacks.taken_back_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        staff = try row.next()
        employer = try row.next()
        words = try row.next()
        duty = try row.next()
        doneAt = try row.next()
        takenBackAt = try row.next()
    }

    /// Whoever undoes it proves again who they are: it opens or closes somebody's way in.
    var needsProof: Bool { duty == .administer }

    /// The act, if this person did it or answers for those who do, and may still do the like; otherwise throws `NotFound`.
    static func find(_ id: ID<Takeback>, seenBy staff: StaffMember, in db: Reading) throws -> Takeback {
        let act = try db.one(Takeback.self, "SELECT \(columns) FROM takebacks WHERE agency_id = \(staff.agency) AND id = \(id)")
        guard staff.mayTakeBack(act.duty, of: act.staff) else { throw NotFound() }
        return act
    }
}
