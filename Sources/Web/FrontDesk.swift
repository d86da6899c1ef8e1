public import Markup

/// Where the agency receives its visitors: who they are, what they may, and how they are told that something went wrong.
public protocol FrontDesk<Visit, Policy>: Sendable {
    associatedtype Visit: Sendable
    associatedtype Policy: RoutePolicy

    /// Finds out who comes, by session or private link, and in which language. Throws `NotSignedIn`, `Elsewhere` or anything else.
    func enter(_ incoming: Incoming, policy: Policy) async throws -> Visit

    /// The token that each form of this visit must carry in its field `_token`, before the point; nothing for visitors without session or link.
    func formToken(_ visit: Visit) -> String?

    /// Throws `NotAllowed` or `NotFound` unless the policy lets the visitor in.
    func allow(_ policy: Policy, _ visit: Visit) throws

    /// For a route that steps up: nothing if the visitor has proved a moment ago who it is, or does so with this form; else the page that asks.
    /// Throws `TooManyAttempts`.
    func askAgain(_ visit: Visit, _ form: Form?) async throws -> Answer?

    /// Has a form act; with a receipt, only if it has not acted before.
    func act(_ visit: Visit, _ form: Form, _ receipt: FormReceipt?, _ act: @Sendable (Visit, Form) async throws -> Answer) async throws -> Answer

    /// For a form that came after its session had ended: the door, which keeps it for its sender until they are in again; nothing where it cannot
    /// be kept. `form` reads it, if it carries what the forms of that session carried.
    func keep(_ incoming: Incoming, _ form: @Sendable (_ formToken: String) async throws -> UnsentForm?) async throws -> Answer?

    /// The page that tells of trouble. The request is missing when it could not even be read.
    func errorPage(_ trouble: Trouble, _ incoming: Incoming?) -> HTML
}

extension FrontDesk {
    /// A desk that keeps no receipts.
    public func act(
        _ visit: Visit, _ form: Form, _ receipt: FormReceipt?, _ act: @Sendable (Visit, Form) async throws -> Answer
    ) async throws -> Answer {
        try await act(visit, form)
    }
}

extension FrontDesk {
    /// A desk that keeps nothing.
    public func keep(_: Incoming, _: @Sendable (_ formToken: String) async throws -> UnsentForm?) async throws -> Answer? { nil }
}

/// What a visitor is told when there is no ordinary answer.
public struct Trouble: Sendable, Equatable {
    public enum Kind: Sendable, Equatable, CaseIterable {
        case notFound, notAllowed, conflict, busy
        /// The form was sent before and has done its work.
        case actedBefore
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
    /// What was sent in vain and may be sent again as it is.
    public internal(set) var unsent: UnsentForm?

    init(_ kind: Kind, _ status: Status, _ message: String, code: String? = nil, wait: Int? = nil) {
        self.kind = kind
        self.status = status
        self.message = message
        self.code = code
        self.wait = wait
    }
}

/// A form that could not be saved just now, or came after its session had ended, with all that was typed into it.
public struct UnsentForm: Sendable, Equatable {
    public let action: Link
    public let fields: [Field]

    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The name of the page that it was on; empty if it did not say.
    public var page: String { FormToken.page(fields.first { $0.name == "_token" }?.value ?? "") }

    /// Nothing where it holds a file, which a page cannot give back, or a secret, which it should not.
    init?(_ form: Form, to incoming: Incoming) {
        let isSecret = form.fields.names.contains { name in ["password", "current", "code", "_proof"].contains { name.contains($0) } }
        guard form.files.isEmpty, !isSecret, let action = Link(ownPath: incoming.target) else { return nil }
        self.action = action
        fields = form.fields.pairs.map { Field(name: $0.name, value: $0.value) }
    }
}
