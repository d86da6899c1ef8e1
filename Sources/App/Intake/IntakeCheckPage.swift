import Dates
import Markup
import Phrases
import Reference
import Storage
import Suitability

/// All answers once more, each with a way back; and the end.
struct IntakeCheckPage: PublicPage {
    let intake: Intake
    let participant: Participant
    let record: WorkRecord
    let consents: [Consent]
    let reference: ReferenceBook
    let helper: StaffMember

    var title: Phrase { intake.doneAt == nil ? IntakeWords.title(.check) : StepWords.thanks(participant.firstName) }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1>\
        \(if: intake.doneAt != nil, "<p class=\"lead\">\(StepWords.next(helper.firstName), frame.language)</p>")</div>
        <dl class="answers-list">\(each: Intake.Step.allCases.dropLast(), { row($0, frame) })</dl>
        \(if: intake.doneAt == nil, """
            \(frame.form(intake.id.page(.check)))<div class="send"><button>\(StepWords.finish, frame.language)</button></div></form>
            """)
        """
    }

    private func row(_ step: Intake.Step, _ frame: PublicFrame) -> HTML {
        let said = words(step, frame.language)
        return """
            <div><dt>\(IntakeWords.title(step), frame.language)</dt><dd>\(said.isEmpty ? IntakeWords.nothing[frame.language] : said)</dd>\
            <dd><a href="\(intake.id.page(step))">\(StepWords.change, frame.language)\
            <span class="visually-hidden">: \(IntakeWords.title(step), frame.language)</span></a></dd></div>
            """
    }

    private func words(_ step: Intake.Step, _ language: Language) -> String {
        let profile = record.profile
        switch step {
        case .reach: return [participant.phone, participant.mailbox].filter { !$0.isEmpty }.joined(separator: ", ")
        case .wish: return participant.goal
        case .times: return WorkWords.times(profile.availability, language)
        case .travel:
            let modes = Mode.allCases.filter { profile.modes?.contains(Modes($0)) == true }.map { WorkWords.mode($0)[language] }
            return ([profile.zip].filter { !$0.isEmpty } + modes).joined(separator: ", ")
        case .history: return record.work.map { $0.employer.isEmpty ? $0.job : "\($0.job), \($0.employer)" }.joined(separator: "; ")
        case .skills:
            return record.skills.map { "\(SkillWords.name($0.skill)[language]): \(SkillWords.level($0.level.rawValue)[language])" }
                .joined(separator: "; ")
        case .credentials:
            return record.credentials.compactMap { held in reference.credentials.first { $0.id == held.credential }?.name[language] }
                .joined(separator: ", ")
        case .pay: return profile.wageWished?.description ?? ""
        case .consent: return agreed(language)
        case .check: return ""
        }
    }

    private func agreed(_ language: Language) -> String {
        let live = consents.filter { $0.withdrawnAt == nil && $0.employer == nil }
        let matched = live.contains { $0.purpose == .matching } ? IntakeWords.mayMatch[language] : nil
        let told = live.first { $0.purpose == .employers }.map { "\(IntakeWords.mayTell[language]): \(ConsentWords.list($0.covers)[language])" }
        return [matched, told].compactMap(\.self).joined(separator: "; ")
    }
}

extension ID<Intake> {
    func page(_ step: Intake.Step) -> Link { "/intake/\(self)/\(step.rawValue)" }
    var skillRemoval: Link { "/intake/\(self)/skills/remove" }
    func removal(of job: ID<WorkSpell>) -> Link { "/intake/\(self)/jobs/\(job)/remove" }
}
