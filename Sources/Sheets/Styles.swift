/// What styles.xml says: the look of numbers for each style that a cell can name.
final class Styles: XMLListener {
    private var codes: [Int: NumberStyle] = [:]
    private var looks: [NumberStyle] = []
    private var isInCellStyles = false

    /// The look of a cell's style; a style that is not there is a plain one.
    subscript(_ style: Int) -> NumberStyle { looks.indices.contains(style) ? looks[style] : .general }

    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "numFmt":
            guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
            guard codes.count < 10_000, code.utf8.count <= 2_000 else { throw SheetError.damaged("it has too many number formats, or too long ones") }
            codes[id] = NumberStyle(code: code)
        case "cellXfs": isInCellStyles = true
        case "xf":
            guard isInCellStyles else { return }
            guard looks.count < 65_536 else { throw SheetError.damaged("it has more than 65,536 styles") }
            let id = attributes.number("numFmtId") ?? 0
            looks.append(codes[id] ?? NumberStyle(builtIn: id))
        default: break
        }
    }

    func closed(_ name: XMLName) throws {
        if case "cellXfs" = name { isInCellStyles = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
