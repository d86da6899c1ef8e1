/// The head of one part of a multipart form: which field, which file.
struct MultipartPart {
    var name = ""
    var fileName: String?
    var type = "text/plain"

    init() {}

    /// Reads the lines of the head. Throws `FormRefusal` unless there is exactly one proper Content-Disposition.
    init(head: String) throws {
        var disposition: String?
        for line in head.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":"), !line.contains("\n"), !line.contains("\r") else { throw Self.broken }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw Self.broken }
                disposition = value
            case "content-type": type = value
            default: break
            }
        }
        try read(disposition: disposition ?? "")
    }

    private static var broken: FormRefusal { .malformed("A part of the form has a broken head.") }

    private mutating func read(disposition: String) throws {
        guard disposition.lowercased().hasPrefix("form-data;") else { throw Self.broken }
        var rest = disposition.dropFirst("form-data".count)
        var named = false
        while !rest.isEmpty {
            guard rest.first == ";" else { throw Self.broken }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstRange(of: "=\"") else { throw Self.broken }
            let key = rest[..<equals.lowerBound].lowercased()
            guard let close = rest[equals.upperBound...].firstIndex(of: "\"") else { throw Self.broken }
            let value = Self.unescaped(rest[equals.upperBound..<close])
            rest = rest[rest.index(after: close)...]
            switch key {
            case "name" where !named:
                name = value
                named = true
            case "filename" where fileName == nil: fileName = value
            default: throw Self.broken
            }
        }
        guard named else { throw Self.broken }
    }

    /// Browsers write the quotation mark and line ends in a name as %22, %0D, %0A. Source: WHATWG HTML, multipart/form-data encoding.
    private static func unescaped(_ value: Substring) -> String {
        String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
