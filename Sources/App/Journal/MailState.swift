public import Storage

/// How far a mail of ours has come.
public enum MailState: String, Sendable, Storable {
    case queued, sent, failed
    /// It did not leave, for the consent under which it would have was taken back.
    case cancelled

    var label: String {
        switch self {
        case .queued: "On its way"
        case .sent: "Sent"
        case .failed: "Not delivered"
        case .cancelled: "Not sent"
        }
    }

    var tag: StatusTag {
        switch self {
        case .queued: StatusTag(label, .info)
        case .sent: StatusTag(label, .ok)
        case .failed: StatusTag(label, .danger)
        case .cancelled: StatusTag(label, .plain)
        }
    }
}
