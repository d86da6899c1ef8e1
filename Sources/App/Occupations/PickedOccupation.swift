import Reference
import Web

/// The occupation that somebody typed into a form by any title that people use, and what else the words may mean.
struct PickedOccupation: Sendable {
    /// One of several that the typed words may mean.
    struct Candidate: Sendable, Equatable {
        let code: String
        let title: String
        /// The title that has the typed words, where it is another.
        let also: String?
    }

    let typed: String
    /// The O*NET-SOC code; nothing while it is open what is meant, or nothing was typed.
    let code: String?
    /// What may be meant, best first, when it is open.
    let candidates: [Candidate]

    /// Nothing typed yet.
    static let none = PickedOccupation(typed: "", code: nil, candidates: [])

    private init(typed: String, code: String?, candidates: [Candidate]) {
        (self.typed, self.code, self.candidates) = (typed, code, candidates)
    }

    /// How many are offered.
    static let most = 8

    /// As it is recorded.
    init(code: String?, in book: ReferenceBook) {
        self.code = code
        typed = code.map { book.number(ofOccupation: $0).map { book.occupations[$0].title } ?? $0 } ?? ""
        candidates = []
    }

    /// Words from elsewhere, taken if they plainly mean one occupation.
    init(typed: String, in book: ReferenceBook) {
        self.typed = typed
        code = typed.isEmpty ? nil : Self.plainCode(typed, in: book)
        candidates = []
    }

    /// As a browser sends it: the typed words, and the choice among what they may mean if one was offered.
    init(_ form: Form, _ field: String = OccupationField.usualName, in book: ReferenceBook) {
        typed = String(form[field].prefix(200))
        let found = Self.candidates(typed, in: book)
        let chosen = form[OccupationField.choice(of: field)]
        code = found.first { $0.code == chosen }?.code ?? Self.plainCode(typed, in: book)
        candidates = code == nil ? found : []
    }

    /// Everything that the typed words may mean, best first.
    static func candidates(_ typed: String, in book: ReferenceBook) -> [Candidate] {
        book.find(typed, most: most).map { found in
            let occupation = book.occupations[found.occupation]
            return Candidate(code: occupation.code, title: occupation.title, also: found.title == occupation.title ? nil : found.title)
        }
    }

    /// A code as it is published, with or without its last digits, or a title that means one occupation alone.
    private static func plainCode(_ typed: String, in book: ReferenceBook) -> String? {
        if let code = [typed, typed + ".00"].first(where: { book.number(ofOccupation: $0) != nil }) { return code }
        return book.occupation(titled: typed).map { book.occupations[$0].code }
    }

    /// Says what is open, if anything is.
    func check(_ field: String = OccupationField.usualName, in errors: inout FieldErrors) {
        guard !typed.isEmpty, code == nil else { return }
        errors.add(
            field,
            candidates.isEmpty
                ? "No occupation is called “\(typed)”. Try a plainer title, such as packer, or leave it empty"
                : "Choose what “\(typed)” means")
    }
}
