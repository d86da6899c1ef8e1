@testable import Sheets

/// A workbook is read or refused with a reason, within its limits. An archive with one byte changed is hardly ever one again, so what is no
/// archive is packed into one: its three parts, divided by NUL, as a sheet with its texts and styles.
func tryOut(_ bytes: [UInt8]) {
    if bytes.starts(with: "PK".utf8) { return read(bytes) }
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    guard let archive = try? ZipBuilder() else { return }
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    let kinds = ["worksheet", "sharedStrings", "styles"]
    let links = zip(kinds, ["worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml"]).enumerated().map { number, link in
        "<Relationship Id=\"r\(number)\" Type=\"\(office)/\(link.0)\" Target=\"\(link.1)\"/>"
    }
    let frame = [
        (
            "_rels/.rels",
            "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"),
    ]
    let built: [UInt8]? = try? {
        for (name, text) in frame { try archive.add(name, Array(text.utf8)) }
        for (name, part) in zip(names, parts) { try archive.add(name, part) }
        return try archive.bytes()
    }()
    if let built { read(built) }
}

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"

private func read(_ bytes: [UInt8]) {
    var limits = SheetLimits.standard
    (limits.unpackedBytes, limits.cells, limits.textBytes) = (4 << 20, 200_000, 4 << 20)
    var texts = 0
    do {
        try Sheet.read(bytes: bytes, limits: limits) { row in texts += row.texts.reduce(0) { $0 + $1.utf8.count } }
        _ = try Sheet.names(bytes: bytes, limits: limits)
    } catch let error as SheetError {
        precondition(!error.message.isEmpty)
    } catch {
        preconditionFailure("refused without a reason: \(error)")
    }
    precondition(texts <= limits.textBytes, "more text than the limit allows")
}
