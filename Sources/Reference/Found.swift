/// An occupation that typed words may mean, with the title that has them.
public struct Found: Hashable, Sendable {
    public let occupation: Int
    public let title: String
}
