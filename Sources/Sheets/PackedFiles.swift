/// Files that travel together in one zip archive.
public enum PackedFiles {
    /// Unpacks the files whose names end so, by their names in lower case; folders and what else is in the archive are left where they are.
    /// Throws `SheetError` for an archive that is damaged, has a password, or holds more than the limits allow.
    public static func unpack(
        _ bytes: [UInt8], endings: [String], limits: SheetLimits = .standard
    ) throws -> [(name: String, bytes: [UInt8])] {
        guard isPacked(bytes) else { throw SheetError(.damaged, words(.damaged)) }
        do {
            return try open(bytes, endings, limits)
        } catch let error as SheetError {
            throw SheetError(error.reason, words(error.reason))
        }
    }

    private static func words(_ reason: SheetError.Reason) -> String {
        switch reason {
        case .encrypted: "The archive has a password. Pack the files without one."
        case .tooLarge: "The archive holds more than can be read. Pack the files of one directory alone."
        default: "The archive is damaged, or was not sent completely. Pack the files again, and send that."
        }
    }

    private static func open(_ bytes: [UInt8], _ endings: [String], _ limits: SheetLimits) throws -> [(name: String, bytes: [UInt8])] {
        try bytes.withUnsafeBytes { buffer in
            let archive = try Archive(buffer: buffer, limits: limits, holdsWorkbook: false)
            return try archive.names.filter { name in endings.contains { name.hasSuffix($0) } }.map { name in
                var contents: [UInt8] = []
                try archive.read(name) { contents += $0 }
                return (name, contents)
            }
        }
    }

    /// Whether the bytes begin as a zip archive does.
    public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// The archive of these files; the same files give the same bytes.
    public static func pack(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let builder = try ZipBuilder()
        for file in files { try builder.add(file.name, file.bytes) }
        return try builder.bytes()
    }
}
