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
    let language: Language

    /// Who it is that came.
    enum Guest: Sendable {
        case stranger
        case staff(StaffMember, of: Agency, session: SignedIn)
        case link(PrivateLink, of: Agency, formToken: String)
    }

    /// The session that the browser proved, and the token that its forms must carry.
    struct SignedIn: Sendable {
        let key: [UInt8]
        let formToken: String
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

    /// The private link that somebody outside came by.
    var link: PrivateLink {
        get throws {
            guard case .link(let link, _, _) = guest else { throw NotFound() }
            return link
        }
    }

    var formToken: String {
        switch guest {
        case .stranger: ""
        case .staff(_, _, let session): session.formToken
        case .link(_, _, let token): token
        }
    }

    var today: Day {
        get throws { now.day(in: try agency.zone) }
    }

    /// The key in the path, or not found.
    func id<Subject>(_ name: String, of: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let text = incoming.parameter(name), let id = ID<Subject>(text) else { throw NotFound() }
        return id
    }

    func read<Value: Sendable>(_ question: @escaping @Sendable (Reading) throws -> Value) async throws -> Value {
        try await office.database.read(question)
    }

    func write<Value: Sendable>(_ act: @escaping @Sendable (Writing) throws -> Value) async throws -> Value {
        try await office.database.write(act)
    }
}

extension Visit {
    /// The answer that shows a staff page; 422 when its form was not accepted.
    func show(_ page: some StaffPage, hasErrors: Bool = false) throws -> Answer {
        let frame = StaffFrame(
            agency: try agency, staff: try by, now: now, assets: office.assets, formToken: formToken, done: incoming.said, hasErrors: hasErrors)
        return .page(frame.html(page), status: hasErrors ? 422 : 200)
    }

    /// The answer that shows a public page.
    func show(
        _ page: some PublicPage, of agency: Agency, helper: StaffMember?, translations: [(Language, Link)], hasErrors: Bool = false
    ) -> Answer {
        let frame = PublicFrame(
            agency: agency, language: language, now: now, assets: office.assets, formToken: formToken, translations: translations, helper: helper,
            hasErrors: hasErrors)
        return .page(frame.html(page), status: hasErrors ? 422 : 200)
    }
}
