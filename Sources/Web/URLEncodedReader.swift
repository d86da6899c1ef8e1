/// Something that takes a form piece by piece, as it arrives.
protocol FormReader {
    mutating func feed(_ chunk: [UInt8]) throws
    mutating func finish() throws -> Form
}

/// Reads application/x-www-form-urlencoded. Source: WHATWG URL standard, section 5.1.
struct URLEncodedReader: FormReader {
    let limits: FormLimits
    private var fields = Fields()
    private var name: [UInt8]?
    private var current: [UInt8] = []
    /// A percent sign and the digit after it, as long as the second digit has not come.
    private var escape: [UInt8] = []

    init(limits: FormLimits) {
        self.limits = limits
    }

    mutating func feed(_ chunk: [UInt8]) throws {
        for byte in chunk {
            if !escape.isEmpty, try continueEscape(byte) { continue }
            switch byte {
            case UInt8(ascii: "&"): try endField()
            case UInt8(ascii: "=") where name == nil:
                name = current
                current = []
            case UInt8(ascii: "+"): try take(0x20)
            case UInt8(ascii: "%"): escape = [byte]
            default: try take(byte)
            }
        }
    }

    mutating func finish() throws -> Form {
        try endField()
        return Form(fields)
    }

    /// Whether the byte belonged to the escape; a percent sign without two digits stands for itself.
    private mutating func continueEscape(_ byte: UInt8) throws -> Bool {
        guard let digit = hexDigit(byte) else {
            try spillEscape()
            return false
        }
        if escape.count == 1 {
            escape.append(byte)
        } else {
            let high = hexDigit(escape[1]) ?? 0
            escape = []
            try take(high << 4 | digit)
        }
        return true
    }

    private mutating func spillEscape() throws {
        let spilled = escape
        escape = []
        for byte in spilled { try take(byte) }
    }

    private mutating func take(_ byte: UInt8) throws {
        guard current.count < limits.fieldBytes else { throw FormRefusal.tooLarge("One field is longer than \(limits.fieldBytes >> 10) KiB.") }
        current.append(byte)
    }

    private mutating func endField() throws {
        try spillEscape()
        defer {
            name = nil
            current = []
        }
        guard name != nil || !current.isEmpty else { return }
        guard fields.pairs.count < limits.fields else { throw FormRefusal.tooLarge("The form has more than \(limits.fields) fields.") }
        if let name {
            fields.append(try text(name), try text(current))
        } else {
            fields.append(try text(current), "")
        }
    }
}
