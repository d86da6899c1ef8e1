import Dates
import Phrases
import Reference
import Storage
import Web

/// What a person answers on one page; the other pages' fields stand as they are known.
struct IntakeForm: Sendable {
    var reach: OwnDetailsForm
    var goal: String
    var profile: WorkProfileForm
    var job = SpellForm()
    var skill = PickedSkill.none
    /// How well, as it was chosen.
    var level = String(SkillLevelWord.well.rawValue)
    var credentials: Set<String>
    var mayMatch: Bool
    var covers: Set<String>

    init(_ person: Participant, _ record: WorkRecord, _ consents: [Consent], on today: Day) {
        reach = OwnDetailsForm(person)
        goal = person.goal
        profile = WorkProfileForm(record.profile)
        credentials = Set(record.credentials.map(\.credential))
        let live = consents.filter { $0.isLive(on: today) }
        mayMatch = live.contains { $0.purpose == .matching }
        covers = Set(live.first { $0.purpose == .employers && $0.employer == nil }?.covers.map(\.rawValue) ?? [])
    }

    /// The page's own fields as they were sent.
    mutating func take(_ form: Form, of step: Intake.Step, in book: ReferenceBook) {
        switch step {
        case .reach:
            reach = OwnDetailsForm(form)
            profile.helps = Set(form.all("helps"))
            profile.accessNeeds = String(form["access_needs"].prefix(500))
        case .wish: goal = String(form["goal"].prefix(500))
        case .times: take(form, .times)
        case .travel: take(form, .travel)
        case .history: job = SpellForm(form)
        case .skills: (skill, level) = (PickedSkill(form, in: book), form["level"])
        case .credentials: credentials = Set(form.all("credentials"))
        case .pay: take(form, .pay)
        case .consent: (mayMatch, covers) = (form.has("may_match"), Set(form.all("covers")))
        case .check: break
        }
    }

    private mutating func take(_ form: Form, _ part: WorkProfileForm.Part) {
        let sent = WorkProfileForm(form)
        switch part {
        case .times: (profile.week, profile.freeFrom, profile.hours) = (sent.week, sent.freeFrom, sent.hours)
        case .travel: (profile.zip, profile.modes, profile.minutes) = (sent.zip, sent.modes, sent.minutes)
        case .pay: (profile.wage, profile.takesTemporary) = (sent.wage, sent.takesTemporary)
        case .words: (profile.helps, profile.accessNeeds, profile.about) = (sent.helps, sent.accessNeeds, sent.about)
        }
    }

    /// Whether something was told on a page that takes one thing after the other.
    func tells(_ step: Intake.Step) -> Bool { step == .history ? !job.isEmpty : !skill.typed.isEmpty }

    func problems(of step: Intake.Step, knowsZip: (String) -> Bool) -> [(field: String, words: Phrase)] {
        switch step {
        case .reach: return reach.problems
        case .times, .travel, .pay: return profile.problems(knowsZip: knowsZip)
        case .history: return job.problems
        case .skills: return skill.problem.map { [(PickedSkill.field, $0)] } ?? []
        case .wish, .credentials, .consent, .check: return []
        }
    }
}
