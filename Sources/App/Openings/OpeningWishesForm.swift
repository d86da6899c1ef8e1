import Markup
import Phrases
import Reference
import Web

/// The skills and credentials of an opening as a browser sends them: a few lines of each, some of them empty.
struct OpeningWishesForm: Sendable {
    /// A chosen skill or credential; for a credential there is no level, and `isFirm` says that the law asks for it.
    struct Line: Sendable {
        var id = ""
        var level = 4
        var isFirm = false
    }

    private static let mostSkills = 10
    private static let mostCredentials = 8
    /// Empty lines under those that are filled.
    private static let spare = 2

    private(set) var skills: [Line]
    private(set) var credentials: [Line]

    init(skills: [WantedSkill], credentials: [WantedCredential]) {
        self.skills = Self.padded(
            skills.map { Line(id: $0.skillId, level: SkillWords.offered($0.level), isFirm: $0.isRequired) }, Self.mostSkills)
        self.credentials = Self.padded(credentials.map { Line(id: $0.credentialId, isFirm: $0.isByLaw) }, Self.mostCredentials)
    }

    init(_ form: Form) {
        let skills = (1...Self.mostSkills).map { number in
            Line(id: form["skill_\(number)"], level: Int(form["level_\(number)"]) ?? 4, isFirm: form.has("required_\(number)"))
        }
        let credentials = (1...Self.mostCredentials).map { number in
            Line(id: form["credential_\(number)"], isFirm: form.has("by_law_\(number)"))
        }
        self.skills = Self.padded(skills.filter { !$0.id.isEmpty }, Self.mostSkills)
        self.credentials = Self.padded(credentials.filter { !$0.id.isEmpty }, Self.mostCredentials)
    }

    private static func padded(_ lines: [Line], _ most: Int) -> [Line] {
        let empty = max(0, min(most, max(3, lines.count + spare)) - lines.count)
        return lines + Array(repeating: Line(), count: empty)
    }

    /// Each skill once.
    func wantedSkills(in book: ReferenceBook) -> [WantedSkill] {
        var seen: Set<String> = []
        return skills.filter { book.number(ofSkill: $0.id) != nil && seen.insert($0.id).inserted }.map {
            WantedSkill($0.id, level: SkillWords.offered($0.level), isRequired: $0.isFirm)
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

/// The fields for what an opening asks of people.
struct OpeningWishesFields: Component {
    let form: OpeningWishesForm
    let book: ReferenceBook

    var html: HTML {
        """
        <fieldset class="field" id="skills">
          <legend>Skills</legend>
          <p class="hint">The three or four that matter most.</p>
          <div class="stack">\(each: form.skills.enumerated(), { skill($0.offset + 1, $0.element) })</div>
        </fieldset>
        <fieldset class="field" id="credentials">
          <legend>Licenses, certificates, cards</legend>
          <div class="stack">\(each: form.credentials.enumerated(), { credential($0.offset + 1, $0.element) })</div>
        </fieldset>
        """
    }

    private func skill(_ number: Int, _ line: OpeningWishesForm.Line) -> HTML {
        """
        <div class="row ends">
          \(SelectField(name: "skill_\(number)", label: "Skill \(number)", choices: skills, selected: line.id))
          \(SelectField(name: "level_\(number)", label: "How well", choices: levels, selected: String(line.level), width: "w10"))
          \(tick("required_\(number)", "required", line.isFirm))
        </div>
        """
    }

    private func credential(_ number: Int, _ line: OpeningWishesForm.Line) -> HTML {
        """
        <div class="row ends">
          \(SelectField(name: "credential_\(number)", label: "Credential \(number)", choices: credentials, selected: line.id))
          \(tick("by_law_\(number)", "the law asks for it", line.isFirm))
        </div>
        """
    }

    private func tick(_ name: String, _ label: String, _ isChecked: Bool) -> HTML {
        "<label class=\"choice\"><input type=\"checkbox\" name=\"\(name)\" value=\"yes\"\(if: isChecked, " checked")><span>\(label)</span></label>"
    }

    private var skills: [Choice] {
        [Choice(value: "", label: "None")] + book.skills.map { Choice(value: $0.id, label: $0.name) }.sorted { $0.label < $1.label }
    }

    private var levels: [Choice] { SkillWords.levels.map { Choice(value: String($0), label: SkillWords.level($0).en) } }

    private var credentials: [Choice] {
        [Choice(value: "", label: "None")] + book.credentials.map { Choice(value: $0.id, label: $0.english) }.sorted { $0.label < $1.label }
    }
}
