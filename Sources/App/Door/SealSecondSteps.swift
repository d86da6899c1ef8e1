import Secrets
import Storage

extension SecondStep {
    /// Seals the secrets of all second steps under another master key; those that it opens already stay. Returns how many were, and could not be.
    static func sealAnew(from old: SealingKey, to new: SealingKey, in db: Writing) throws -> (renewed: Int, unreadable: Int) {
        var (renewed, unreadable) = (0, 0)
        for step in try db.all(SealedStep.self, "SELECT staff_id, secret FROM second_steps") {
            let place = SecondStep.place(step.staff)
            guard new.open(step.secret, for: place) == nil else { continue }
            guard let secret = old.open(step.secret, for: place) else {
                unreadable += 1
                continue
            }
            try db.run("UPDATE second_steps SET secret = \(new.seal(secret, for: place)) WHERE staff_id = \(step.staff)")
            renewed += 1
        }
        return (renewed, unreadable)
    }
}

private struct SealedStep: Stored {
    let staff: ID<StaffMember>
    let secret: [UInt8]

    init(_ row: inout Row) throws {
        staff = try row.next()
        secret = try row.next()
    }
}
