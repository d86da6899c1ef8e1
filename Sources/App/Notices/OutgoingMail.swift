public import Mail

/// How the agency's mail leaves, as the person who starts the program says it.
public enum OutgoingMail: Sendable {
    /// Kept in files, for demonstrations and trials.
    case folder(String)
    case smtp(SMTPSettings)
    /// Not set: mail waits in the outbox until it is.
    case none

    /// Reads `folder:PATH`, or `smtp://…` and `smtps://…`; nothing given means that mail waits.
    public init(_ text: String?) throws {
        switch text {
        case nil, "": self = .none
        case let text? where text.hasPrefix("folder:"): self = .folder(String(text.dropFirst("folder:".count)))
        case let text?: self = .smtp(try SMTPSettings(text))
        }
    }

    var transport: (any Transport)? {
        switch self {
        case .folder(let path): FolderTransport(path)
        case .smtp(let settings): SMTPTransport(settings)
        case .none: nil
        }
    }

    /// The folder of a demonstration.
    var folder: String? {
        if case .folder(let path) = self { path } else { nil }
    }
}
