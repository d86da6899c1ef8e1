import Dates
public import Secrets
import Storage

/// What came of changing keys.
public struct KeyChange: Sendable {
    /// Facts that were sealed anew, or keys that were wrapped anew.
    public fileprivate(set) var renewed = 0
    /// Those that no key opens; they stay as they are.
    public fileprivate(set) var unreadable = 0

    fileprivate mutating func add(_ other: KeyChange) {
        renewed += other.renewed
        unreadable += other.unreadable
    }
}

/// A new key for what is sealed for one purpose at one agency, while the site goes on.
///
/// The new key is in use at once and the old one still opens; facts are sealed anew a few at a time; a key that nothing needs any more is removed.
struct RotateKeys: Sendable {
    let database: Database
    let keys: FieldKeys
    let agency: ID<Agency>
    let purpose: SensitivePurpose

    static let portion = 50

    func rotate(at now: Instant) async throws -> KeyChange {
        var change = KeyChange()
        guard try await database.write({ db in try renew(at: now, in: db) }) else { return change }
        var last = ID<SensitiveFact>(number: 0)
        while true {
            let (renewed, seen) = try await database.write { [last] db in try sealAnew(after: last, in: db) }
            change.add(renewed)
            guard let seen else { break }
            last = seen
        }
        try await database.write { db in try removeUnused(in: db) }
        return change
    }

    /// Retires the key in use and makes the next; a rotation that was broken off goes on with the key that it made. No, if nothing was ever sealed.
    private func renew(at now: Instant, in db: Writing) throws -> Bool {
        guard let ring = try keys.ring(purpose, of: agency, in: db) else { return false }
        let isUnderWay = try db.exists("SELECT number FROM field_keys WHERE \(isOurs) AND retired_at IS NOT NULL LIMIT 1")
        guard !isUnderWay else { return true }
        try db.run("UPDATE field_keys SET retired_at = \(now) WHERE \(isOurs) AND number = \(ring.current)")
        try keys.make(ring.current + 1, purpose, of: agency, at: now, in: db)
        return true
    }

    private func sealAnew(after last: ID<SensitiveFact>, in db: Writing) throws -> (KeyChange, ID<SensitiveFact>?) {
        guard let ring = try keys.ring(purpose, of: agency, in: db) else { return (KeyChange(), nil) }
        let facts = try db.all(
            SealedFact.self,
            """
            SELECT \(SealedFact.columns) FROM sensitive_facts WHERE \(isOurs) AND key_number <> \(ring.current) AND id > \(last)
            ORDER BY id LIMIT \(count: RotateKeys.portion)
            """)
        var change = KeyChange()
        for fact in facts {
            guard let sealed = ring.open(fact.sealed, for: fact.place).flatMap({ ring.seal($0, for: fact.place) }) else {
                change.unreadable += 1
                continue
            }
            try db.run(
                "UPDATE sensitive_facts SET sealed = \(sealed), key_number = \(ring.current) WHERE agency_id = \(agency) AND id = \(fact.id)")
            change.renewed += 1
        }
        return (change, facts.last?.id)
    }

    private func removeUnused(in db: Writing) throws {
        try db.run(
            """
            DELETE FROM field_keys WHERE \(isOurs) AND retired_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sensitive_facts
                WHERE sensitive_facts.agency_id = field_keys.agency_id AND sensitive_facts.purpose = field_keys.purpose
                    AND sensitive_facts.key_number = field_keys.number)
            """)
    }

    private var isOurs: SQL { "agency_id = \(agency) AND purpose = \(purpose)" }
}

extension Office {
    /// New keys for everything that is sealed at any agency; people may go on reading and writing. Throws `Conflict` without a key file.
    public func rotateKeys() async throws -> KeyChange {
        guard let master = settings.key else { throw Conflict(message: "There is no key file. Name it with --key-file.") }
        var change = KeyChange()
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) {
            for purpose in SensitivePurpose.allCases {
                let rotation = RotateKeys(database: database, keys: FieldKeys(master: master), agency: agency.id, purpose: purpose)
                change.add(try await rotation.rotate(at: clock.now()))
            }
        }
        return change
    }

    /// Wraps all keys, and seals the secrets of the second step, under this program's key file instead of the old one. What is done already stays.
    public func rewrapKeys(from old: SealingKey) async throws -> KeyChange {
        guard let new = settings.key else { throw Conflict(message: "There is no key file. Name it with --key-file.") }
        return try await database.write { db in
            var change = KeyChange()
            for row in try db.all(FieldKey.self, "SELECT \(FieldKey.columns) FROM field_keys") where new.unwrap(row.wrapped, for: row.place) == nil {
                guard let key = old.unwrap(row.wrapped, for: row.place) else {
                    change.unreadable += 1
                    continue
                }
                try db.run(
                    """
                    UPDATE field_keys SET wrapped = \(new.wrap(key, for: row.place))
                    WHERE agency_id = \(row.agency) AND purpose = \(row.purpose) AND number = \(row.number)
                    """)
                change.renewed += 1
            }
            let steps = try SecondStep.sealAnew(from: old, to: new, in: db)
            change.add(KeyChange(renewed: steps.renewed, unreadable: steps.unreadable))
            return change
        }
    }
}
