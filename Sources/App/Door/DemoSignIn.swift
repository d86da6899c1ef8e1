import Storage

/// Somebody as whom a newcomer may try the demonstration.
struct DemoSignIn: Sendable {
    /// Good only in a demonstration, where everything is invented.
    static let password = "riverside-demo-2026"

    let role: String
    let name: String
    let mailbox: String
}
