import Storage

/// A value as it stood in a column.
struct KeptValue: Storable, Decodable, Hashable {
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

    /// Adds the value as JSON.
    func write(to json: inout [UInt8]) throws {
        switch stored {
        case .null: json += "null".utf8
        case .boolean(let flag): json += (flag ? "true" : "false").utf8
        case .integer(let number): json += String(number).utf8
        case .text(let text): KeptValue.quote(text, to: &json)
        case .double, .bytes: throw Fault("No column that can be taken back holds \(stored)")
        }
    }

    /// Adds the text as a JSON string. Source: RFC 8259, section 7.
    static func quote(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: json += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}
