import Rules

/// The programs of the catalogue to whose people an opening may be limited.
struct OpeningPrograms: Sendable {
    let choices: [Choice]

    init(_ book: RuleBook) {
        choices = book.programs.map { Choice(value: $0.id, label: $0.name.en) }
    }

    var ids: [String] { choices.map(\.value) }

    /// Their names; a program that the catalogue no longer has stands by its id.
    func names(of ids: [String]) -> [String] { ids.map { id in choices.first { $0.value == id }?.label ?? id } }
}
