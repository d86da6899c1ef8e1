import Storage

/// A value as it stood in a column.
struct KeptValue: Storable, Codable, Hashable {
    let stored: Value

    init(stored: Value) { self.stored = stored }

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            stored = .null
        } else if let flag = try? box.decode(Bool.self) {
            stored = .boolean(flag)
        } else if let number = try? box.decode(Int64.self) {
            stored = .integer(number)
        } else {
            stored = .text(try box.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch stored {
        case .null: try box.encodeNil()
        case .boolean(let flag): try box.encode(flag)
        case .integer(let number): try box.encode(number)
        case .text(let text): try box.encode(text)
        case .double, .bytes: throw Fault("No column that can be taken back holds \(stored)")
        }
    }
}
