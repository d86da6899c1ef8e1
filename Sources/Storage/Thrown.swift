/// What was asked for is not there, or is not theirs to see.
public struct NotFound: Error, Sendable, Equatable, CustomStringConvertible {
    public let message: String

    public init(_ message: String = "This was not found. It may have been removed, or the link may be incomplete: go back and look for it again.") {
        self.message = message
    }

    public var description: String { message }
}

/// This person may not do this.
public struct NotAllowed: Error, Sendable, Equatable, CustomStringConvertible {
    public let message: String

    public init(_ message: String = "You may not do this. Ask an administrator of your agency if you should be able to.") {
        self.message = message
    }

    public var description: String { message }
}

/// The change contradicts what is already stored.
///
/// `constraint` says which rule of the schema refused. A unique rule is named `table.column,table.column` on SQLite and by the
/// constraint's own name on PostgreSQL; a required column is `table.column` on both; a reference has no name on SQLite. Compare `rule`
/// where both engines must agree. `detail` is the engine's sentence, without the values.
public struct Conflict: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Rule: Sendable {
        case unique, reference, check, required
        /// The verb itself found that things have changed since they were shown.
        case changed
    }

    public let rule: Rule
    public let constraint: String
    public let detail: String
    public let message: String

    public init(rule: Rule = .changed, constraint: String = "", detail: String = "", message: String? = nil) {
        self.rule = rule
        self.constraint = constraint
        self.detail = detail
        self.message = message ?? rule.advice
    }

    public var description: String { detail.isEmpty ? message : "\(message) (\(detail))" }
}

extension Conflict.Rule {
    var advice: String {
        switch self {
        case .unique: "This is already recorded. Look for the entry that is there and change that one."
        case .reference: "This belongs to something that is not there, or something still belongs to it. Reload the page and look again."
        case .check: "These entries do not fit together. Check them and try again."
        case .required: "Something required is missing. Fill it in and try again."
        case .changed: "This was changed by someone else in the meantime. Reload the page and try again."
        }
    }
}

/// Too much is going on at once, or the database does not answer just now; nothing was changed.
public struct Busy: Error, Sendable, Equatable, CustomStringConvertible {
    public let message: String
    /// What the engine said, for the log.
    public let detail: String

    public init(_ message: String = "The system is busy and nothing was saved. Wait a moment and try again.", detail: String = "") {
        self.message = message
        self.detail = detail
    }

    public var description: String { detail.isEmpty ? message : "\(message) (\(detail))" }
}

extension Busy {
    /// Nothing can be saved until there is room again; reading goes on.
    static func diskIsFull(_ detail: String) -> Busy {
        Busy("The server’s disk is full and nothing was saved. Tell whoever looks after it, then send this again.", detail: "disk full: \(detail)")
    }
}

/// A mistake in the program, its schema or its settings: not for the visitor, but for the log.
public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    public let message: String

    public init(_ message: String) {
        self.message = message
    }

    public var description: String { message }
}
