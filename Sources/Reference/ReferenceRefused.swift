/// A file of the folder `Reference` that cannot be read, with the line and the cause.
public struct ReferenceRefused: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let cause: String

    public var description: String { "\(file):\(line): \(cause)" }
}
