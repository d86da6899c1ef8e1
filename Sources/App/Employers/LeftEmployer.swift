import Storage

/// An employer that taking something back in bulk has left as it is, and why.
struct LeftEmployer: Stored, Sendable {
    let employer: ID<Employer>
    let name: String
    let reason: String

    init(employer: ID<Employer>, name: String, reason: String) {
        (self.employer, self.name, self.reason) = (employer, name, reason)
    }

    init(_ row: inout Row) throws {
        employer = try row.next()
        name = try row.next()
        reason = try row.next()
    }
}
