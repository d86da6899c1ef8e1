import Testing

@testable import Sheets

@Suite("Files that travel together")
struct PackedFilesTests {
    private let files = [(name: "services.csv", bytes: Array("id,name\n1,Soup\n".utf8)), (name: "readme.txt", bytes: Array("hello".utf8))]

    @Test("What is packed comes out as it was, and only what is asked for")
    func roundTrip() throws {
        let packed = try PackedFiles.pack(files)
        #expect(PackedFiles.isPacked(packed))
        let found = try PackedFiles.unpack(packed, endings: [".csv", ".json"])
        #expect(found.map(\.name) == ["services.csv"] && found[0].bytes == files[0].bytes)
        #expect(try PackedFiles.pack(files) == packed, "the same files give the same bytes")
    }

    @Test("What is no archive, or cut short, is refused in words")
    func damaged() throws {
        let packed = try PackedFiles.pack(files)
        for bytes in [Array("PK\u{3}\u{4} nothing".utf8), Array(packed.dropLast(30)), []] {
            #expect(throws: SheetError.self) { try PackedFiles.unpack(bytes, endings: [".csv"]) }
        }
    }

    @Test("What would unpack to more than may be is not unpacked")
    func tooLarge() throws {
        let packed = try PackedFiles.pack([(name: "a.csv", bytes: [UInt8](repeating: 65, count: 5 << 20))])
        var limits = SheetLimits()
        limits.unpackedBytes = 1 << 20
        let error = #expect(throws: SheetError.self) { try PackedFiles.unpack(packed, endings: [".csv"], limits: limits) }
        #expect(error?.reason == .tooLarge && error?.message.contains("archive") == true)
    }
}
