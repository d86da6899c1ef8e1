public import Markup

/// Thrown where the visitor must first go somewhere else, such as to the second step of signing in.
public struct Elsewhere: Error, Sendable {
    public let link: Link

    public init(_ link: Link) {
        self.link = link
    }
}
