import Phrases
import Rules
import Web

/// A flyer as a browser sends it.
struct FlyerForm: Sendable {
    static let mostBytes = 10_000_000

    var title = ""
    var language = Language.en
    var programs: Set<String> = []
    var bytes: [UInt8] = []
    var alt = ""

    init() {}

    init(_ form: Form) {
        title = form["title"].replacing("\n", with: " ")
        language = Language(rawValue: form["language"]) ?? .en
        programs = Set(form.all("programs"))
        bytes = form.file("file")?.bytes ?? []
        alt = String(form["alt"].replacing("\n", with: " ").prefix(500))
    }

    private var format: FlyerFormat? { FlyerFormat(bytes: bytes) }

    func errors(_ rules: RuleBook) -> FieldErrors {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", "Enter a title; employers see it in the mail") }
        if title.count > 100 { errors.add("title", "Shorten the title to 100 letters") }
        if !programs.allSatisfy({ rules.program($0) != nil }) { errors.add("programs", "Choose among the programs of the list") }
        if bytes.isEmpty {
            errors.add("file", "Choose the file of the flyer")
        } else if let format {
            if bytes.count > FlyerForm.mostBytes {
                errors.add("file", "The file has \(AttachedFile.words(bytes: bytes.count)). Send one of 10 MB or less")
            }
            if format.isActive(bytes) {
                errors.add("file", "This PDF holds a script, a command or another file. Print it to a new PDF and send that one")
            }
            if format.stripMetadata(bytes) == nil { errors.add("file", "The picture is not whole. Save it once more and send that file") }
            if format != .pdf && alt.isEmpty { errors.add("alt", "Write what the picture says, for those who do not see it") }
        } else {
            errors.add("file", "This is no PDF, PNG or JPEG. Save the flyer as a PDF and send that")
        }
        return errors
    }

    /// The flyer to be kept; nothing if there is none among what was sent.
    var draft: FlyerDraft? {
        guard let format, let stripped = format.stripMetadata(bytes) else { return nil }
        return FlyerDraft(title: title, language: language, programs: programs, format: format, bytes: stripped, alt: format == .pdf ? "" : alt)
    }
}
