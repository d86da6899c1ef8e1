import Foundation
import Secrets
import Testing

@Suite("Sealed files")
struct SealedFileTests {
    private let key = OpeningKey()

    @Test("What was sealed opens as it was, whatever its length", arguments: [0, 1, 1 << 20, 1 << 20 + 1, 3_000_000])
    func roundTrip(length: Int) throws {
        let content = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
        let sealed = try seal(content)
        #expect(try open(sealed) == content)
        #expect(length < 64 || sealed.range(of: content.prefix(64)) == nil)
    }

    @Test("A key is a line of text, and the public one does not open")
    func keys() {
        #expect(OpeningKey(key.text + "\n")?.text == key.text)
        #expect(LockingKey(key.sealing.text)?.text == key.sealing.text)
        #expect(OpeningKey(key.sealing.text) == nil && LockingKey("fairlead-public-key:short") == nil)
    }

    @Test("Whatever byte is changed, it is noticed")
    func changed() throws {
        let sealed = try seal(Data("Everything about everybody".utf8))
        for place in sealed.indices {
            var harmed = sealed
            harmed[place] ^= 1
            #expect(throws: BrokenSeal.self, "byte \(place)") { try open(harmed) }
        }
    }

    @Test("Wherever it is cut off, it is noticed, also without the key")
    func cutOff() throws {
        let sealed = try seal(Data("Everything about everybody".utf8))
        for length in 0..<sealed.count {
            #expect(throws: BrokenSeal.self) { try open(sealed.prefix(length)) }
            #expect(throws: BrokenSeal.self) { try SealedFile.checkFrame(of: try file(sealed.prefix(length))) }
        }
        #expect(try SealedFile.checkFrame(of: try file(sealed)) == "a header")
    }

    @Test("Pieces cannot be left out or change places")
    func pieces() throws {
        let sealed = try seal(Data(count: 3 << 20))
        let (head, piece) = (9 + 32, 5 + (1 << 20) + 16)
        let first = sealed[head..<head + piece]
        let second = sealed[head + piece..<head + 2 * piece]
        let rest = sealed[(head + 2 * piece)...]
        #expect(throws: BrokenSeal.self) { try open(sealed[..<head] + second + first + rest) }
        #expect(throws: BrokenSeal.self) { try open(sealed[..<head] + first + rest) }
        #expect(throws: BrokenSeal.self) { try open(sealed[..<head] + rest) }
    }

    @Test("Another private key does not open it")
    func otherKey() throws {
        let sealed = try seal(Data("Everything about everybody".utf8))
        #expect(throws: BrokenSeal.self) { try SealedFile.open(try file(sealed), with: OpeningKey()) { _ in } }
    }

    private func seal(_ content: Data) throws -> Data {
        let target = temporary()
        defer { try? FileManager.default.removeItem(at: target) }
        try Data().write(to: target)
        try SealedFile.seal(try file(content), into: try FileHandle(forWritingTo: target), header: "a header", with: key.sealing)
        return try Data(contentsOf: target)
    }

    private func open(_ sealed: Data) throws -> Data {
        var found = Data()
        try SealedFile.open(try file(sealed), with: key) { found += $0 }
        return found
    }

    /// A file with that content, which has no name any more.
    private func file(_ content: Data) throws -> FileHandle {
        let place = temporary()
        try content.write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        return try FileHandle(forReadingFrom: place)
    }

    private func temporary() -> URL { FileManager.default.temporaryDirectory.appending(path: "sealed-\(UUID().uuidString)") }
}
