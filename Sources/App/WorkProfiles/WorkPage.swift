import Dates
import Markup
import Phrases
import Reference
import Storage
import Suitability

/// What a person can do and wants, as staff write it down; each list grows and shrinks by a form of its own.
struct WorkPage: StaffPage {
    let participant: Participant
    let record: WorkRecord
    let reference: ReferenceBook
    var form: WorkProfileForm
    var additions = WorkAdditions()
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "What \(participant.name) can do and wants" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "What is held against openings, and nothing else. What is not known counts neither for nor against.", in: crumbs, errors))
        <div class="split even">
          <div class="stack loose">
            \(section("wishes", "When, where and for how much", wishes(frame)))
          </div>
          <div class="stack loose">
            \(section("goals", "Work wanted", goals(frame)))
            \(section("history", "Work so far", history(frame)))
            \(section("skills", "Skills", skills(frame)))
            \(section("credentials", "Licenses and certificates", credentials(frame)))
            \(section("schools", "Schools", schools(frame)))
          </div>
        </div>
        """
    }

    private var crumbs: Crumbs { Crumbs(("People", "/people"), (participant.name, participant.id.page)) }

    private func section(_ id: String, _ heading: String, _ body: HTML) -> HTML {
        "<section class=\"sect\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading)</h2>\(body)</section>"
    }

    private func wishes(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(participant.id.work))
          <input type="hidden" name="version" value="\(form.version)">
          \(WeekBoxes(week: form.week, language: .en, isShort: true))
          \(TextField(
            name: "free_from", label: "From which day on", value: form.freeFrom, hint: "Empty if at once.", error: errors["free_from"],
            isOptional: true, width: "w10", type: "date"))
          \(ChipChoices(
            name: "hours", legend: "How much", choices: Hours.allCases.map { Choice(value: $0.word, label: WorkWords.hours($0)[.en]) },
            selected: form.hours))
          <div class="row ends">
            \(TextField(name: "zip", label: "Home ZIP", value: form.zip, error: errors["zip"], isOptional: true, width: "w10", inputmode: "numeric"))
            \(TextField(
                name: "minutes", label: "Minutes one way, at most", value: form.minutes, error: errors["minutes"], width: "w4", inputmode: "numeric"))
          </div>
          \(CheckBoxes(
            name: "modes", legend: "Gets to work", choices: Mode.allCases.map { Choice(value: "\($0.rawValue)", label: WorkWords.mode($0)[.en]) },
            selected: form.modes))
          \(TextField(
            name: "wage", label: "Pay by the hour, at least", value: form.wage, error: errors["wage"], isOptional: true, width: "w10",
            inputmode: "decimal"))
          \(CheckBoxes(
            name: "takes_temporary", legend: "How long", choices: [Choice(value: "yes", label: "Takes temporary work too")],
            selected: form.takesTemporary ? ["yes"] : []))
          \(TextArea(
            name: "about", label: "For the résumé", value: form.about, hint: "Two or three sentences about what this person is good at.",
            isOptional: true, rows: 3))
          \(CheckBoxes(
            name: "helps", legend: "What helps here and at work",
            choices: AccessHelp.allCases.map { Choice(value: $0.rawValue, label: WorkWords.help($0)[.en]) }, selected: form.helps,
            hint: "What was agreed on, never why: no diagnosis. It never leaves the agency."))
          \(TextArea(name: "access_needs", label: "Something else that helps", value: form.accessNeeds, isOptional: true, rows: 2))
          <div class="row"><button>Save</button></div>
        </form>
        """
    }

    private func goals(_ frame: StaffFrame) -> HTML {
        """
        \(items(record.goals.map { ($0, reference.title(of: $0)) }, "goals", "code", frame))
        \(frame.form(participant.id.work("goals")))
          \(OccupationField(name: "goal", label: "Add an occupation", picked: additions.goal, error: errors["goal"]))
          <div class="row"><button class="quiet">Add</button></div>
        </form>
        """
    }

    private func skills(_ frame: StaffFrame) -> HTML {
        let held = record.skills.map { held in (held.skill, "\(reference.skillName(held.skill)): \(held.level.label)") }
        return """
            \(items(held, "skills", "skill", frame))
            \(frame.form(participant.id.work("skills")))
              \(SuggestingField(
                name: PickedSkill.field, label: "Add a skill", typed: additions.skill.typed, candidates: additions.skill.candidates,
                source: ("/skills?q=", "Skills"), hint: "Any word that people use, such as teamwork, naprawa or ventas.", error: errors["skill"]))
              <div class="row ends">
              \(SelectField(
                name: "level", label: "How well", choices: SkillLevelWord.allCases.map { Choice(value: "\($0.rawValue)", label: $0.label) },
                selected: additions.level, width: "w10"))
              <button class="quiet">Add</button></div>
            </form>
            """
    }

    private func credentials(_ frame: StaffFrame) -> HTML {
        let held = record.credentials.map { held in
            let until = held.validUntil.map { day in
                held.isValid(on: frame.today) ? ", until \(Wording.day(day, in: .en))" : ", expired \(Wording.day(day, in: .en))"
            }
            return (held.credential, reference.credentialName(held.credential) + (until ?? ""))
        }
        return """
            \(items(held, "credentials", "credential", frame))
            \(frame.form(participant.id.work("credentials")))
              <div class="row ends">
              \(SelectField(
                name: "credential", label: "Add one", choices: [Choice(value: "", label: "Choose")]
                    + reference.credentials.map { Choice(value: $0.id, label: $0.english) }, selected: additions.credential,
                error: errors["credential"]))
              \(TextField(
                name: "valid_until", label: "Valid until", value: additions.validUntil, error: errors["valid_until"], isOptional: true, width: "w10",
                type: "date"))
              <button class="quiet">Add</button></div>
            </form>
            """
    }

    private func history(_ frame: StaffFrame) -> HTML {
        let told = record.work.map { spell -> (String, String) in
            let times = "\(spell.from.rawValue) to \(spell.to?.rawValue ?? "now")"
            let place = spell.employer.isEmpty ? "" : " at \(spell.employer)"
            let known = spell.occupation.map { " · \(reference.title(of: $0))" } ?? " · occupation not picked"
            return (spell.id.description, "\(spell.job)\(place), \(times)\(known)")
        }
        return """
            \(items(told, "jobs", "job", frame))
            <details\(if: additions.isJobOpen, " open")><summary>Add a job</summary>
            \(frame.form(participant.id.work("jobs")))
              \(TextField(name: "job", label: "Job", value: additions.job.job, hint: "Any title; the occupation is found by it.", error: errors["job"]))
              \(TextField(name: "employer", label: "Where", value: additions.job.employer, isOptional: true))
              <div class="row ends">
              \(TextField(name: "from", label: "From", value: additions.job.from, error: errors["from"], width: "w10", type: "month"))
              \(TextField(name: "to", label: "Until", value: additions.job.to, error: errors["to"], isOptional: true, width: "w10", type: "month"))
              </div>
              \(TextArea(name: "duties", label: "What it was", value: additions.job.duties, isOptional: true, rows: 2))
              <div class="row"><button class="quiet">Add the job</button></div>
            </form></details>
            """
    }

    private func schools(_ frame: StaffFrame) -> HTML {
        let told = record.schools.map { ($0.id.description, [$0.study, $0.school, $0.ended].filter { !$0.isEmpty }.joined(separator: ", ")) }
        return """
            \(items(told, "schools", "school_id", frame))
            \(frame.form(participant.id.work("schools")))
              <div class="row ends">
              \(TextField(name: "school", label: "Add a school", value: additions.school.school, error: errors["school"]))
              \(TextField(name: "study", label: "What was learned", value: additions.school.study, isOptional: true))
              \(TextField(name: "ended", label: "Year", value: additions.school.ended, error: errors["ended"], isOptional: true, width: "w4", inputmode: "numeric"))
              <button class="quiet">Add</button></div>
            </form>
            """
    }

    private func items(_ rows: [(id: String, words: String)], _ list: String, _ field: String, _ frame: StaffFrame) -> HTML {
        guard !rows.isEmpty else { return "<p class=\"hint\">Nothing yet.</p>" }
        return """
            <ul role="list" class="stack tight">\(each: rows, { row in """
                <li>\(frame.form(participant.id.removal(from: list), class: "row far"))<span>\(row.words)</span>\
                <input type="hidden" name="\(field)" value="\(row.id)">\
                <button class="plain tight">Remove<span class="visually-hidden"> \(row.words)</span></button></form></li>
                """ })</ul>
            """
    }
}

/// What was typed into the small forms, and what they offer to choose from.
struct WorkAdditions: Sendable {
    var goal = PickedOccupation.none
    var skill = PickedSkill.none
    /// How well, as it was chosen.
    var level = "4"
    var credential = ""
    var validUntil = ""
    var job = SpellForm()
    var isJobOpen = false
    var school = SchoolingDraft()
}

extension ID<Participant> {
    var work: Link { "/people/\(self)/work" }
    func work(_ list: String) -> Link { "/people/\(self)/work/\(list)" }
    func removal(from list: String) -> Link { "/people/\(self)/work/\(list)/remove" }
}

extension ReferenceBook {
    /// The occupation's title, or its code if the book does not know it.
    func title(of code: String) -> String { number(ofOccupation: code).map { occupations[$0].title } ?? code }
    /// The code of the one occupation that is called so.
    func code(titled typed: String) -> String? { occupation(titled: typed).map { occupations[$0].code } }
    func skillName(_ id: String) -> String { number(ofSkill: id).map { skills[$0].name } ?? id }
    func credentialName(_ id: String) -> String { number(ofCredential: id).map { credentials[$0].english } ?? id }

    func credentialPhrase(_ id: String) -> Phrase { number(ofCredential: id).map { credentials[$0].name } ?? Phrase(verbatim: id) }
}

extension Credential {
    var name: Phrase { Phrase(en: english, es: spanish, pl: polish) }
}
