import Dates
import Secrets
import Storage
import Web

/// A second step that is offered and not yet confirmed; it is kept sealed in the form itself, so that looking at it changes nothing.
struct SecondStepOffer: Sendable {
    let code: OneTimeCode
    let sealed: String

    /// A new one for that person.
    init(for staff: StaffMember, key: SealingKey) {
        code = .random()
        sealed = base64URL(key.seal(code.secret, for: SecondStepOffer.place(staff)))
    }

    /// The one that the person's form holds; nothing if it was made for somebody else or changed.
    init?(_ sealed: String, for staff: StaffMember, key: SealingKey) {
        guard let secret = bytes(base64URL: sealed).flatMap({ key.open($0, for: SecondStepOffer.place(staff)) }) else { return nil }
        code = OneTimeCode(secret: secret)
        self.sealed = sealed
    }

    private static func place(_ staff: StaffMember) -> String { "offer of a second step to \(staff.id)" }
}

extension StaffMember {
    /// Sets up the second step if the code fits the offer, in the place of an older one; ends the person's other sessions.
    /// Returns the ten codes for paper, or nothing if the code does not fit.
    func setUpSecondStep(
        _ offer: SecondStepOffer, code: String, key: SealingKey, keeping session: Session, at now: Instant, in db: Writing
    ) throws -> [RecoveryCode]? {
        try Limit.signIn.take("offer", id.description, at: now, in: db)
        guard let step = offer.code.step(of: code.filter { !$0.isWhitespace }, after: 0, at: now) else { return nil }
        try Limit.signIn.forget("offer", id.description, in: db)
        let sealed = key.seal(offer.code.secret, for: SecondStep.place(id))
        try db.run(
            """
            INSERT INTO second_steps (staff_id, agency_id, secret, last_step, made_at) VALUES (\(id), \(agency), \(sealed), \(step), \(now))
            ON CONFLICT (staff_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, made_at = excluded.made_at
            """)
        try signOutEverywhere(except: session, in: db)
        try session.prove(isStrong: true, at: now, in: db)
        try JournalNote(kind: .access, words: "set up the second step of signing in").write(agency: agency, by: .staff(self), at: now, in: db)
        return try makeRecoveryCodes(at: now, in: db)
    }

    /// Ten new codes for paper; older ones are void.
    func makeRecoveryCodes(at now: Instant, in db: Writing) throws -> [RecoveryCode] {
        try forgetRecoveryCodes(in: db)
        let codes = (0..<SecondStep.numberOfCodes).map { _ in RecoveryCode.random() }
        for code in codes {
            try db.run("INSERT INTO recovery_codes (code_hash, agency_id, staff_id, made_at) VALUES (\(code.hash), \(agency), \(id), \(now))")
        }
        try JournalNote(kind: .access, words: "made \(codes.count) recovery codes").write(agency: agency, by: .staff(self), at: now, in: db)
        return codes
    }

    /// Takes the person's own second step away and ends the other sessions.
    func removeSecondStep(keeping session: Session, at now: Instant, in db: Writing) throws {
        try forgetSecondStep(in: db)
        try signOutEverywhere(except: session, in: db)
        try JournalNote(kind: .access, words: "removed the second step of signing in").write(agency: agency, by: .staff(self), at: now, in: db)
    }

    /// Takes the second step of somebody whose telephone is lost away, ends every session, and tells the person by mail.
    func resetSecondStep(by actor: StaffMember, of agency: Agency, at now: Instant, in db: Writing) throws {
        try forgetSecondStep(in: db)
        try signOutEverywhere(in: db)
        try JournalNote(kind: .team, words: "reset the second step of \(name)").write(agency: agency.id, by: .staff(actor), at: now, in: db)
        try AccountMail.secondStepReset(self, by: actor, of: agency).queue(from: actor, of: agency, at: now, in: db)
    }

    private func forgetSecondStep(in db: Writing) throws {
        try db.run("DELETE FROM second_steps WHERE agency_id = \(agency) AND staff_id = \(id)")
        try forgetRecoveryCodes(in: db)
    }

    private func forgetRecoveryCodes(in db: Writing) throws {
        try db.run("DELETE FROM recovery_codes WHERE agency_id = \(agency) AND staff_id = \(id)")
    }
}
