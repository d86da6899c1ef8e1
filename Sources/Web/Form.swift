public import Storage

/// What a browser sent with POST: fields, and the files that were chosen.
public struct Form: Sendable {
    public internal(set) var fields: Fields
    public internal(set) var files: [UploadedFile]

    public init(_ fields: Fields = Fields(), files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    public subscript(name: String) -> String { fields[name] }
    public func single(_ name: String) throws -> String { try fields.single(name) }
    public func all(_ name: String) -> [String] { fields.all(name) }
    public func verbatim(_ name: String) -> String { fields.verbatim(name) }
    public func has(_ name: String) -> Bool { fields.has(name) }
    public func id<Subject>(_ name: String, of type: Subject.Type = Subject.self) -> ID<Subject>? { fields.id(name, of: type) }

    /// The file that was chosen for that field.
    public func file(_ field: String) -> UploadedFile? { files.first { $0.field == field } }
}

/// A file as the browser sent it. Name and type are what somebody claims; only the bytes are certain.
public struct UploadedFile: Sendable {
    public let field: String
    /// The last part of the name, without anything that could mislead a file system or a reader.
    public let name: String
    public let type: String
    public let bytes: [UInt8]

    public init(field: String, name: String, type: String, bytes: [UInt8]) {
        self.field = field
        self.name = UploadedFile.harmless(name)
        self.type = type
        self.bytes = bytes
    }

    private static func harmless(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let visible = last.unicodeScalars.filter {
            ![.control, .format, .surrogate, .privateUse, .unassigned].contains($0.properties.generalCategory)
        }
        let kept = String(String.UnicodeScalarView(visible.prefix(150))).drop { $0 == "." || $0 == " " }
        return kept.isEmpty ? "file" : String(kept)
    }
}

/// How much one form may hold.
public struct FormLimits: Sendable {
    public var fields: Int
    public var fieldBytes: Int
    public var fileBytes: Int
    public var totalBytes: Int

    public init(fields: Int = 200, fieldBytes: Int = 64 << 10, fileBytes: Int = 10_000_000, totalBytes: Int = 12_000_000) {
        self.fields = fields
        self.fieldBytes = fieldBytes
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
    }

    /// Every form, unless its route asks for more: 200 fields of 64 KiB, files of 10 MB, 12 MB together.
    public static let ordinary = FormLimits()
    /// Long tables that are sent back at once: 2,000 fields.
    public static let long = FormLimits(fields: 2_000)
    /// What is kept through the doors: what a person types, and no file.
    static let kept = FormLimits(fileBytes: 0, totalBytes: 200_000)
    static let query = FormLimits(fieldBytes: 8 << 10, totalBytes: 16 << 10)
}

/// Why a form was not taken.
public enum FormRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    case tooLarge(String)
    case malformed(String)
    case wrongType

    public var description: String {
        switch self {
        case .tooLarge(let what): what
        case .malformed(let what): what
        case .wrongType: "Forms are sent as application/x-www-form-urlencoded or multipart/form-data."
        }
    }

    var status: Status {
        switch self {
        case .tooLarge: .tooLarge
        case .malformed: .badRequest
        case .wrongType: .unsupportedType
        }
    }
}
