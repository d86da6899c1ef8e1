import Dates
import Markup
import Phrases
import Storage
import Web

/// One request: who, which language, what time it is.
struct Visit: Sendable {
    let office: Office
    let incoming: Incoming
    let now: Instant
    let guest: Guest
    /// Notes that a form has acted; only in the visit that brings one.
    var receipt: FormReceipt?

    /// Who it is that came.
    enum Guest: Sendable {
        case stranger
        case staff(StaffMember, of: Agency, session: Session)
        case link(PrivateLink, of: Agency, formToken: String)
    }

    /// The member of staff; the route's policy has seen to it that there is one.
    var by: StaffMember {
        get throws {
            guard case .staff(let member, _, _) = guest else { throw NotAllowed() }
            return member
        }
    }

    var agency: Agency {
        get throws {
            switch guest {
            case .staff(_, let agency, _), .link(_, let agency, _): agency
            case .stranger: throw NotAllowed()
            }
        }
    }

    /// The session of the member of staff.
    var session: Session {
        get throws {
            guard case .staff(_, _, let session) = guest else { throw NotAllowed() }
            return session
        }
    }

    /// The private link that somebody outside came by.
    var link: PrivateLink {
        get throws {
            guard case .link(let link, _, _) = guest else { throw NotFound() }
            return link
        }
    }

    /// What each form of the page that answers this visit carries.
    var formToken: String { incoming.stamp(formProof) }

    /// What a form that comes in must prove.
    var formProof: String {
        switch guest {
        case .stranger: ""
        case .staff(_, _, let session): session.formToken
        case .link(_, _, let token): token
        }
    }

    var today: Day {
        get throws { now.day(in: try agency.zone) }
    }

    /// The language that the visitor chose, else the given one.
    func language(or usual: Language) -> Language { LanguageChoice.made(incoming) ?? usual }

    func read<Value: Sendable>(_ question: @escaping @Sendable (Reading) throws -> Value) async throws -> Value {
        try await office.database.read(question)
    }

    /// One transaction. Where a form is behind it, its receipt is part of it; with the answer, if that is what the act returns.
    func write<Value: Sendable>(_ act: @escaping @Sendable (Writing) throws -> Value) async throws -> Value {
        guard let receipt, let agency = try? agency.id.number else { return try await office.database.write(act) }
        let value = try await office.database.write { db in
            let value = try act(db)
            try receipt.write(agency: agency, answer: value as? Answer, at: now, in: db)
            return value
        }
        receipt.isKept(value as? Answer)
        return value
    }
}

extension Visit {
    /// The answer that shows a staff page; 422 when its form was not accepted.
    func show(_ page: some StaffPage, hasErrors: Bool = false) throws -> Answer {
        let undo = incoming.said == nil ? nil : incoming.cookie(Answer.undo)
        let frame = StaffFrame(
            agency: try agency, staff: try by, now: now, assets: office.assets, formToken: formToken, done: incoming.said,
            undo: undo.flatMap { ID($0) }, hasErrors: hasErrors)
        let answer = Answer.page(frame.html(page), status: hasErrors ? .unprocessable : .ok)
        return undo == nil ? answer : answer.clearing(Answer.undo)
    }

    /// The answer that shows a public page in the language, with links to the same page in the others.
    func show(_ page: some PublicPage, in language: Language, helper: StaffMember?, at path: Link, hasErrors: Bool = false) throws -> Answer {
        let frame = PublicFrame(
            agency: try agency, language: language, now: now, assets: office.assets, formToken: formToken,
            translations: Language.allCases.map { ($0, path.query([(LanguageChoice.field, $0.rawValue)])) }, helper: helper, hasErrors: hasErrors)
        return LanguageChoice.keep(.page(frame.html(page), status: hasErrors ? .unprocessable : .ok), incoming)
    }
}
