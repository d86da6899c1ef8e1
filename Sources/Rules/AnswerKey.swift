/// The kinds of answer that a question may have.
public enum AnswerKind: Hashable, Sendable {
    case yesNo
    /// A whole number, not below zero.
    case whole
    /// A number, not below zero.
    case number
    /// Whole cents.
    case money
    case day
    case text
    case list
    /// One text, several, or a yes or no: read by people only.
    case note
    /// So many digits, such as a FEIN.
    case digits(ClosedRange<Int>)
    case choice([String])
    /// The list of positions, each with keys of its own.
    case positions
}

/// One key of the answers: the question it belongs to, its kind, and when it is asked.
public struct AnswerKey: Hashable, Sendable {
    public let name: String
    /// Whom it is asked of.
    public let vocabulary: Vocabulary
    /// The number of its question, as people see it.
    public let question: Int
    public let kind: AnswerKind
    /// Whether it is said of a position, not of the employer as a whole.
    public let isOfPosition: Bool
    /// The yes/no that must be yes before this is asked; when that one is no, this counts as no, or as none.
    public let follows: String?

    init(_ name: String, _ question: Int, _ kind: AnswerKind, of vocabulary: Vocabulary = .employer, follows: String? = nil) {
        self.init(name, question, kind, vocabulary, isOfPosition: false, follows)
    }

    private init(_ name: String, _ question: Int, _ kind: AnswerKind, of position: Bool, follows: String? = nil) {
        self.init(name, question, kind, .employer, isOfPosition: position, follows)
    }

    private init(_ name: String, _ question: Int, _ kind: AnswerKind, _ vocabulary: Vocabulary, isOfPosition: Bool, _ follows: String?) {
        self.name = name
        self.vocabulary = vocabulary
        self.question = question
        self.kind = kind
        self.isOfPosition = isOfPosition
        self.follows = follows
    }

    /// The question that must be answered with yes before this one is asked.
    var gate: AnswerKey? { follows.flatMap(vocabulary.key) }

    /// Every key of the Request for Information, in the order of the questions.
    public static var all: [AnswerKey] { ofEmployer }

    /// The key of that name, if the Request for Information has one.
    public static func named(_ name: String) -> AnswerKey? { Vocabulary.employer.key(name) }

    static let ofEmployer: [AnswerKey] = employer1to5 + employer6to9 + positionKeys + employer12to15

    static let positions = AnswerKey("positions", 10, .positions)

    private static let employer1to5 = [
        AnswerKey("legal_name", 1, .text),
        AnswerKey("other_names", 1, .list),
        AnswerKey(
            "organization_type", 1, .choice(["corporation", "llc", "partnership", "sole_proprietor", "nonprofit", "government", "other"])),
        AnswerKey("fein", 2, .digits(9...9)),
        AnswerKey("ui_account", 2, .text),
        AnswerKey("ui_paid_up", 2, .yesNo),
        AnswerKey("main_product", 3, .text),
        AnswerKey("naics", 3, .digits(2...6)),
        AnswerKey("operating_since", 4, .day),
        AnswerKey("relocated_within_120_days", 4, .yesNo),
        AnswerKey("relocation_job_loss", 4, .yesNo, follows: "relocated_within_120_days"),
        AnswerKey("employees_full_time_site", 5, .whole),
        AnswerKey("employees_part_time_site", 5, .whole),
        AnswerKey("employees_full_time_total", 5, .whole),
        AnswerKey("employees_part_time_total", 5, .whole),
    ]

    private static let employer6to9 = [
        AnswerKey("layoffs_12_months", 6, .yesNo),
        AnswerKey("hours_cut_12_months", 6, .yesNo),
        AnswerKey("warn_notice_12_months", 6, .yesNo),
        AnswerKey("sale_or_closure_planned", 6, .yesNo),
        AnswerKey("laid_off_jobs", 6, .list, follows: "layoffs_12_months"),
        AnswerKey("workers_still_on_layoff", 6, .yesNo, follows: "layoffs_12_months"),
        AnswerKey("last_layoff_on", 6, .day, follows: "layoffs_12_months"),
        AnswerKey("hired_12_months", 7, .whole),
        AnswerKey("left_12_months", 7, .whole),
        AnswerKey("left_within_90_days", 7, .whole),
        AnswerKey("prior_ojt", 8, .yesNo),
        AnswerKey("prior_ojt_count", 8, .whole, follows: "prior_ojt"),
        AnswerKey("prior_ojt_retained_6_months", 8, .whole, follows: "prior_ojt"),
        AnswerKey("union", 9, .text),
        AnswerKey("union_covers_positions", 9, .yesNo),
        AnswerKey("union_concurrence", 9, .yesNo, follows: "union_covers_positions"),
        AnswerKey("labor_dispute", 9, .yesNo),
    ]

    private static let positionKeys = [
        positions,
        AnswerKey("title", 10, .text, of: true),
        AnswerKey("openings", 10, .whole, of: true),
        AnswerKey("duties", 10, .note, of: true),
        AnswerKey("skills", 10, .note, of: true),
        AnswerKey("licenses", 10, .note, of: true),
        AnswerKey("start_on", 10, .day, of: true),
        AnswerKey("onet_code", 10, .text, of: true),
        AnswerKey("hourly_wage", 11, .money, of: true),
        AnswerKey("hours_per_week", 11, .number, of: true),
        AnswerKey("shift", 11, .text, of: true),
        AnswerKey("pay_basis", 11, .choice(["hourly", "salary", "commission", "tips", "piece"]), of: true),
        AnswerKey("duration", 11, .choice(["over_one_year", "temporary", "seasonal"]), of: true),
        AnswerKey("through_agency", 11, .yesNo, of: true),
        AnswerKey("same_as_laid_off_job", 11, .yesNo, of: true, follows: "layoffs_12_months"),
        AnswerKey("worker_dismissed_to_open", 11, .yesNo, of: true),
    ]

    private static let employer12to15 = [
        AnswerKey("benefits", 12, .list),
        AnswerKey("benefits_start_days", 12, .whole),
        AnswerKey("benefits_same_as_similar_staff", 12, .yesNo),
        AnswerKey("trainer", 13, .text),
        AnswerKey("weeks_to_full_skill", 13, .number),
        AnswerKey("equipment_available", 13, .yesNo),
        AnswerKey("premises_safe", 13, .yesNo),
        AnswerKey("workers_comp_carrier", 14, .text),
        AnswerKey("workers_comp_policy", 14, .text),
        AnswerKey("workers_comp_expires", 14, .day),
        AnswerKey("interests", 15, .list),
        AnswerKey("iwt_workers_total", 15, .whole),
        AnswerKey("iwt_workers_6_months", 15, .whole),
        AnswerKey("retain_on_success", 15, .yesNo),
        AnswerKey("related_to_trainee_or_staff", 15, .yesNo),
        AnswerKey("accommodations", 15, .note),
        AnswerKey("languages", 15, .list),
        AnswerKey("open_to_records", 15, .yesNo),
        AnswerKey("signer_name", 15, .text),
        AnswerKey("signer_title", 15, .text),
        AnswerKey("signed_on", 15, .day),
    ]
}
