import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// Finds out who comes and what they may, before any route acts.
struct Reception: FrontDesk {
    let office: Office

    func enter(_ incoming: Incoming, policy: May) async throws -> Visit {
        let now = office.clock.now()
        let guest: Visit.Guest
        switch policy {
        case .anyone, .privateDoor, .demo: guest = .stranger
        case .enrolling: guest = try await member(incoming, at: now, needsSecondStep: false)
        case .staff, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit:
            guest = try await member(incoming, at: now)
        case .link(let purpose): guest = try await linkHolder(incoming, purpose, at: now)
        }
        return Visit(office: office, incoming: incoming, now: now, guest: guest)
    }

    func formToken(_ visit: Visit) -> String? {
        if case .stranger = visit.guest { nil } else { visit.formProof }
    }

    func allow(_ policy: May, _ visit: Visit) throws {
        switch policy {
        case .anyone, .privateDoor, .link: return
        case .demo: if office.settings.mail.folder == nil { throw NotFound() }
        case .staff, .enrolling, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit:
            guard policy.allows(try visit.by.role) else {
                throw NotAllowed("Your role does not include this page. Ask an administrator of your agency if it should.")
            }
        }
    }

    func act(
        _ visit: Visit, _ form: Form, _ receipt: FormReceipt?, _ act: @Sendable (Visit, Form) async throws -> Answer
    ) async throws -> Answer {
        guard let receipt else { return try await act(visit, form) }
        if let before = try await answered(receipt) { return before }
        var visit = visit
        visit.receipt = receipt
        do {
            let answer = try await act(visit, form)
            if receipt.awaitsAnswer {
                try await office.database.write { db in try receipt.note(answer, in: db) }
            } else if receipt.isUnwritten, answer.status.rawValue >= 400, let before = try await answered(receipt) {
                return before
            }
            return answer
        } catch {
            // The same form may have been quicker on another connection.
            if receipt.awaitsAnswer { try await office.database.write { db in try receipt.note(nil, in: db) } }
            if let before = try await answered(receipt) { return before }
            // Or it was quicker and was refused, which counts for nothing.
            guard error is ActedBefore else { throw error }
            return try await self.act(visit, form, receipt, act)
        }
    }

    /// What the same form was answered before; waits a moment for one that is acting just now.
    private func answered(_ receipt: FormReceipt) async throws -> Answer? {
        for _ in 0..<40 {
            switch try await office.database.read({ db in try receipt.standing(in: db) }) {
            case .new: return nil
            case .acted(let answer?): return answer
            case .acted(nil): throw ActedBefore()
            case .acting: try await Task.sleep(for: .milliseconds(50))
            }
        }
        throw ActedBefore()
    }

    func errorPage(_ trouble: Trouble, _ incoming: Incoming?) -> HTML {
        TroublePage(trouble: trouble, language: incoming.flatMap(LanguageChoice.made) ?? .en, assets: office.assets).html
    }

    func askAgain(_ visit: Visit, _ form: Form?) async throws -> Answer? { try await StepUp.ask(visit, form) }

    func keep(_ incoming: Incoming, _ form: @Sendable (_ formToken: String) async throws -> UnsentForm?) async throws -> Answer? {
        guard let cookie = incoming.cookie(Session.cookieName),
            let ended = try await office.database.read({ db in try Session.remembered(cookie, in: db) }),
            let unsent = try await form(ended.formToken)
        else { return nil }
        return try await KeepForm.door(for: unsent, of: ended, in: office)
    }

    /// Outside demonstrations, whoever came in by one factor only gets no further than setting up the second.
    private func member(_ incoming: Incoming, at now: Instant, needsSecondStep: Bool = true) async throws -> Visit.Guest {
        guard let cookie = incoming.cookie(Session.cookieName) else { throw NotSignedIn() }
        let found = try await office.database.read { db in try DoorQueries.signedIn(cookie, at: now, in: db) }
        guard let found else { throw NotSignedIn() }
        if needsSecondStep, !found.session.isStrong, !found.agency.isDemo { throw Elsewhere("/me/second-step") }
        let session = found.session.opened(by: cookie)
        // A page that looks by itself is no sign of life of the person.
        if session.needsTouch(at: now), incoming.header("X-Looks-By-Itself") == nil {
            do {
                try await office.database.write { db in try session.touch(at: now, in: db) }
            } catch is Busy {
                // Whoever only looks may do so on a full disk, too.
            }
        }
        return .staff(found.staff, of: found.agency, session: session)
    }

    // A link for another subject or purpose, an expired one and none at all look the same.
    private func linkHolder(_ incoming: Incoming, _ purpose: LinkPurpose, at now: Instant) async throws -> Visit.Guest {
        let subject = try incoming.id(purpose.parameter, of: PrivateLink.self)
        guard let token = PrivateLink.token(purpose.rawValue, for: subject.number, in: incoming) else { throw NotFound() }
        let found = try await office.database.read { db in try DoorQueries.opened(token, for: purpose, in: db) }
        if found == nil { try await countUnknownLink(incoming, at: now) }
        guard let (link, agency) = found.map({ ($0.link, $0.agency) }), link.subject == subject.number, link.state(at: now) == .live else {
            throw NotFound()
        }
        return .link(link, of: agency, formToken: PrivateLink.formToken(token))
    }
}

extension Reception {
    /// Whoever tries secrets of links that never were has to wait after some; whose links are real does not.
    private func countUnknownLink(_ incoming: Incoming, at now: Instant) async throws {
        try await office.database.write { db in try Limit.unknownLinks.take(incoming.remote, at: now, in: db) }
    }
}

/// The language that a visitor chose, by a link just now or earlier on this device.
enum LanguageChoice {
    static let field = "language"

    static func made(_ incoming: Incoming) -> Language? {
        Language(rawValue: incoming.query[field]) ?? incoming.cookie(field).flatMap(Language.init(rawValue:))
    }

    /// The first language of the browser's that we speak.
    static func wished(_ incoming: Incoming) -> Language? {
        incoming.languages.lazy.compactMap(Language.init(rawValue:)).first
    }

    /// Keeps a choice that was made in this request.
    static func keep(_ answer: Answer, _ incoming: Incoming) -> Answer {
        guard let language = Language(rawValue: incoming.query[field]) else { return answer }
        return answer.setting(Cookie(field, language.rawValue, lasting: 365 * 86_400))
    }
}
