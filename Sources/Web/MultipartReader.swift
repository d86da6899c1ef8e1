import Foundation

/// Reads multipart/form-data as browsers write it, and nothing looser. Source: RFC 7578, RFC 2046 section 5.1.
struct MultipartReader: FormReader {
    private enum Place { case start, headers, content, afterBoundary, end }

    private let limits: FormLimits
    private let delimiter: [UInt8]
    private var place = Place.start
    private var pending: [UInt8] = []
    private var part = MultipartPart()
    private var content: [UInt8] = []
    private var count = 0
    private var form = Form()

    /// Nothing if the boundary is not one. Source: RFC 2046 section 5.1.1.
    init?(boundary: String, limits: FormLimits) {
        let allowed = boundary.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "'()+_,-./:=?".utf8.contains(byte)
        }
        guard allowed, (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    mutating func feed(_ chunk: [UInt8]) throws {
        pending += chunk
        while try step() {}
    }

    mutating func finish() throws -> Form {
        guard place == .end else { throw FormRefusal.malformed("The form ended too early.") }
        return form
    }

    /// Goes on by one piece; false when it must wait for more bytes.
    private mutating func step() throws -> Bool {
        switch place {
        case .start: try readFirstBoundary()
        case .afterBoundary: try readEndOfBoundary()
        case .headers: try readHeaders()
        case .content: try readContent()
        case .end: try readEpilogue()
        }
    }

    private mutating func readFirstBoundary() throws -> Bool {
        let first = delimiter.dropFirst(2)
        guard pending.count >= first.count else { return false }
        guard pending.starts(with: first) else { throw FormRefusal.malformed("The form does not begin with its boundary.") }
        pending.removeFirst(first.count)
        place = .afterBoundary
        return true
    }

    private mutating func readEndOfBoundary() throws -> Bool {
        guard pending.count >= 2 else { return false }
        if pending.starts(with: "\r\n".utf8) {
            place = .headers
        } else if pending.starts(with: "--".utf8) {
            place = .end
        } else {
            throw FormRefusal.malformed("A boundary of the form is broken.")
        }
        pending.removeFirst(2)
        return true
    }

    private mutating func readHeaders() throws -> Bool {
        guard let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) else {
            guard pending.count <= 4096 else { throw FormRefusal.malformed("A part of the form has too long a head.") }
            return false
        }
        guard end.lowerBound <= 4096 else { throw FormRefusal.malformed("A part of the form has too long a head.") }
        part = try MultipartPart(head: try text(pending[..<end.lowerBound]))
        count += 1
        guard count <= limits.fields else { throw FormRefusal.tooLarge("The form has more than \(limits.fields) fields.") }
        pending.removeSubrange(..<end.upperBound)
        place = .content
        return true
    }

    private mutating func readContent() throws -> Bool {
        if let end = boundaryStart() {
            try take(end)
            pending.removeFirst(delimiter.count)
            try endPart()
            place = .afterBoundary
            return true
        }
        // The last bytes may be the beginning of the boundary.
        let certain = pending.count - delimiter.count + 1
        if certain > 0 { try take(certain) }
        return false
    }

    private mutating func readEpilogue() throws -> Bool {
        guard "\r\n".utf8.starts(with: pending) else { throw FormRefusal.malformed("Something follows the end of the form.") }
        return false
    }

    private func boundaryStart() -> Int? {
        pending.withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress else { return nil }
            var at = 0
            while at + delimiter.count <= bytes.count {
                guard let found = memchr(start + at, 0x0D, bytes.count - delimiter.count + 1 - at) else { return nil }
                at = UnsafeRawPointer(found) - start
                if memcmp(found, delimiter, delimiter.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    private mutating func take(_ length: Int) throws {
        let limit = part.fileName == nil ? limits.fieldBytes : limits.fileBytes
        guard content.count + length <= limit else {
            throw FormRefusal.tooLarge(
                part.fileName == nil ? "One field is longer than \(limit >> 10) KiB." : "A file is larger than \(limit / 1_000_000) MB.")
        }
        content.append(contentsOf: pending[..<length])
        pending.removeFirst(length)
    }

    private mutating func endPart() throws {
        if let fileName = part.fileName {
            // A file field in which nothing was chosen arrives without name and bytes.
            if !fileName.isEmpty || !content.isEmpty {
                form.files.append(UploadedFile(field: part.name, name: fileName, type: part.type, bytes: content))
            }
        } else {
            form.fields.append(part.name, try text(content))
        }
        content = []
    }
}
