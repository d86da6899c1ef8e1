/// The relations of a part to others (Open Packaging Conventions): which part is meant by "rId3", and what it is.
final class Relations: XMLListener {
    private let base: [Substring]
    private var targets: [String: (path: String, kind: String)] = [:]
    private var order: [String] = []

    private init(base: String) { self.base = Array(base.split(separator: "/").dropLast()) }

    /// `base` is the part the relations are of, "" for the whole package. No relations at all is no error.
    static func read(_ path: String, base: String, of archive: Archive) throws -> Relations {
        let relations = Relations(base: base)
        if archive.has(path) { try XMLStream.read(path, of: archive, to: relations) }
        return relations
    }

    /// Where the relations of a part are kept: "xl/_rels/workbook.xml.rels".
    static func path(for part: String) -> String {
        let pieces = part.split(separator: "/")
        return (pieces.dropLast() + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
    }

    func target(of id: String) -> String? { targets[id]?.path }

    /// The last word of the relation's type, such as "worksheet"; the same in transitional and strict workbooks.
    func kind(of id: String) -> String? { targets[id]?.kind }

    func first(_ kind: String) -> String? { order.first { targets[$0]?.kind == kind }.flatMap(target(of:)) }

    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard case "Relationship" = name, attributes.text("TargetMode") != "External" else { return }
        guard let id = attributes.text("Id"), let target = attributes.text("Target"), let type = attributes.text("Type") else { return }
        guard order.count < 20_000 else { throw SheetError.tooLarge("The workbook names more than 20,000 parts.") }
        if targets.updateValue((resolved(target), String(type.split(separator: "/").last ?? "")), forKey: id) == nil { order.append(id) }
    }

    func closed(_ name: XMLName) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

    private func resolved(_ target: String) -> String {
        var pieces = target.hasPrefix("/") ? [] : base
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { _ = pieces.popLast() } else { pieces.append(piece) }
        }
        return pieces.joined(separator: "/")
    }
}
