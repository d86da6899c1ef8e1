/// The texts that cells name by number, kept one behind the other in one buffer: a list of strings would take several times the memory.
final class SharedTexts: XMLListener {
    private let limits: SheetLimits
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var phonetic = 0
    private var isText = false

    init(_ limits: SheetLimits) { self.limits = limits }

    /// The text with a number counted from 0, or nil when there is none.
    subscript(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return bytes.withUnsafeBufferPointer { XMLText.unescaped(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
    }

    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "t": isText = phonetic == 0
        case "rPh": phonetic += 1
        default: break
        }
    }

    func closed(_ name: XMLName) throws {
        switch name {
        case "t": isText = false
        case "rPh": phonetic -= 1
        case "si":
            guard bytes.count - Int(ends.last ?? 0) <= limits.cellBytes, bytes.count <= UInt32.max else {
                throw SheetError.tooLarge("A text of the workbook is longer than a cell may hold (\(limits.cellBytes >> 10) KB).")
            }
            ends.append(UInt32(bytes.count))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if isText { self.bytes.append(contentsOf: bytes) }
    }
}
