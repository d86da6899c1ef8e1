/// Says from the first bytes what a file is, and refuses what is no sheet with a word on what to do.
enum Recognition {
    private static let oleMagic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static func format(of head: UnsafeBufferPointer<UInt8>) throws -> SheetOutline.Format {
        guard !head.isEmpty else { throw SheetError(.empty, "The file is empty. Check that it was saved, and choose it again.") }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .xlsx }
        if head.starts(with: oleMagic) { throw ole(head) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw SheetError(.notText, "The file is “Unicode text” (UTF-16). Save it in Excel as .xlsx or as “CSV UTF-8”.")
        }
        if let other = otherKind(head) {
            throw SheetError(.notASheet, "The file is \(other), not a sheet, whatever its name says. Save the sheet as .xlsx or .csv.")
        }
        return .csv
    }

    private static func otherKind(_ head: UnsafeBufferPointer<UInt8>) -> String? {
        let magics: [(String, [UInt8])] = [
            ("a PDF", Array("%PDF".utf8)), ("a picture", [0x89, 0x50, 0x4E, 0x47]), ("a picture", [0xFF, 0xD8, 0xFF]),
            ("a picture", Array("GIF8".utf8)), ("a packed file", [0x1F, 0x8B]), ("a packed file", Array("7z".utf8) + [0xBC, 0xAF]),
            ("a letter (RTF)", Array("{\\rtf".utf8)), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
        ]
        if let found = magics.first(where: { head.starts(with: $0.1) }) { return found.0 }
        let marks = head.prefix(256).drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let start = String(decoding: marks.prefix(16), as: UTF8.self).lowercased()
        return ["<html", "<!doctype", "<table", "<?xml", "<workbook"].contains { start.hasPrefix($0) } ? "a web page or XML" : nil
    }

    /// An OLE file is an .xls of Excel 97–2003 or, when it holds the stream "EncryptedPackage", a workbook with a password.
    private static func ole(_ head: UnsafeBufferPointer<UInt8>) -> SheetError {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        if contains(head, name) {
            return SheetError(.encrypted, "The workbook has a password. Open it in Excel, remove the password, and save it as .xlsx or .csv.")
        }
        return SheetError(
            .oldExcel,
            "The file is of the old Excel kind (.xls) or has a password. "
                + "Open it in Excel and save it as .xlsx or .csv without a password.")
    }

    private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
        guard bytes.count >= name.count else { return false }
        return (0...(bytes.count - name.count)).contains { start in
            bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name)
        }
    }
}
