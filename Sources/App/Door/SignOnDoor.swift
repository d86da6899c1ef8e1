public import SignOn

/// The provider by which people of the agency may sign in too, such as their own directory.
public struct SignOnDoor: Sendable {
    let client: Client
    /// As people know it: the provider's host.
    let name: String

    /// Where the provider sends people back to.
    public static let landing = "/sign-on/return"

    public init(_ client: Client) {
        self.client = client
        let rest = client.registration.issuer.description.drop { $0 != "/" }.dropFirst(2)
        name = String(rest.prefix { $0 != "/" })
    }

    var issuer: String { client.registration.issuer.description }
}
