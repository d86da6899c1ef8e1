import Foundation
import Testing

@testable import Fetching

@Suite("A page of others")
struct FetchTests {
    private func address(_ path: String, _ site: AnsweringSite, host: String = "127.0.0.1") throws -> PageAddress {
        try #require(PageAddress("http://\(host):\(site.port)\(path)"))
    }

    /// Lets this machine's first number through, and nobody else.
    private static let here: PageFetch.Gate = { machine, _ in machine.bytes == [127, 0, 0, 1] }

    private func refusal(_ fetch: PageFetch) async -> PageRefusal? {
        do {
            _ = try await fetch.bytes()
            return nil
        } catch {
            return error as? PageRefusal
        }
    }

    @Test("Is read whole, also where its address leads on to another")
    func read() async throws {
        let site = try AnsweringSite()
        for path in ["/jobs", "/moved"] {
            #expect(try await PageFetch(address(path, site), through: Self.here).bytes() == Array("[]".utf8))
        }
    }

    @Test("Never from this machine or its network, whatever its name is, nor by a redirect that leads there")
    func inward() async throws {
        let site = try AnsweringSite()
        for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1", "2130706433"] {
            #expect(await refusal(PageFetch(try address("/jobs", site, host: host))) == .notPublic, "\(host)")
        }
        #expect(await refusal(PageFetch(try address("/inward", site), through: Self.here)) == .notPublic)
        #expect(await refusal(PageFetch(try address("/file", site), through: Self.here)) != nil)
    }

    @Test("Only so long, so far and so large")
    func limits() async throws {
        let site = try AnsweringSite()
        var limits = PageFetch.Limits()
        (limits.milliseconds, limits.bytes) = (1_000, 1 << 20)
        #expect(await refusal(PageFetch(try address("/slow", site), within: limits, through: Self.here)) == .tooSlow)
        #expect(await refusal(PageFetch(try address("/long", site), within: limits, through: Self.here)) == .tooLong(1 << 20))
        #expect(await refusal(PageFetch(try address("/round", site), within: limits, through: Self.here)) == .redirects)
        #expect(await refusal(PageFetch(try address("/none", site), within: limits, through: Self.here)) == .status(404))
    }

    @Test(
        "Machines of the open network may be reached",
        arguments: [[8, 8, 8, 8], [172, 32, 0, 1], [100, 128, 0, 1], [192, 169, 0, 1], [0x26, 0x06, 0x47, 0] + zeros(11) + [1]] as [[UInt8]])
    func open(_ bytes: [UInt8]) {
        #expect(NetworkAddress(bytes)?.isPublic == true)
    }

    @Test(
        "Machines of this network, and numbers set apart, may not",
        arguments: [
            [0, 0, 0, 0], [10, 1, 2, 3], [100, 64, 0, 1], [127, 9, 9, 9], [169, 254, 169, 254], [172, 16, 0, 1], [172, 31, 255, 255],
            [192, 168, 1, 1],
            [198, 18, 0, 1], [203, 0, 113, 5], [224, 0, 0, 1], [255, 255, 255, 255], zeros(15) + [1], zeros(16), [0xfe, 0x80] + zeros(13) + [1],
            [0xfd, 0] + zeros(13) + [1], zeros(10) + [0xff, 0xff, 10, 0, 0, 1], [0, 0x64, 0xff, 0x9b] + zeros(8) + [169, 254, 169, 254],
            [0x20, 0x02, 10, 0, 0, 1] + zeros(10), [0x20, 0x01, 0x0d, 0xb8] + zeros(12), [0xff, 0x02] + zeros(13) + [1],
        ] as [[UInt8]])
    func shut(_ bytes: [UInt8]) {
        #expect(NetworkAddress(bytes)?.isPublic == false)
    }

    @Test("Only at the ports of the web")
    func ports() throws {
        let machine = try #require(NetworkAddress([8, 8, 8, 8]))
        #expect(PageFetch.openWeb(machine, 443) && !PageFetch.openWeb(machine, 22) && !PageFetch.openWeb(machine, 5432))
    }

    @Test(
        "What is no address of a page is none",
        arguments: [
            "", "jobs", "ftp://partner.org/jobs", "file:///etc/passwd", "https://ana:secret@partner.org/", "https:///jobs", "https://partner.org/a b",
        ])
    func addresses(_ text: String) {
        #expect(PageAddress(text) == nil)
        #expect(PageAddress("https://Partner.org/jobs.json?page=1")?.host == "partner.org")
    }
}

private func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

/// A site on this machine, as long as this stands.
final class AnsweringSite {
    let port: Int
    private let process = Process()
    private let end = Pipe()

    init() throws {
        let (said, script) = (Pipe(), URL(filePath: #filePath).deletingLastPathComponent().appending(path: "answering.py"))
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        (process.standardInput, process.standardOutput) = (end, said)
        try process.run()
        var line = Data()
        while let byte = try said.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) { line += byte }
        port = try #require(Int(String(decoding: line, as: UTF8.self)))
    }

    deinit {
        try? end.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
