import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("Messages into a folder")
struct FolderTests {
    let folder: Folder
    let sender: Address

    init() throws {
        folder = try Folder()
        sender = try Address(mailbox: "bounces@agency.example")
    }

    @Test("A message is one whole file, and a second try takes the place of the first")
    func written() async throws {
        let transport = FolderTransport(folder.file("new/out"))
        let message = try Letters.full()
        for _ in 0..<2 { #expect(await transport.send(message, envelopeFrom: sender) == .sent("Written to notice.maria@agency.example.eml")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: transport.folder) == ["notice.maria@agency.example.eml"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(transport.folder)/notice.maria@agency.example.eml"))
        #expect(bytes == Data(message.encoded()))
    }

    @Test("What a crash left half written is no message and is in nobody's way")
    func crashed() async throws {
        try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file(".notice.maria@agency.example.eml.part")))
        #expect(
            await FolderTransport(folder.path).send(try Letters.plain(), envelopeFrom: sender) == .sent("Written to notice.maria@agency.example.eml"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notice.maria@agency.example.eml"])
    }

    @Test("An id with a slash stays inside the folder")
    func slash() async throws {
        var message = try Letters.plain()
        message.id = try MessageID("a/~s/b@c.example")
        #expect(await FolderTransport(folder.path).send(message, envelopeFrom: sender) == .sent("Written to a~s~~s~sb@c.example.eml"))
    }

    @Test("A folder that cannot be written is tried again later, in the system's words")
    func refused() async throws {
        try Data().write(to: URL(fileURLWithPath: folder.file("file")))
        let delivery = await FolderTransport(folder.file("file")).send(try Letters.plain(), envelopeFrom: sender)
        #expect(delivery == .failedForNow("The mail folder could not be written: Not a directory."))
    }
}
