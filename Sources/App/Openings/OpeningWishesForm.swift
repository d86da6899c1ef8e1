import Phrases
import Reference
import Web

/// The skills and credentials of an opening as a browser sends them: a few lines of each, some of them empty.
struct OpeningWishesForm: Sendable {
    /// A skill as it was typed, and whether it is required.
    struct SkillLine: Sendable {
        var picked = PickedSkill.none
        var level = 4
        var isFirm = false
    }

    /// A chosen credential; `isFirm` says that the law asks for it.
    struct Line: Sendable {
        var id = ""
        var isFirm = false
    }

    private static let mostSkills = 10
    private static let mostCredentials = 8
    /// Empty lines under those that are filled.
    private static let spare = 2

    private(set) var skills: [SkillLine]
    private(set) var credentials: [Line]

    init(skills: [WantedSkill], credentials: [WantedCredential], in book: ReferenceBook) {
        self.skills = Self.padded(
            skills.map { SkillLine(picked: PickedSkill(id: $0.skillId, in: book), level: SkillWords.offered($0.level), isFirm: $0.isRequired) },
            SkillLine(), Self.mostSkills)
        self.credentials = Self.padded(credentials.map { Line(id: $0.credentialId, isFirm: $0.isByLaw) }, Line(), Self.mostCredentials)
    }

    init(_ form: Form, in book: ReferenceBook) {
        let skills = (1...Self.mostSkills).map { number in
            SkillLine(
                picked: PickedSkill(form, Self.skill(number), in: book), level: Int(form["level_\(number)"]) ?? 4,
                isFirm: form.has("required_\(number)"))
        }
        let credentials = (1...Self.mostCredentials).map { number in
            Line(id: form["credential_\(number)"], isFirm: form.has("by_law_\(number)"))
        }
        self.skills = Self.padded(skills.filter { !$0.picked.typed.isEmpty }, SkillLine(), Self.mostSkills)
        self.credentials = Self.padded(credentials.filter { !$0.id.isEmpty }, Line(), Self.mostCredentials)
    }

    private static func padded<One>(_ lines: [One], _ empty: One, _ most: Int) -> [One] {
        lines + Array(repeating: empty, count: max(0, min(most, max(3, lines.count + spare)) - lines.count))
    }

    /// The field of a line, counted from 1.
    static func skill(_ number: Int) -> String { "skill_\(number)" }

    /// Says which skills are open, if any are.
    func check(in errors: inout FieldErrors) {
        for (place, line) in skills.enumerated() where !line.picked.typed.isEmpty {
            if let problem = line.picked.problem { errors.add(Self.skill(place + 1), problem.en) }
        }
    }

    /// Each skill once.
    func wantedSkills(in book: ReferenceBook) -> [WantedSkill] {
        var seen: Set<String> = []
        return skills.compactMap { line in
            guard let id = line.picked.id, book.number(ofSkill: id) != nil, seen.insert(id).inserted else { return nil }
            return WantedSkill(id, level: SkillWords.offered(line.level), isRequired: line.isFirm)
        }
    }

    /// Each credential once.
    func wantedCredentials(in book: ReferenceBook) -> [WantedCredential] {
        var seen: Set<String> = []
        return credentials.filter { book.number(ofCredential: $0.id) != nil && seen.insert($0.id).inserted }.map {
            WantedCredential($0.id, isByLaw: $0.isFirm)
        }
    }
}
