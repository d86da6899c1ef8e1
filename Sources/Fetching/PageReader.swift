/// How pages of others come here: from the web, or from wherever a demonstration or a test keeps them.
public struct PageReader: Sendable {
    private let fetch: @Sendable (PageAddress) async throws -> [UInt8]

    public init(_ fetch: @escaping @Sendable (PageAddress) async throws -> [UInt8]) {
        self.fetch = fetch
    }

    public static let web = PageReader { address in try await PageFetch(address).bytes() }

    /// The page's bytes. Throws `PageRefusal`.
    public func bytes(at address: PageAddress) async throws -> [UInt8] { try await fetch(address) }
}
