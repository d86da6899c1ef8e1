import Rules
import Testing

@Suite("The other programs")
struct OtherVerdictTests {
    @Test("Each program follows its own row of the decision table", arguments: rows)
    func decided(_ row: VerdictCase) throws { try row.check() }

    @Test("A credit follows the days that its law covers", arguments: dated)
    func followsTheLaw(_ row: VerdictCase) throws { try row.check() }

    static let moved = #"{"relocated_within_120_days": true, "relocation_job_loss": true}"#

    static let rows: [VerdictCase] = [
        .init("Training for present staff is open to Kessler", "iwt", .eligible),
        .init(
            "Nobody has been there six months", "iwt", .notEligible, #"{"iwt_workers_6_months": 0}"#,
            by: ["six_months", "most_six_months"], citing: "20 CFR 680.780"),
        .init(
            "Nobody has been there six months, and nothing else is known", "iwt", .notEligible, #"{"iwt_workers_6_months": 0}"#,
            by: ["six_months"], alone: true),
        .init("Half of a group is not most of it", "iwt", .notEligible, #"{"iwt_workers_6_months": 2}"#, by: ["most_six_months"]),
        .init("Three of four have been there six months", "iwt", .eligible, #"{"iwt_workers_6_months": 3}"#),
        .init("A move that cost jobs bars training for present staff", "iwt", .notEligible, moved, by: ["relocation"], citing: "20 CFR 683.260"),
        .init("Present staff need no open positions", "iwt", .eligible, #"{"positions": null}"#),
        .init("A strike does not bar training for present staff", "iwt", .eligible, #"{"labor_dispute": true}"#),
        .init("The account is not paid up", "iwt", .supervisorReview, #"{"ui_paid_up": false}"#, by: ["ui_paid_up"]),
        .init("No promise to keep present staff", "iwt", .supervisorReview, #"{"retain_on_success": false}"#, by: ["retention_promise"]),
        .init("A course made for Kessler", "customized", .eligible),
        .init("No hiring after the course", "customized", .notEligible, #"{"retain_on_success": false}"#, by: ["retention_promise"]),
        .init("A move that cost jobs bars the course", "customized", .notEligible, moved, by: ["relocation"], citing: "20 CFR 683.260"),
        .init("A move alone does not", "customized", .eligible, #"{"relocated_within_120_days": true, "relocation_job_loss": false}"#),
        .init(
            "The size sets the share, so it is asked", "customized", .needsAnswer, #"{"employees_full_time_total": null}"#,
            missing: ["employees_full_time_total"]),
        .init("A relative on the course", "customized", .supervisorReview, #"{"related_to_trainee_or_staff": true}"#, by: ["no_relatives"]),
        .init("A transitional job at Kessler", "transitional", .eligible),
        .init(
            "Questions 9 and 14 are enough for a transitional job", "transitional", .eligible,
            #"{"labor_dispute": false, "workers_comp_carrier": "Great Plains", "workers_comp_expires": "2027-01-01"}"#, alone: true),
        .init(
            "A dispute bars a transitional job", "transitional", .notEligible, #"{"labor_dispute": true}"#,
            by: ["labor_dispute"], citing: "20 CFR 680.840"),
        .init(
            "Insurance that ran out bars it", "transitional", .notEligible, #"{"workers_comp_expires": "2026-11-20"}"#,
            by: ["workers_comp"], citing: "20 CFR 683.280"),
        .init(
            "Having no insurance bars it", "transitional", .notEligible, #"{"workers_comp_carrier": "None", "workers_comp_expires": null}"#,
            by: ["workers_comp"]),
        .init("No promise is needed for it", "transitional", .eligible, #"{"retain_on_success": false}"#),
        .init("A bond for Kessler’s hires", "bonding", .eligible),
        .init(
            "Question 11 is enough for a bond", "bonding", .eligible, #"{"positions": [{"pay_basis": "salary", "through_agency": false}]}"#,
            alone: true),
        .init("A commission may mean self-employed", "bonding", .supervisorReview, position: #"{"pay_basis": "commission"}"#, by: ["fixed_pay"]),
        .init("The state credit needs the FEIN", "il_returning_citizen", .needsAnswer, #"{"fein": null}"#, missing: ["fein"]),
        .init(
            "With the FEIN the state credit stands", "il_returning_citizen", .eligible, #"{"fein": "36-5554417"}"#,
            by: ["fein_known"], citing: "35 ILCS 5/216", alone: true),
        .init("A subsidized job at Kessler", "dhs_subsidized", .eligible),
        .init(
            "A dismissal bars a subsidized job", "dhs_subsidized", .notEligible, position: #"{"worker_dismissed_to_open": true}"#,
            by: ["dismissed_to_open"], citing: "42 USC 607(f)(2)"),
        .init("Pathways to Peace at Kessler", "pathways", .eligible),
        .init("Doubts about records are talked over", "pathways", .supervisorReview, #"{"open_to_records": false}"#, by: ["open_to_records"]),
        .init("A hiring event for Kessler", "hiring_event", .eligible),
        .init(
            "No hiring event in a strike", "hiring_event", .notEligible, #"{"labor_dispute": true}"#, by: ["labor_dispute"], citing: "20 CFR 652.9"),
        .init(
            "A hiring event for seasonal jobs is for a supervisor", "hiring_event", .supervisorReview, position: #"{"duration": "seasonal"}"#,
            by: ["lasting_job"]),
    ]

    static let dated: [VerdictCase] = [
        .init("On its last day", "wotc", .eligible, by: ["fein_known"], on: "2025-12-31"),
        .init("On the day after", "wotc", .notInForce, by: ["authority"], citing: "26 USC 51(c)(4)", on: "2026-01-01"),
        .init("Today", "wotc", .notInForce, by: ["authority"]),
        .init("Without any answer it is still not in force", "wotc", .notInForce, by: ["authority"], alone: true),
        .init("In time, without the FEIN", "wotc", .needsAnswer, missing: ["fein"], on: "2025-06-01", alone: true),
        .init("Before the catalogue begins", "ojt", .notInForce, on: "2020-12-31"),
        .init("The state credit of 2024", "il_returning_citizen", .eligible, on: "2024-12-31"),
    ]
}
