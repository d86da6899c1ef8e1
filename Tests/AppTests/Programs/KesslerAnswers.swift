import Dates
import Phrases
import Rules
import Storage
import Web

@testable import App

/// Kessler Metal Works of Riverside: looked after by Inés, with Marcus as backup, and Dana Kessler there.
struct KesslerAnswers: Sendable {
    let town: Town
    let employer: Employer
    let dana: Contact
    let request: RequestForInformation

    /// Everything answered: a press brake operator for good, a yard helper for a season, and two of three earlier trainees kept.
    static let all = """
        {"benefits":["health_insurance"],"benefits_same_as_similar_staff":true,"benefits_start_days":60,"duties":null,\
        "employees_full_time_site":41,"employees_full_time_total":41,"employees_part_time_site":6,"employees_part_time_total":6,\
        "equipment_available":true,"fein":"365554417","hired_12_months":14,"hours_cut_12_months":false,"interests":["ojt","iwt"],\
        "iwt_workers_6_months":0,"iwt_workers_total":4,"labor_dispute":false,"layoffs_12_months":false,"left_12_months":9,\
        "left_within_90_days":4,"legal_name":"Kessler Metal Works LLC","main_product":"Sheet metal","naics":"332322","open_to_records":true,\
        "operating_since":"2009-03-01","organization_type":"llc",\
        "positions":[{"duration":"over_one_year","hourly_wage":2150,"hours_per_week":40,"openings":2,"pay_basis":"hourly",\
        "same_as_laid_off_job":false,"through_agency":false,"title":"Press brake operator","worker_dismissed_to_open":false},\
        {"duration":"seasonal","hourly_wage":1750,"hours_per_week":40,"openings":1,"pay_basis":"hourly","same_as_laid_off_job":false,\
        "through_agency":false,"title":"Yard helper","worker_dismissed_to_open":false}],\
        "premises_safe":true,"prior_ojt":true,"prior_ojt_count":3,"prior_ojt_retained_6_months":2,"related_to_trainee_or_staff":false,\
        "relocated_within_120_days":false,"retain_on_success":true,"sale_or_closure_planned":false,"signer_name":"Dana Kessler",\
        "trainer":"Rob Tillman","ui_account":"1234567","ui_paid_up":true,"union_covers_positions":false,"warn_notice_12_months":false,\
        "weeks_to_full_skill":12,"workers_comp_carrier":"Great Plains Mutual","workers_comp_expires":"2027-06-30",\
        "workers_comp_policy":"WC 1"}
        """.replacing("\"duties\":null,", with: "")

    static let early = Town.now.adding(minutes: -78)

    /// Asked on November 10; nothing answered yet.
    static func asked(in town: Town, language: Language = .en) async throws -> KesslerAnswers {
        let at = town.now.adding(days: -9)
        return try await town.write { db in
            let draft = EmployerDraft(
                name: "Kessler Metal Works", legalName: "Kessler Metal", owner: town.ines.id, backup: town.marcus.id,
                contacts: [ContactDraft(name: "Dana Kessler", role: .decides, mailbox: "dana@kessler.example", language: language)])
            let id = try draft.create(by: .staff(town.ines), agency: town.agency.id, at: at, in: db).id
            let employer = try Employer.find(id, seenBy: town.ines.viewer, in: db)
            let dana = try EmployerQueries.contacts(of: id, seenBy: town.ines.viewer, in: db)[0]
            var known = RequestAnswers()
            known["employees_full_time_site"] = .integer(38)
            let request = try RequestForInformation.open(
                for: employer, contact: dana.id, language: language, known: known, by: town.ines, of: town.agency, at: at, in: db)
            let opened = try db.one(
                RequestForInformation.self, "SELECT \(RequestForInformation.columns) FROM rfi_requests WHERE rfi_requests.id = \(request)")
            return KesslerAnswers(town: town, employer: employer, dana: dana, request: opened)
        }
    }

    /// The same after Dana has sent everything.
    static func sent(in town: Town, language: Language = .en, changes: [String: AnswerJSON] = [:]) async throws -> KesslerAnswers {
        let kessler = try await asked(in: town, language: language)
        try await kessler.send(changes: changes)
        return kessler
    }

    /// Dana sends her answers, in one transaction with what follows from them.
    @discardableResult
    func send(changes: [String: AnswerJSON] = [:], number: Int = 1, at moment: Instant = early) async throws -> Determined {
        let answers = try KesslerAnswers.answers(changes)
        return try await town.write { db in
            let sent = SubmittedAnswers(
                id: .new(at: moment), request: request, number: number, language: request.language,
                wording: Questionnaire.current.wording(in: request.language), answers: answers, typedBy: nil, submittedAt: moment)
            try insert(sent, in: db)
            return try sent.determine(by: town.office.rules, on: moment.day(in: town.agency.zone), at: moment, in: db)
        }
    }

    static func answers(_ changes: [String: AnswerJSON] = [:]) throws -> RequestAnswers {
        guard case .object(var object)? = AnswerJSON(reading: all) else { throw AnswersUnreadable(key: nil, needs: "an object") }
        object.merge(changes) { _, new in new }
        return try RequestAnswers(object)
    }

    private func insert(_ sent: SubmittedAnswers, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO rfi_answers (id, agency_id, request_id, employer_id, number, language, questionnaire, wording, answers, submitted_at)
            VALUES (\(sent.id), \(sent.agency), \(sent.request), \(sent.employer), \(sent.number), \(sent.language), \(sent.questionnaire),
                \(Questionnaire.current.frozen(in: sent.language)), \(sent.answers.json), \(sent.submittedAt))
            """)
        try db.run("UPDATE rfi_requests SET submitted_at = COALESCE(submitted_at, \(sent.submittedAt)) WHERE id = \(sent.request)")
        try Notice.tell(
            [town.ines.id], .rfiReceived, "Kessler Metal Works sent the RFI", employer: employer.id, subject: sent.id.number, agency: town.agency.id,
            at: sent.submittedAt, in: db)
    }

    /// What Dana has typed so far, without sending it.
    func type(_ json: String) async throws {
        let draft = AnswersDraft(answers: try RequestAnswers(json: json)).json
        try await town.write { db in
            _ = try db.run("UPDATE rfi_requests SET draft = \(draft), saved_at = \(KesslerAnswers.early) WHERE id = \(request.id)")
        }
    }

    /// The verdict page or the notice, as Inés sees it.
    func page(_ path: String, as staff: StaffMember? = nil) async throws -> Outgoing {
        try await Browser(town, as: staff ?? town.ines).get("/employers/\(employer.id)/\(path)")
    }

    func latest() async throws -> Determined? {
        try await town.read { db in try ProgramQueries.latest(of: employer.id, seenBy: town.ines.viewer, in: db) }
    }

    func standing() async throws -> ProgramStanding {
        try await town.read { db in try ProgramStanding.find(employer.id, at: nil, seenBy: town.ines.viewer, in: db) }
    }
}
