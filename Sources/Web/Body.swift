/// The body of a request as it arrives, chunk by chunk.
public struct Body: Sendable {
    let chunks: any AsyncSequence<[UInt8], any Error> & Sendable

    init(_ chunks: any AsyncSequence<[UInt8], any Error> & Sendable) {
        self.chunks = chunks
    }

    /// These chunks, one after the other.
    public init(chunks: [[UInt8]]) {
        self.chunks = AsyncThrowingStream { stream in
            for chunk in chunks { stream.yield(chunk) }
            stream.finish()
        }
    }

    /// This text at once, such as an encoded form.
    public init(_ text: String) {
        self.init(chunks: [Array(text.utf8)])
    }

    public static var none: Body { Body(chunks: []) }

    /// The whole of it. Throws `FormRefusal` if it is longer than that.
    func bytes(atMost limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in chunks {
            bytes += chunk
            guard bytes.count <= limit else { throw FormRefusal.tooLarge("This is more than \(limit >> 10) KiB.") }
        }
        return bytes
    }

    /// Reads the form without ever holding more of it than the limits allow. Throws `FormRefusal`.
    func form(of incoming: Incoming, limits: FormLimits) async throws -> Form {
        let announced = incoming.header("Content-Length").flatMap { Int($0) }
        if let announced, announced > limits.totalBytes { throw Self.tooLarge(limits) }
        var reader = try Self.reader(for: incoming.header("Content-Type") ?? "", limits: limits)
        let total = try await feed(&reader, limits: limits)
        if let announced, announced != total { throw Self.cutShort }
        return try reader.finish()
    }

    /// Returns how many bytes there were.
    private func feed(_ reader: inout any FormReader, limits: FormLimits) async throws -> Int {
        var total = 0
        do {
            for try await chunk in chunks {
                total += chunk.count
                if total > limits.totalBytes { throw Self.tooLarge(limits) }
                try reader.feed(chunk)
            }
        } catch let refusal as FormRefusal {
            throw refusal
        } catch {
            // The connection broke, or its chunks made no sense.
            throw Self.cutShort
        }
        return total
    }

    private static var cutShort: FormRefusal { .malformed("The form arrived only in part. Send it again.") }

    private static func tooLarge(_ limits: FormLimits) -> FormRefusal {
        .tooLarge("This is more than \(limits.totalBytes / 1_000_000) MB. Send less at once.")
    }

    private static func reader(for type: String, limits: FormLimits) throws -> any FormReader {
        let parts = type.split(separator: ";").map { $0.trimming(" \t") }
        switch parts.first?.lowercased() {
        case nil, "application/x-www-form-urlencoded": return URLEncodedReader(limits: limits)
        case "multipart/form-data":
            let boundaries = parts.dropFirst().filter { $0.lowercased().hasPrefix("boundary=") }
            guard boundaries.count == 1, let boundary = boundaries.first?.dropFirst("boundary=".count).trimming("\""),
                let reader = MultipartReader(boundary: boundary, limits: limits)
            else { throw FormRefusal.malformed("The form does not say how its parts are divided.") }
            return reader
        default: throw FormRefusal.wrongType
        }
    }
}

extension StringProtocol {
    /// The text without those letters at its ends.
    func trimming(_ letters: String) -> String {
        var rest = self[...]
        while let first = rest.first, letters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, letters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
