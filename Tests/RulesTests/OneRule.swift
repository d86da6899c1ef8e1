import Rules

/// A catalogue of one program with one rule, to try the language and the refusals on.
enum OneRule {
    static let settings = """
        programs: [one]
        minimum_wages:
          - id: federal
            name: {en: US, es: EE. UU., pl: USA}
            applies: yes
            rates:
              - {from: 2009-07-24, wage: $7.25, citation: 29 USC 206, source: "https://www.dol.gov", status: M}
        """

    static let program = """
        program: one
        name: {en: One, es: Uno, pl: Jeden}
        summary: {en: One., es: Uno., pl: Jeden.}
        versions:
          - version: 2026-01-01
            note: {en: First., es: Primero., pl: Pierwszy.}
            facts:
              - {id: most, amount: "$5,000", meaning: {en: A, es: B, pl: C}, citation: Law 1, source: "https://law.example", status: V}
            criteria:
              - id: rule
                per: employer
                questions: [9]
                reads: [labor_dispute]
                holds: not labor_dispute
                on_fail: not_eligible
                rule: {en: A, es: B, pl: C}
                reason: {en: A, es: B, pl: C}
                citation: Law 1
                source: https://law.example
                status: V
        """

    static func files(_ program: String = program, settings: String = settings) -> [CatalogueFile] {
        [CatalogueFile(name: "settings.yaml", text: settings), CatalogueFile(name: "one.yaml", text: program)]
    }

    /// The catalogue with that rule in place of the first.
    static func book(holds rule: String) throws -> RuleBook {
        let reads = try Expression(rule).reads
        let questions = Set(reads.compactMap { AnswerKey.named($0)?.question }).sorted()
        let text =
            program
            .replacing("holds: not labor_dispute", with: "holds: \"\(rule)\"")
            .replacing("reads: [labor_dispute]", with: "reads: [\(reads.joined(separator: ", "))]")
            .replacing("questions: [9]", with: "questions: \(questions)")
        return try RuleBook(files: files(text))
    }
}
