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

    init(_ flyer: Flyer) {
        (title, language, programs, alt) = (flyer.title, flyer.language, flyer.programs, flyer.alt)
    }

    private var format: FlyerFormat? { FlyerFormat(bytes: bytes) }

    /// `flyer` is the one that is changed, if it stands on the shelf already: its file may stay.
    func errors(_ rules: RuleBook, of flyer: Flyer? = nil) -> FieldErrors {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", "Enter a title; employers see it in the mail") }
        if title.count > 100 { errors.add("title", "Shorten the title to 100 letters") }
        if !programs.allSatisfy({ rules.program($0) != nil }) { errors.add("programs", "Choose among the programs of the list") }
        addFileErrors(&errors, mayStay: flyer != nil)
        let isPicture = format.map { $0 != .pdf } ?? flyer?.isPicture ?? false
        if isPicture && alt.isEmpty { errors.add("alt", "Write what the picture says, for those who do not see it") }
        return errors
    }

    private func addFileErrors(_ errors: inout FieldErrors, mayStay: Bool) {
        if bytes.isEmpty {
            if !mayStay { errors.add("file", "Choose the file of the flyer") }
        } else if let format {
            if bytes.count > FlyerForm.mostBytes {
                errors.add("file", "The file has \(AttachedFile.words(bytes: bytes.count)). Send one of 10 MB or less")
            }
            if format.isActive(bytes) {
                errors.add("file", "This PDF holds a script, a command or another file. Print it to a new PDF and send that one")
            }
            if format.stripMetadata(bytes) == nil { errors.add("file", "The picture is not whole. Save it once more and send that file") }
        } else {
            errors.add("file", "This is no PDF, PNG or JPEG. Save the flyer as a PDF and send that")
        }
    }

    /// The flyer to be kept; nothing if there is none among what was sent.
    var draft: FlyerDraft? {
        guard let (format, bytes) = file else { return nil }
        return FlyerDraft(title: title, language: language, programs: programs, format: format, bytes: bytes, alt: format == .pdf ? "" : alt)
    }

    /// What is to be said of the flyer from now on, with a new file if one was sent.
    var change: FlyerChange {
        FlyerChange(title: title, language: language, programs: programs, alt: alt, file: file)
    }

    /// What was sent, without what says who made it.
    private var file: (format: FlyerFormat, bytes: [UInt8])? { format.flatMap { format in format.stripMetadata(bytes).map { (format, $0) } } }
}
