public import Markup

/// Where the agency receives its visitors: who they are, what they may, and how they are told that something went wrong.
public protocol FrontDesk<Visit, Policy>: Sendable {
    associatedtype Visit: Sendable
    associatedtype Policy: RoutePolicy

    /// Finds out who comes, by session or private link, and in which language. Throws `NotSignedIn`, `Elsewhere` or anything else.
    func enter(_ incoming: Incoming, policy: Policy) async throws -> Visit

    /// The token that each form of this visit must carry in its field `_token`; nothing for visitors without session or link.
    func formToken(_ visit: Visit) -> String?

    /// Throws `NotAllowed` or `NotFound` unless the policy lets the visitor in.
    func allow(_ policy: Policy, _ visit: Visit) throws

    /// For a route that steps up: nothing if the visitor has proved a moment ago who it is, or does so with this form; else the page that asks.
    /// Throws `TooManyAttempts`.
    func askAgain(_ visit: Visit, _ form: Form?) async throws -> Answer?

    /// The page that tells of trouble. The request is missing when it could not even be read.
    func errorPage(_ trouble: Trouble, _ incoming: Incoming?) -> HTML
}

/// What a visitor is told when there is no ordinary answer.
public struct Trouble: Sendable, Equatable {
    public enum Kind: Sendable, Equatable, CaseIterable {
        case notFound, notAllowed, conflict, busy
        /// The form came from another site, or from a page whose session has ended.
        case foreignForm, signedOut
        case methodNotAllowed, malformed, tooLarge, tooSlow, tooMany, fault
    }

    public let kind: Kind
    public let status: Status
    /// What to do about it, in English; pages for the public say it in their own words by `kind`.
    public let message: String
    /// Finds the fault in the log.
    public let code: String?
    /// So many seconds until it is worth trying again.
    public let wait: Int?

    init(_ kind: Kind, _ status: Status, _ message: String, code: String? = nil, wait: Int? = nil) {
        self.kind = kind
        self.status = status
        self.message = message
        self.code = code
        self.wait = wait
    }
}
