public import Storage

/// How far a mail of ours has come.
public enum MailState: String, Sendable, Storable {
    case queued, sent, failed

    var label: String {
        switch self {
        case .queued: "On its way"
        case .sent: "Sent"
        case .failed: "Not delivered"
        }
    }

    var tag: StatusTag {
        switch self {
        case .queued: StatusTag(label, .info)
        case .sent: StatusTag(label, .ok)
        case .failed: StatusTag(label, .danger)
        }
    }
}
