import Dates
import Markup
import Secrets
import Storage
import Web

/// Proving once more, by password or code, who it is that sits at a signed-in browser.
enum StepUp {
    /// Nothing if that was proved a moment ago, or is by this form; else the page that asks. Throws `TooManyAttempts`.
    static func ask(_ visit: Visit, _ form: Form?) async throws -> Answer? {
        guard case .staff(let member, _, let session) = visit.guest, !session.isProved(at: visit.now) else { return nil }
        let typed = form?.verbatim(StepUpPage.field) ?? ""
        if !typed.isEmpty, try await prove(typed, by: member, session, visit) { return nil }
        let kept = form?.fields.pairs.filter { $0.name != StepUpPage.field && $0.name != "_token" }
        let target = visit.incoming.target
        guard let kept else { return try await page(visit, member, action: "/step-up", kept: [("next", target)], isWrong: false) }
        return try await page(visit, member, action: Link(ownPath: target) ?? "/", kept: kept, isWrong: !typed.isEmpty)
    }

    /// The proof for a page that was asked for: on to it, or the question again.
    static func goOn(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard case .staff(let member, _, let session) = visit.guest else { throw NotAllowed() }
        let next = form["next"]
        guard try await prove(form.verbatim(StepUpPage.field), by: member, session, visit) else {
            return try await page(visit, member, action: "/step-up", kept: [("next", next)], isWrong: true)
        }
        return .seeOther(Link(ownPath: next) ?? "/")
    }

    private static func page(
        _ visit: Visit, _ member: StaffMember, action: Link, kept: [(name: String, value: String)], isWrong: Bool
    ) async throws -> Answer {
        let step = try await visit.read { db in try SecondStep.find(member.id, in: db) }
        let page = StepUpPage(
            action: action, fields: kept, hasSecondStep: step != nil, provider: visit.office.settings.signOn?.name, isWrong: isWrong)
        var answer = try visit.show(page, hasErrors: isWrong)
        answer.status = .unproved
        // RFC 9110 asks for the header with this status; browsers know no such scheme and show the page.
        return answer.adding("WWW-Authenticate", "StepUp realm=\"Fairlead\"")
    }

    private static func prove(_ typed: String, by member: StaffMember, _ session: Session, _ visit: Visit) async throws -> Bool {
        let (address, key, now) = (visit.incoming.remote, visit.office.settings.key, visit.now)
        let step = try await visit.read { db in try SecondStep.find(member.id, in: db) }
        if let step, SecondStep.isFromTelephone(typed) {
            return try await visit.write { db in
                guard try step.accepts(typed, from: address, key: key, at: now, in: db) else { return false }
                try session.prove(isStrong: true, at: now, in: db)
                return true
            }
        }
        guard try await isPassword(typed, of: member, visit) else { return false }
        try await visit.write { db in try session.prove(at: now, in: db) }
        return true
    }

    /// Whether that is the signed-in person's password. Throws `TooManyAttempts` after five that are not.
    static func isPassword(_ typed: String, of member: StaffMember, _ visit: Visit) async throws -> Bool {
        let address = visit.incoming.remote
        let stored = try await visit.write { db in
            try Limit.signIn.take("proof", member.id.description, address, at: visit.now, in: db)
            return try StaffQueries.credentials(mailbox: member.mailbox, in: db)?.passwordHash
        }
        guard try await Password.verify(typed, against: stored) else { return false }
        try await visit.write { db in try Limit.signIn.forget("proof", member.id.description, address, in: db) }
        return true
    }
}
