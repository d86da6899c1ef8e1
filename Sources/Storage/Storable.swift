public import Dates

extension Int64: Storable {
    public var stored: Value { .integer(self) }

    public init(stored: Value) throws {
        switch stored {
        case .integer(let number): self = number
        // avg() and sum() of whole numbers may come back as a double or a numeric.
        case .double(let number):
            guard let exact = Int64(exactly: number) else { throw Unreadable(Int64.self, found: stored) }
            self = exact
        default: throw Unreadable(Int64.self, found: stored)
        }
    }
}

extension Int: Storable {
    public var stored: Value { .integer(Int64(self)) }

    public init(stored: Value) throws {
        self = Int(try Int64(stored: stored))
    }
}

/// Not-a-number is stored as NULL, which is what SQLite makes of it.
extension Double: Storable {
    public var stored: Value { isNaN ? .null : .double(self) }

    public init(stored: Value) throws {
        switch stored {
        case .double(let number): self = number
        case .integer(let number): self = Double(number)
        default: throw Unreadable(Double.self, found: stored)
        }
    }
}

/// U+0000, which neither engine can keep in a text, is stored as U+FFFD.
extension String: Storable {
    public var stored: Value {
        guard utf8.contains(0) else { return .text(self) }
        return .text(String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })))
    }

    public init(stored: Value) throws {
        guard case .text(let text) = stored else { throw Unreadable(String.self, found: stored) }
        self = text
    }
}

extension Bool: Storable {
    public var stored: Value { .boolean(self) }

    public init(stored: Value) throws {
        switch stored {
        case .boolean(let flag): self = flag
        // SQLite keeps booleans as 0 and 1.
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw Unreadable(Bool.self, found: stored)
        }
    }
}

extension [UInt8]: Stored, Storable {
    public var stored: Value { .bytes(self) }

    public init(stored: Value) throws {
        guard case .bytes(let bytes) = stored else { throw Unreadable([UInt8].self, found: stored) }
        self = bytes
    }
}

extension Optional: Stored, Storable where Wrapped: Storable {
    @inlinable public var stored: Value { self?.stored ?? .null }

    @inlinable
    public init(stored: Value) throws {
        if case .null = stored { self = nil } else { self = try Wrapped(stored: stored) }
    }
}

/// Lets an enum be stored by one line: `extension Stage: Storable {}`.
extension RawRepresentable where Self: Storable, RawValue: Storable {
    @inlinable public var stored: Value { rawValue.stored }

    @inlinable
    public init(stored: Value) throws {
        guard let known = Self(rawValue: try RawValue(stored: stored)) else { throw Unreadable(Self.self, found: stored) }
        self = known
    }
}

/// A day is stored as text, `YYYY-MM-DD`, which sorts by time.
extension Day: Storable {
    public var stored: Value { .text(description) }

    public init(stored: Value) throws {
        guard case .text(let iso) = stored, let day = Day(iso) else { throw Unreadable(Day.self, found: stored) }
        self = day
    }
}

/// An instant is stored as milliseconds of UTC.
extension Instant: Storable {
    public var stored: Value { .integer(milliseconds) }

    public init(stored: Value) throws {
        self.init(milliseconds: try Int64(stored: stored))
    }
}

/// An id is stored as its number.
extension ID: Storable {
    @inlinable public var stored: Value { .integer(number) }

    @inlinable
    public init(stored: Value) throws {
        number = try Int64(stored: stored)
    }
}
