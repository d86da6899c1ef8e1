import Foundation

/// Puts messages as `.eml` files into a folder, for demonstrations and for reading what would have been sent.
public struct FolderTransport: Transport {
    public let folder: String
    private let lanes = Lanes(1)

    /// The folder is made when the first message comes.
    public init(_ folder: String) {
        self.folder = folder
    }

    /// The file is named for the message's id, so a second try takes the place of the first; it is there whole or not at all.
    public func send(_ message: Message, envelopeFrom: Address) async -> Delivery {
        await withCheckedContinuation { continuation in
            lanes.run { continuation.resume(returning: deliver(message)) }
        }
    }

    private func deliver(_ message: Message) -> Delivery {
        // A slash may stand in a message id but not in the name of a file; doubling "~" keeps two ids from sharing a file.
        let name = message.id.text.replacingOccurrences(of: "~", with: "~~").replacingOccurrences(of: "/", with: "~s") + ".eml"
        do throws(Refusal) {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try write(message.encoded(), to: "\(folder)/.\(name).part")
            guard rename("\(folder)/.\(name).part", "\(folder)/\(name)") == 0 else { throw Refusal() }
            try settle(folder)
            return .sent("Written to \(name)")
        } catch {
            return .failedForNow("The mail folder could not be written: \(ServerWords.clean(error.words)).")
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Refusal() }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Refusal() }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw Refusal() }
    }

    /// Without this a power cut may take back the new name.
    private func settle(_ folder: String) throws(Refusal) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw Refusal() }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw Refusal() }
    }

    /// What the operating system said last.
    private struct Refusal: Error {
        let words = String(cString: strerror(errno))
    }
}
