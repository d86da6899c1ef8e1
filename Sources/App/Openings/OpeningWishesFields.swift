import Markup
import Phrases
import Reference
import Web

/// The fields for what an opening asks of people.
struct OpeningWishesFields: Component {
    let form: OpeningWishesForm
    let book: ReferenceBook
    let errors: FieldErrors

    var html: HTML {
        """
        <fieldset class="field" id="skills">
          <legend>Skills</legend>
          <p class="hint">The three or four that matter most, in any words that people use, such as teamwork or forklift.</p>
          <div class="stack">\(each: form.skills.enumerated(), { skill($0.offset + 1, $0.element) })</div>
        </fieldset>
        <fieldset class="field" id="credentials">
          <legend>Licenses, certificates, cards</legend>
          <div class="stack">\(each: form.credentials.enumerated(), { credential($0.offset + 1, $0.element) })</div>
        </fieldset>
        """
    }

    private func skill(_ number: Int, _ line: OpeningWishesForm.SkillLine) -> HTML {
        """
        <div class="row ends">
          \(SuggestingField(
            name: OpeningWishesForm.skill(number), label: "Skill \(number)", typed: line.picked.typed, candidates: line.picked.candidates,
            source: ("/skills?q=", "Skills"), error: errors[OpeningWishesForm.skill(number)]))
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

    private var levels: [Choice] { SkillWords.levels.map { Choice(value: String($0), label: SkillWords.level($0).en) } }

    private var credentials: [Choice] {
        [Choice(value: "", label: "None")] + book.credentials.map { Choice(value: $0.id, label: $0.english) }.sorted { $0.label < $1.label }
    }
}
