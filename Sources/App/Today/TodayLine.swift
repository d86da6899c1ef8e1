import Dates
import Storage

/// One thing that needs a person, whatever it is: what the lists of the Today page are made of.
struct TodayLine: Stored, Sendable, Equatable {
    enum Kind: String, Sendable, Storable {
        case alarm, arrived, owed, step, silent, asked, debt, told, interpreter
        /// Somebody sent to a provider, of whom word is overdue.
        case referral
        /// A course that is to be done.
        case training
    }

    let kind: Kind
    /// The kind of the alarm, notice or step.
    let variety: String
    let subject: Int64
    /// What else it is about: the conversation of an alarm, the answers of a notice, the mail that asked a question.
    let about: Int64?
    let employer: ID<Employer>?
    let employerName: String
    let at: Instant
    /// A second moment: when an alarm was taken, when an RFI was last saved.
    let then: Instant?
    let due: Day?
    let words: String
    /// The contact; with an alarm, who has it.
    let person: String
    let phone: String
    let holder: ID<StaffMember>?

    init(_ row: inout Row) throws {
        kind = try row.next()
        variety = try row.next()
        subject = try row.next()
        about = try row.next()
        employer = try row.next()
        employerName = try row.next() ?? ""
        at = try row.next() ?? Instant(milliseconds: 0)
        then = try row.next()
        due = try row.next()
        words = try row.next()
        person = try row.next() ?? ""
        phone = try row.next() ?? ""
        holder = try row.next()
    }

    /// A line that is about no employer and no moment, but a day.
    init(kind: Kind, variety: String, subject: Int64, due: Day, words: String, person: String, phone: String) {
        (self.kind, self.variety, self.subject, self.due, self.words) = (kind, variety, subject, due, words)
        (self.person, self.phone) = (person, phone)
        (about, employer, employerName, at, then, holder) = (nil, nil, "", Instant(milliseconds: 0), nil, nil)
    }

    /// What tells two states of the line apart.
    var mark: String {
        "\(kind.rawValue) \(subject) \(at.milliseconds) \(then?.milliseconds ?? 0) \(due?.description ?? "") \(holder?.number ?? 0) \(words) \(kind == .training ? person : "")"
    }
}
