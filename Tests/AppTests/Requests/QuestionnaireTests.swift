import Phrases
import Testing

@testable import App

@Suite("The fifteen questions")
struct QuestionnaireTests {
    // The keys of the answers, question by question, as the rules and imports know them.
    static let keys: [Int: String] = [
        1: "legal_name other_names organization_type", 2: "fein ui_account ui_paid_up", 3: "main_product naics",
        4: "operating_since relocated_within_120_days relocation_job_loss",
        5: "employees_full_time_site employees_part_time_site employees_full_time_total employees_part_time_total",
        6: "layoffs_12_months laid_off_jobs workers_still_on_layoff last_layoff_on hours_cut_12_months warn_notice_12_months "
            + "sale_or_closure_planned",
        7: "hired_12_months left_12_months left_within_90_days", 8: "prior_ojt prior_ojt_count prior_ojt_retained_6_months",
        9: "union_covers_positions union union_concurrence labor_dispute", 12: "benefits benefits_start_days benefits_same_as_similar_staff",
        13: "trainer weeks_to_full_skill equipment_available premises_safe",
        14: "workers_comp_carrier workers_comp_policy workers_comp_expires",
        15: "interests iwt_workers_total iwt_workers_6_months retain_on_success related_to_trainee_or_staff accommodations languages "
            + "open_to_records signer_name signer_title signed_on",
    ]
    static let positionKeys =
        "title openings duties skills licenses start_on onet_code hourly_wage hours_per_week shift pay_basis duration through_agency "
        + "same_as_laid_off_job worker_dismissed_to_open"

    @Test("Every key stands under its question, exactly once")
    func everyKeyOnce() {
        for question in Questionnaire.current.questions where question.repeats == nil {
            #expect(question.fields.map(\.key).joined(separator: " ") == Self.keys[question.number], "question \(question.number)")
        }
        let repeated = Questionnaire.current.questions.filter { $0.repeats == "positions" }
        #expect(repeated.map(\.number) == [10, 11])
        #expect(repeated.flatMap(\.fields).map(\.key).joined(separator: " ") == Self.positionKeys)
    }

    @Test("Questions 1 to 15 stand on their five pages")
    func pages() {
        #expect(Questionnaire.current.pages.map(\.number) == [1, 2, 3, 4, 5])
        #expect(Questionnaire.current.pages.map { $0.questions.map(\.number) } == [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15]])
        #expect(Questionnaire.current.pages.allSatisfy { page in page.questions.allSatisfy { $0.page == page.number } })
    }

    @Test("A short label belongs to a field that there is")
    func shortLabels() {
        #expect(
            QuestionField.shortLabels.keys.allSatisfy { Questionnaire.current.field($0) != nil || Questionnaire.current.positionField($0) != nil })
    }

    @Test("The programs to choose from are those of the rules")
    func programs() {
        let programs = "ojt iwt customized transitional pathways wotc il_returning_citizen bonding dhs_subsidized hiring_event"
        #expect(InterestChoices.all.map(\.value).joined(separator: " ") == programs)
    }

    @Test("Every phrase is said in three languages, and differs where it is more than a name")
    func threeLanguages() {
        let sameByName: Set<String> = ["Pathways", "Incumbent worker training", "Customized training"]
        for phrase in Self.phrases {
            #expect(Language.allCases.allSatisfy { !phrase[$0].isEmpty })
            if sameByName.contains(phrase.en) { continue }
            #expect(phrase.en != phrase.pl && phrase.es != phrase.pl, "\(phrase.en)")
            #expect(phrase.en != phrase.es || phrase == QuestionnaireWords.no, "\(phrase.en)")
        }
    }

    @Test("No sentence is longer than 25 words, and no office words are used", arguments: Language.allCases)
    func plainWords(language: Language) {
        for text in Self.phrases.map({ $0[language] }) {
            let longest = text.split { ".?!:".contains($0) }.map { $0.split(separator: " ").count }.max() ?? 0
            #expect(longest <= 25, "\(text)")
            #expect(!["n/a", "pursuant", "utilize", "participant id"].contains { text.lowercased().contains($0) }, "\(text)")
        }
    }

    @Test("The wording that was frozen reads back", arguments: Language.allCases)
    func frozenWording(language: Language) throws {
        let wording = try AskedWording(frozen: Questionnaire.current.frozen(in: language))
        #expect(wording == Questionnaire.current.wording(in: language))
        #expect(wording.version == Questionnaire.versions.last?.version)
        #expect(wording.pages[0].questions[0].fields[0].label == Questionnaire.current.field("legal_name")?.label[language])
    }

    @Test("A text that is no frozen wording is refused with a reason")
    func notAWording() {
        #expect(throws: AnswersUnreadable.self) { try AskedWording(frozen: "{\"version\": 1}") }
    }

    /// Everything the questionnaire says by itself.
    static var phrases: [Phrase] {
        let questions = Questionnaire.current.questions
        let titles = Questionnaire.current.pages.map(\.title) + questions.map(\.title) + questions.flatMap(\.shortcuts).map(\.label)
        let fields = questions.flatMap(\.fields)
        let choices = fields.flatMap(\.kind.choices)
        let groups = questions.flatMap(\.parts).flatMap { part -> [Phrase] in
            switch part {
            case .group(let title, _): [title]
            case .section(let title, let text, _): [title, text]
            case .field, .row, .decline, .shortcut: []
            }
        }
        return titles + groups + fields.map(\.label) + fields.compactMap(\.hint) + choices.map(\.label) + choices.compactMap(\.hint) + around
            + QuestionField.shortLabels.values
    }

    private static let around: [Phrase] = [
        QuestionnaireWords.kept, QuestionnaireWords.continues, QuestionnaireWords.back, QuestionnaireWords.ratherNotSay,
        QuestionnaireWords.ratherNotSayHint, QuestionnaireWords.fromOurRecords, QuestionnaireWords.addJob, QuestionnaireWords.removeJob,
        QuestionnaireWords.enoughJobs, QuestionnaireWords.thereIsAProblem, QuestionnaireWords.notAnswered, QuestionnaireWords.declined,
        QuestionnaireWords.lead(reader: "Inés Delgado", employer: "Kessler"), QuestionnaireWords.whoReads("Inés Delgado"),
        AnswerProblemWords.feinDigits, AnswerProblemWords.feinPrefix, AnswerProblemWords.money, AnswerProblemWords.ambiguousDay,
        AnswerProblemWords.insuranceHasRunOut, AnswerProblemWords.startHasPassed, AnswerProblemWords.payForOneHour,
        AnswerProblemWords.unknownDay, AnswerProblemWords.moreHereThanInAll(5, 4), AnswerProblemWords.moreThanLeft(5, 4),
    ]
}
