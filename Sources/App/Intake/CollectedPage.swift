import Markup
import Phrases
import Reference

/// The pages that take one thing after the other: jobs, and skills.
extension IntakePage {
    func job(_ frame: PublicFrame) -> HTML {
        """
        \(text("job", IntakeWords.job, form.job.job, frame, hint: IntakeWords.jobHint))
        \(text("employer", IntakeWords.employer, form.job.employer, frame))
        \(text("from", IntakeWords.from, form.job.from, frame, type: "month", width: "w10"))
        \(text("to", IntakeWords.to, form.job.to, frame, hint: IntakeWords.toHint, type: "month", width: "w10"))
        \(TextArea(name: "duties", label: frame.say(IntakeWords.duties), value: form.job.duties, rows: 2))
        """
    }

    func told(_ frame: PublicFrame) -> HTML {
        """
        <dl class="answers-list">\(each: work, { spell in """
            <div><dt>\(spell.job)</dt><dd>\(spell.employer)</dd><dd>\(frame.form(intake.id.removal(of: spell.id)))\
            <button class="plain">\(IntakeWords.remove, frame.language)<span class="visually-hidden">: \(spell.job)</span></button></form></dd></div>
            """ })</dl>
        <h2>\(IntakeWords.anotherJob, frame.language)</h2>
        """
    }

    /// Typed in any words; the browser offers the names, and saving asks what is meant where it is open.
    func skill(_ frame: PublicFrame) -> HTML {
        """
        \(TextField(
            name: PickedSkill.field, label: frame.say(IntakeWords.skill), value: form.skill.typed, hint: frame.say(IntakeWords.skillHint),
            error: error(PickedSkill.field, frame), autocomplete: "on", attributes: " list=\"skill-names\""))
        <datalist id="skill-names">\(each: names(frame.language), { "<option value=\"\($0)\"></option>" })</datalist>
        \(if: !form.skill.candidates.isEmpty, radios(
            OccupationField.choice(of: PickedSkill.field), IntakeWords.whichSkill,
            form.skill.candidates.map { ($0.code, SkillWords.name($0.code)[frame.language]) }, "", frame))
        \(radios("level", IntakeWords.level, levels(frame.language), form.level, frame))
        """
    }

    private func levels(_ language: Language) -> [(String, String)] {
        SkillLevelWord.allCases.map { ("\($0.rawValue)", SkillWords.level($0.rawValue)[language]) }
    }

    private func names(_ language: Language) -> [String] { reference.skills.map { SkillWords.name($0.id)[language] }.sorted() }

    func toldSkills(_ frame: PublicFrame) -> HTML {
        """
        <dl class="answers-list">\(each: skills, { held in """
            <div><dt>\(SkillWords.name(held.skill), frame.language)</dt><dd>\(SkillWords.level(held.level.rawValue), frame.language)</dd>\
            <dd>\(frame.form(intake.id.skillRemoval))<input type="hidden" name="skill" value="\(held.skill)">\
            <button class="plain">\(IntakeWords.remove, frame.language)<span class="visually-hidden">: \(SkillWords.name(held.skill), frame.language)</span>\
            </button></form></dd></div>
            """ })</dl>
        <h2>\(IntakeWords.anotherSkill, frame.language)</h2>
        """
    }
}
