import Dates
import Secrets
import Storage
import Web

/// The second step of signing in: six digits from a person's telephone, or one of ten codes on paper when the telephone is gone.
struct SecondStep: Stored, Sendable {
    let staff: StaffMember
    let madeAt: Instant
    /// Codes on paper that are still good.
    let codesLeft: Int
    private let sealed: [UInt8]
    private let lastStep: Int64

    static let numberOfCodes = 10

    init(_ row: inout Row) throws {
        staff = try StaffMember(&row)
        madeAt = try row.next()
        sealed = try row.next()
        lastStep = try row.next()
        codesLeft = try row.next()
    }

    /// What that person has set up; nothing if there is none.
    static func find(_ staff: ID<StaffMember>, in db: Reading) throws -> SecondStep? {
        try db.first(
            SecondStep.self,
            """
            SELECT \(StaffMember.columns), second_steps.made_at, second_steps.secret, second_steps.last_step,
                (SELECT COUNT(*) FROM recovery_codes WHERE recovery_codes.agency_id = staff.agency_id AND recovery_codes.staff_id = staff.id
                    AND recovery_codes.used_at IS NULL)
            FROM second_steps JOIN staff ON staff.agency_id = second_steps.agency_id AND staff.id = second_steps.staff_id
            WHERE second_steps.staff_id = \(staff)
            """)
    }

    /// Where the secret of that person is kept; it cannot be opened anywhere else.
    static func place(_ staff: ID<StaffMember>) -> String { "second_steps.secret of \(staff)" }

    /// Whether that is what a telephone shows, and not one of the codes on paper.
    static func isFromTelephone(_ typed: String) -> Bool {
        let digits = typed.filter { !$0.isWhitespace }
        return digits.count == 6 && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}

extension SecondStep {
    /// Takes a code from the telephone or from paper, each of them once. Throws `TooManyAttempts` after five wrong ones.
    func accepts(_ typed: String, from address: String, key: SealingKey?, at now: Instant, in db: Writing) throws -> Bool {
        try Limit.signIn.take("code", staff.id.description, address, at: now, in: db)
        try Limit.secondStep.take(staff.id.description, at: now, in: db)
        guard try SecondStep.isFromTelephone(typed) ? useTelephone(typed, key, at: now, in: db) : usePaper(typed, at: now, in: db) else {
            return false
        }
        try Limit.signIn.forget("code", staff.id.description, address, in: db)
        try Limit.secondStep.forget(staff.id.description, in: db)
        return true
    }

    private func useTelephone(_ typed: String, _ key: SealingKey?, at now: Instant, in db: Writing) throws -> Bool {
        guard let secret = key?.open(sealed, for: SecondStep.place(staff.id)) else { return false }
        let code = typed.filter { !$0.isWhitespace }
        guard let step = OneTimeCode(secret: secret).step(of: code, after: lastStep, at: now) else { return false }
        return try db.run("UPDATE second_steps SET last_step = \(step) WHERE staff_id = \(staff.id) AND last_step < \(step)") == 1
    }

    private func usePaper(_ typed: String, at now: Instant, in db: Writing) throws -> Bool {
        let used = try db.run(
            """
            UPDATE recovery_codes SET used_at = \(now) WHERE code_hash = \(RecoveryCode.hash(of: typed)) AND agency_id = \(staff.agency)
                AND staff_id = \(staff.id) AND used_at IS NULL
            """)
        guard used == 1 else { return false }
        try JournalNote(kind: .access, words: "used a recovery code; \(codesLeft - 1) are left")
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return true
    }
}
