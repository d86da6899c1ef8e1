import Rules
import Testing

@Suite("On-the-job training")
struct TrainingVerdictTests {
    @Test("Each hard no bars on-the-job training by itself", arguments: hardNos)
    func hardNo(_ row: VerdictCase) throws { try row.check() }

    @Test("What the law leaves to judgment goes to a supervisor", arguments: reviews)
    func review(_ row: VerdictCase) throws { try row.check() }

    @Test("What looks like a bar and is none leaves the employer eligible", arguments: allowed)
    func isAllowed(_ row: VerdictCase) throws { try row.check() }

    @Test("A hard no decides at once, whatever else is unanswered", arguments: atOnce)
    func decidesAtOnce(_ row: VerdictCase) throws { try row.check() }

    static let stillOut = #"{"layoffs_12_months": true, "workers_still_on_layoff": true, "laid_off_jobs": ["Operator"]}"#

    static let hardNos: [VerdictCase] = [
        .init(
            "Work moved here and jobs were lost", "ojt", .notEligible, #"{"relocated_within_120_days": true, "relocation_job_loss": true}"#,
            by: ["relocation"], citing: "20 CFR 683.260"),
        .init(
            "Somebody is still laid off from the same job", "ojt", .notEligible, stillOut, position: #"{"same_as_laid_off_job": true}"#,
            by: ["same_job_layoff"], citing: "20 CFR 683.270"),
        .init(
            "A worker was dismissed to open the job", "ojt", .notEligible, position: #"{"worker_dismissed_to_open": true}"#,
            by: ["dismissed_to_open"], citing: "20 CFR 683.270"),
        .init("There is a labor dispute", "ojt", .notEligible, #"{"labor_dispute": true}"#, by: ["labor_dispute"], citing: "20 CFR 680.840"),
        .init(
            "The pay is below every minimum wage", "ojt", .notEligible, position: #"{"hourly_wage": 700}"#,
            by: ["minimum_wage"], citing: "20 CFR 683.275"),
        .init(
            "The pay reaches the federal but not the state minimum", "ojt", .notEligible, position: #"{"hourly_wage": 1499}"#, by: ["minimum_wage"]),
        .init("The pay is a cent below the city’s minimum", "ojt", .notEligible, position: #"{"hourly_wage": 1704}"#, by: ["minimum_wage"]),
        .init(
            "The person would not be kept", "ojt", .notEligible, #"{"retain_on_success": false}"#,
            by: ["retention_promise"], citing: "20 CFR 680.700(b)"),
        .init("The job is for a season", "ojt", .notEligible, position: #"{"duration": "seasonal"}"#, by: ["lasting_job"]),
        .init("The job is temporary", "ojt", .notEligible, position: #"{"duration": "temporary"}"#, by: ["lasting_job"]),
        .init(
            "Two bars are both told", "ojt", .notEligible, #"{"labor_dispute": true, "retain_on_success": false}"#,
            by: ["labor_dispute", "retention_promise"]),
        .init("A bar outweighs a review", "ojt", .notEligible, #"{"labor_dispute": true, "ui_paid_up": "unsure"}"#, by: ["labor_dispute"]),
    ]

    static let reviews: [VerdictCase] = [
        .init(
            "A union covers the jobs and has not agreed", "ojt", .supervisorReview, #"{"union_covers_positions": true, "union_concurrence": false}"#,
            by: ["union_agrees"], citing: "20 CFR 683.270"),
        .init(
            "Two of three earlier trainees stayed", "ojt", .supervisorReview,
            #"{"prior_ojt": true, "prior_ojt_count": 3, "prior_ojt_retained_6_months": 2}"#, by: ["past_trainees"], citing: "20 CFR 680.700(b)"),
        .init(
            "Seven of nine earlier trainees stayed", "ojt", .supervisorReview,
            #"{"prior_ojt": true, "prior_ojt_count": 9, "prior_ojt_retained_6_months": 7}"#, by: ["past_trainees"]),
        .init(
            "The site is 119 days old", "ojt", .supervisorReview, #"{"operating_since": "2026-07-25"}"#, by: ["new_site"], citing: "20 CFR 683.260"),
        .init("The job is filled through an agency", "ojt", .supervisorReview, position: #"{"through_agency": true}"#, by: ["own_staff"]),
        .init("The unemployment account may not be paid up", "ojt", .supervisorReview, #"{"ui_paid_up": "unsure"}"#, by: ["ui_paid_up"]),
        .init("The unemployment account is not paid up", "ojt", .supervisorReview, #"{"ui_paid_up": false}"#, by: ["ui_paid_up"]),
        .init("A trainee is a relative", "ojt", .supervisorReview, #"{"related_to_trainee_or_staff": true}"#, by: ["no_relatives"]),
        .init(
            "Nobody knows whether a trainee is a relative", "ojt", .supervisorReview, #"{"related_to_trainee_or_staff": "unsure"}"#,
            by: ["no_relatives"]),
        .init("Hours were cut", "ojt", .supervisorReview, #"{"hours_cut_12_months": true}"#, by: ["no_cutbacks"]),
        .init("The firm is to be sold", "ojt", .supervisorReview, #"{"sale_or_closure_planned": true}"#, by: ["no_cutbacks"]),
        .init("Benefits differ", "ojt", .supervisorReview, #"{"benefits_same_as_similar_staff": false}"#, by: ["same_benefits"]),
        .init("The premises may not be safe", "ojt", .supervisorReview, #"{"premises_safe": false}"#, by: ["safe_premises"]),
        .init("The insurance has run out", "ojt", .supervisorReview, #"{"workers_comp_expires": "2026-11-20"}"#, by: ["workers_comp"]),
        .init("There is nothing to learn", "ojt", .supervisorReview, #"{"weeks_to_full_skill": 0}"#, by: ["something_to_learn"]),
        .init("The pay is mostly commission", "ojt", .supervisorReview, position: #"{"pay_basis": "commission"}"#, by: ["fixed_pay"]),
        .init("The job is part time", "ojt", .supervisorReview, position: #"{"hours_per_week": 20}"#, by: ["full_time_job"]),
        .init("The FEIN was declined", "ojt", .supervisorReview, #"{"fein": null, "declined": ["fein"]}"#, by: ["fein_known"]),
        .init(
            "The promise to keep the person was declined", "ojt", .supervisorReview,
            #"{"retain_on_success": null, "declined": ["retain_on_success"]}"#,
            by: ["retention_promise"]),
        .init(
            "The wage was declined", "ojt", .supervisorReview, position: #"{"hourly_wage": null, "declined": ["hourly_wage"]}"#,
            by: ["minimum_wage"]),
    ]

    static let allowed: [VerdictCase] = [
        .init("Everything is answered and in order", "ojt", .eligible),
        .init("Work moved here and nobody lost a job", "ojt", .eligible, #"{"relocated_within_120_days": true, "relocation_job_loss": false}"#),
        .init("Somebody is laid off from another job", "ojt", .eligible, stillOut),
        .init(
            "Everybody laid off from the same job is back", "ojt", .eligible, #"{"layoffs_12_months": true, "workers_still_on_layoff": false}"#,
            position: #"{"same_as_laid_off_job": true}"#),
        .init("The union has agreed", "ojt", .eligible, #"{"union_covers_positions": true, "union_concurrence": true}"#),
        .init(
            "Four of five earlier trainees stayed", "ojt", .eligible,
            #"{"prior_ojt": true, "prior_ojt_count": 5, "prior_ojt_retained_6_months": 4}"#),
        .init(
            "Two earlier trainees are too few for a pattern", "ojt", .eligible,
            #"{"prior_ojt": true, "prior_ojt_count": 2, "prior_ojt_retained_6_months": 0}"#),
        .init("The site is 120 days old", "ojt", .eligible, #"{"operating_since": "2026-07-24"}"#),
        .init("The pay is the city’s minimum to the cent", "ojt", .eligible, position: #"{"hourly_wage": 1705}"#),
        .init(
            "A small firm owes the state’s minimum only", "ojt", .eligible,
            #"{"employees_full_time_total": 2, "employees_part_time_total": 1, "employees_full_time_site": 2, "employees_part_time_site": 1}"#,
            position: #"{"hourly_wage": 1500}"#),
        .init("The day before the city’s minimum rose", "ojt", .eligible, position: #"{"hourly_wage": 1500}"#, on: "2026-06-30"),
        .init("The day before the state’s minimum rose", "ojt", .eligible, position: #"{"hourly_wage": 1400}"#, on: "2024-12-31"),
        .init("The insurance runs out today", "ojt", .eligible, #"{"workers_comp_expires": "2026-11-21"}"#),
        .init("Text that decides nothing is missing", "ojt", .eligible, #"{"legal_name": null, "trainer": null, "naics": null, "ui_account": null}"#),
    ]

    static let atOnce: [VerdictCase] = [
        .init(
            "A move that cost jobs", "ojt", .notEligible, #"{"relocated_within_120_days": true, "relocation_job_loss": true}"#,
            by: ["relocation"], alone: true),
        .init("A dispute", "ojt", .notEligible, #"{"labor_dispute": true}"#, by: ["labor_dispute"], alone: true),
        .init("No promise", "ojt", .notEligible, #"{"retain_on_success": false}"#, by: ["retention_promise"], alone: true),
        .init(
            "A wage below the state’s minimum", "ojt", .notEligible, #"{"positions": [{"hourly_wage": 1000}]}"#,
            by: ["minimum_wage"], alone: true),
        .init("A dismissal", "ojt", .notEligible, #"{"positions": [{"worker_dismissed_to_open": true}]}"#, by: ["dismissed_to_open"], alone: true),
        .init(
            "A layoff of the same job", "ojt", .notEligible,
            #"{"workers_still_on_layoff": true, "positions": [{"same_as_laid_off_job": true}]}"#, by: ["same_job_layoff"], alone: true),
        .init(
            "A declined answer does not hide it", "ojt", .notEligible, #"{"labor_dispute": true, "fein": null, "declined": ["fein"]}"#,
            by: ["labor_dispute"], alone: true),
    ]
}
