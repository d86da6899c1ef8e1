import Markup
import Phrases
import Storage
import Web

/// A correction as a browser sends it.
struct CorrectionForm: Sendable {
    var level: String
    /// A sentence to the person, beside the answer.
    var words = ""
    var version: Int

    init(_ assessment: Assessment, _ domain: NeedDomain) {
        level = NeedForm(assessment.answers[domain]).level
        version = assessment.version
    }

    init(_ form: Form) {
        level = form["level"]
        words = String(form["words"].prefix(5_000))
        version = Int(form["version"]) ?? 0
    }

    /// Whoever contested an answer is told what came of it.
    func errors(isContested: Bool) -> FieldErrors {
        var errors = FieldErrors()
        if NeedForm.answer(level, "") == nil { errors.add("level", "Choose a level") }
        if isContested && words.isEmpty { errors.add("words", "Write a sentence to the person") }
        if NeedForm.isTooLong(words) { errors.add("words", "Use \(NeedAnswer.mostLetters) letters at most") }
        return errors
    }
}

/// One answer, looked at again: because the person contests it, or because it was wrong.
struct CorrectionPage: StaffPage {
    let participant: Participant
    let assessment: Assessment
    let domain: NeedDomain
    var form: CorrectionForm
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "\(NeedWords.label(domain).en): look again" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "What \(participant.firstName) sees at the private link changes with it.", in: crumbs, errors))
        \(with: assessment.contests[domain], { contested($0, frame) })
        <p>Answered: <span lang="en">\(NeedSaid(domain: domain, answer: assessment.answers[domain], language: .en))</span></p>
        \(frame.form(participant.id.answer(to: domain, of: assessment.id)))
          <input type="hidden" name="version" value="\(form.version)">
          <fieldset class="field" id="level"\(FieldNotes.pointers("level", nil, errors["level"]))>
            <legend>What comes closest</legend>
            \(FieldNotes(name: "level", hint: nil, error: errors["level"]))
            \(each: NeedDomain.levels, { choice("\($0)", NeedWords.level($0).en, NeedWords.anchor(domain, $0).en) })
            \(choice(NeedForm.unsaid, "Rather not say", nil))
          </fieldset>
          \(if: isContested, TextField(
            name: "words", label: "One sentence to \(participant.firstName)", value: form.words,
            hint: "In \(participant.language.englishName), if you can. It stands beside the answer.", error: errors["words"], width: "w30").html)
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(participant.id.assessments)">Cancel</a></div>
        </form>
        """
    }

    private var isContested: Bool { assessment.contests[domain]?.isOpen == true }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Needs", participant.id.assessments))
    }

    private func contested(_ contest: Assessment.Contest, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="\(contest.isOpen ? "warn" : "info")">
          <p><span class="lead">\(participant.firstName) says that it is not right</span>, \(frame.moment(contest.at)): \
        <span lang="\(assessment.language.rawValue)">“\(contest.words)”</span></p>
          \(with: contest.settledAt, { "<p>Looked at again \(frame.moment($0)): “\(contest.settledWords)”</p>" })
        </div>
        """
    }

    private func choice(_ value: String, _ label: String, _ anchor: String?) -> HTML {
        """
        <label class="choice"><input type="radio" name="level" value="\(value)"\(if: value == form.level, " checked")>\
        <span>\(label)\(with: anchor, { "<small class=\"hint\">\($0)</small>" })</span></label>
        """
    }
}
