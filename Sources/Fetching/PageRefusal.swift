/// Why a page of others was not read, in words for whoever asked for it.
public enum PageRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The machine is this one, or of its own network, or asked at a port that is not the web's.
    case notPublic
    case redirects
    case tooSlow
    /// Longer than so many bytes.
    case tooLong(Int)
    case status(Int)
    /// In libcurl's words.
    case unreachable(String)

    public var description: String {
        switch self {
        case .notPublic: "The address does not lead to a public site."
        case .redirects: "The address leads on and on to other addresses."
        case .tooSlow: "The site took too long to answer."
        case .tooLong(let bytes): "The page is longer than \(bytes >> 20) MB."
        case .status(404), .status(410): "There is no such page (any more)."
        case .status(let status): "The site answered with \(status)."
        case .unreachable(let words): "The site could not be reached: \(words)."
        }
    }
}
