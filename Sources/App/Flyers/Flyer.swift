import Dates
import Phrases
import Storage

/// A sheet about one of our services that goes with a mail, in one language.
struct Flyer: Stored, Sendable {
    let id: ID<Flyer>
    let file: ID<StoredFile>
    let title: String
    let language: Language
    /// The programs that it is about; one about none goes with every first follow-up.
    var programs: Set<String> = []
    let fileName: String
    let type: String
    let size: Int
    /// What a picture says, for those who do not see it.
    let alt: String
    let createdAt: Instant
    let withdrawnAt: Instant?
    /// How often it went to an employer; counted in the transaction that queues the mail.
    let timesSent: Int
    let lastSentAt: Instant?

    static let columns: SQL = """
        flyers.id, flyers.file_id, flyers.title, flyers.language, files.name, files.type, files.size, flyers.alt, flyers.created_at,
        flyers.withdrawn_at, flyers.times_sent, flyers.last_sent_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        file = try row.next()
        title = try row.next()
        language = try row.next()
        fileName = try row.next()
        type = try row.next()
        size = try row.next()
        alt = try row.next()
        createdAt = try row.next()
        withdrawnAt = try row.next()
        timesSent = try row.next()
        lastSentAt = try row.next()
    }

    var isPicture: Bool { type.hasPrefix("image/") }
    var isAlwaysSent: Bool { programs.isEmpty }

    /// "PDF, 84 KB".
    var kind: String { "\(FlyerFormat(type: type)?.label ?? "File"), \(AttachedFile.words(bytes: size))" }
}

/// What a flyer may be, told by its first bytes: a name or a type that somebody claims proves nothing.
enum FlyerFormat: String, CaseIterable, Sendable {
    case pdf, png, jpeg

    /// The format of these bytes, or nothing.
    init?(bytes: [UInt8]) {
        guard let format = FlyerFormat.allCases.first(where: { bytes.starts(with: $0.firstBytes) }) else { return nil }
        self = format
    }

    init?(type: String) {
        guard let format = FlyerFormat.allCases.first(where: { $0.type == type }) else { return nil }
        self = format
    }

    private var firstBytes: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        }
    }

    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    var label: String {
        switch self {
        case .pdf: "PDF"
        case .png: "PNG picture"
        case .jpeg: "JPEG picture"
        }
    }

    var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// Whether a file of this format could do something by itself when it is opened: a PDF with a script, a command or a file inside.
    func isActive(_ bytes: [UInt8]) -> Bool {
        guard self == .pdf else { return false }
        return ["/JavaScript", "/Launch", "/EmbeddedFile"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    }
}
