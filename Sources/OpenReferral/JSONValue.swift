public import Foundation

/// Any value of JSON; numbers keep every digit.
public enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(Decimal)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Throws `PackageRefused` for bytes that are not JSON.
    public init(parsing bytes: Data) throws {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: bytes)
        } catch {
            throw PackageRefused("This is not JSON, or it is cut short. Ask the sender for the file again.")
        }
    }

    /// What a field of words holds: text as it is, numbers and truths as they are written; nil for null, lists and objects.
    public var words: String? {
        switch self {
        case .text(let text): text
        case .number(let number): number.description
        case .boolean(let truth): truth ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The members of an object; nothing for any other value.
    public var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// The values of a list; nothing for any other value.
    public var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    public subscript(_ name: String) -> JSONValue? { members[name] }

    /// A number written as JSON and spreadsheets write it, and nothing else: no blanks, no signs of money.
    static func number(in text: String) -> Decimal? {
        var (digits, points, isExponent, last): (Int, Int, Bool, UInt8) = (0, 0, false, 0)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E where points == 0 && !isExponent: points = 1
            case 0x2B where last == 0 || last == 0x65, 0x2D where last == 0 || last == 0x65: break
            case 0x45, 0x65:
                guard digits > 0, !isExponent else { return nil }
                (isExponent, digits) = (true, 0)
            default: return nil
            }
            last = byte | (byte >= 0x40 ? 0x20 : 0)
        }
        return digits > 0 ? Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) : nil
    }
}

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .boolean(truth)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let elements = try? value.decode([JSONValue].self) {
            self = .array(elements)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }
}
