import Dates
import Storage

/// A referral as it counts when contacts are held against outcomes; it names nobody.
struct CountedReferral: Stored, Sendable {
    let provider: ID<Provider>
    let name: String
    let madeAt: Instant
    let state: Referral.State
    private let declinedBy: Referral.Side?

    static let columns: SQL = "providers.id, providers.name, referrals.made_at, referrals.state, referrals.declined_by"

    init(_ row: inout Row) throws {
        provider = try row.next()
        name = try row.next()
        madeAt = try row.next()
        state = try row.next()
        declinedBy = try row.next()
    }

    /// A provider that has not answered for so long has not accepted.
    static let daysToAnswer = 30

    /// Whether it went well; nothing while that is open, or where the person and not the provider said no.
    func isHit(_ measure: ContactEffect.Measure, now: Instant) -> Bool? {
        switch state {
        case .waiting, .voided: nil
        case .sent, .seen: measure == .accepted && madeAt < now.adding(days: -CountedReferral.daysToAnswer) ? false : nil
        case .declined: declinedBy == .person ? nil : false
        case .accepted, .appointment, .started: measure == .accepted ? true : nil
        case .completed: true
        case .left: measure == .accepted
        }
    }
}
