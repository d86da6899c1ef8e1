import Dates
import Phrases
import Storage

/// What a person agreed to have told, to whom, for what and until when. Nothing leaves the agency without one.
///
/// Source: TEGL 39-11; PRIVACY: part of the facts may be chosen, partners are named, and it ends.
struct Consent: Stored, Sendable {
    /// What it is for.
    enum Purpose: String, CaseIterable, Sendable, Storable {
        /// Being held against openings by the agency's own staff.
        case matching
        /// Being put forward to employers.
        case employers
        /// Being put forward to another organization.
        case partner
        /// Being sent to the provider of a service, who is named.
        case services

        /// What staff take down on the page of consents; one for a provider is given where the person is sent there.
        static let takenDown: [Purpose] = [.matching, .employers, .partner]
    }

    /// How it was given.
    enum Given: String, CaseIterable, Sendable, Storable {
        case signed, spoken, online
    }

    let id: ID<Consent>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let purpose: Purpose
    /// To which employer; nothing for each one that the person is asked about first.
    let employer: ID<Employer>?
    /// The recipient by name: an employer's or a partner's; empty for each that the person is asked about first.
    let recipient: String
    let covers: Set<SharedFact>
    /// In which it was explained.
    let language: Language
    let given: Given
    let startsOn: Day
    let expiresOn: Day
    let givenAt: Instant
    /// Who took it down; nothing if the person gave it by private link.
    let takenBy: ID<StaffMember>?
    let withdrawnAt: Instant?
    let withdrawnBy: String?

    static let columns: Columns = [
        .numbers("consents.id", "consents.agency_id", "consents.participant_id"), .texts("consents.purpose"), .numbers("consents.employer_id"),
        .texts("consents.recipient", "consents.covers", "consents.language", "consents.given_how", "consents.starts_on", "consents.expires_on"),
        .numbers("consents.given_at", "consents.taken_by", "consents.withdrawn_at"), .texts("consents.withdrawn_by"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        purpose = try row.next()
        employer = try row.next()
        recipient = try row.next()
        covers = SharedFact.set(try row.next())
        language = try row.next()
        given = try row.next()
        startsOn = try row.next()
        expiresOn = try row.next()
        givenAt = try row.next()
        takenBy = try row.next()
        withdrawnAt = try row.next()
        withdrawnBy = try row.next()
    }

    func isLive(on day: Day) -> Bool { withdrawnAt == nil && (startsOn...expiresOn).contains(day) }

    /// Whether something may go to that employer under it.
    func allows(_ employer: ID<Employer>, on day: Day) -> Bool {
        isLive(on: day) && purpose == .employers && (self.employer == nil || self.employer == employer)
    }

    /// Whether something may go to the partner of that name under it.
    func allows(partner name: String, on day: Day) -> Bool { isLive(on: day) && purpose == .partner && recipient == name }

    /// Whether the provider of that name may be told something under it.
    func allows(provider name: String, on day: Day) -> Bool { isLive(on: day) && purpose == .services && recipient == name }
}

extension [Consent] {
    /// Under which something may go to that employer on the day; one that names the employer before one for each. Nothing without any.
    func allowing(_ employer: ID<Employer>, on day: Day) -> Consent? {
        let live = filter { $0.allows(employer, on: day) }
        return live.first { $0.employer != nil } ?? live.first
    }

    /// Under which something may go to the partner of that name on the day; nothing without any.
    func allowing(partner name: String, on day: Day) -> Consent? { first { $0.allows(partner: name, on: day) } }
}

/// A kind of fact that may be told to an employer or partner: job-related ones only. What is not listed here never leaves.
enum SharedFact: String, CaseIterable, Sendable {
    case name, contact, work, schooling, skills, credentials, availability, resume
    /// Which language the person speaks, and whether an interpreter is needed: for providers of services, and never for employers.
    case language

    static let toEmployers = allCases.filter { $0 != .language }

    /// As consents store them.
    static func text(_ facts: Set<SharedFact>) -> String { allCases.filter(facts.contains).map(\.rawValue).joined(separator: " ") }
    static func set(_ text: String) -> Set<SharedFact> { Set(text.split(separator: " ").compactMap { SharedFact(rawValue: String($0)) }) }
}

/// A consent as it is given.
struct ConsentDraft: Sendable {
    var purpose = Consent.Purpose.employers
    var employer: ID<Employer>?
    var recipient = ""
    var covers: Set<SharedFact> = []
    var language = Language.en
    var given = Consent.Given.signed
    var startsOn: Day
    var expiresOn: Day

    /// How long a consent runs unless the person says otherwise.
    static let usualDays = 365
    /// No consent runs longer: it is asked for again.
    static let mostDays = 730
}
