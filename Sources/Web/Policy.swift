/// Who may take a route, as the agency puts it; every route has one.
public protocol RoutePolicy: Sendable {
    /// Whether the page's address is a secret that must not reach the next site, as on private links.
    ///
    /// Browsers then send `Origin: null` with its forms, so those that know no Sec-Fetch-Site (before 2023) cannot post from it.
    var hidesReferrer: Bool { get }
}

/// Nobody is signed in, and the route asks for somebody: GET leads to the sign-in page and back.
public struct NotSignedIn: Error, Sendable {
    public init() {}
}
