import Dates
import Phrases

extension RiversideEmployer {
    /// What this employer answers to the fifteen questions, as of that day; a few have something that keeps them from a program.
    func answerRequest(on day: Day) -> RequestAnswers {
        var answers = RequestAnswers()
        for (key, value) in business(on: day) + people(on: day) + training(on: day) { answers[key] = value }
        answers["positions"] = .positions(positions(on: day))
        if name == "Kessler Metal Works" { tellKesslersStory(in: &answers) }
        if let key = RiversideEmployer.leftOpen[name] { answers[key] = nil }
        return answers
    }

    private func business(on day: Day) -> [(String, AnswerValue)] {
        [
            ("legal_name", .text(legalName)), ("organization_type", .text(name.hasPrefix("St.") ? "nonprofit" : "llc")),
            ("fein", .text("36555\(4000 + line * 7)")), ("ui_account", .text("\(1_200_000 + line * 31)")), ("ui_paid_up", .boolean(true)),
            ("main_product", .text(industry)), ("naics", .text(naics)), ("operating_since", .day(day.adding(days: -(900 + line * 40)))),
            ("relocated_within_120_days", .boolean(isMoving)), ("relocation_job_loss", .boolean(isMoving)),
            ("employees_full_time_site", .integer(line / 2)), ("employees_part_time_site", .integer(line % 9)),
            ("employees_full_time_total", .integer(line / 2 + line % 5)), ("employees_part_time_total", .integer(line % 9)),
        ]
    }

    private func people(on day: Day) -> [(String, AnswerValue)] {
        [
            ("layoffs_12_months", .boolean(false)), ("hours_cut_12_months", .boolean(false)), ("warn_notice_12_months", .boolean(false)),
            ("sale_or_closure_planned", .boolean(false)), ("hired_12_months", .integer(line % 14)), ("left_12_months", .integer(line % 14 / 2)),
            ("left_within_90_days", .integer(line % 14 / 5)), ("prior_ojt", .boolean(false)),
            ("union_covers_positions", .boolean(isUnionized)),
            ("labor_dispute", .boolean(false)),
        ] + (isUnionized ? [("union", .text("United Trades Local 14")), ("union_concurrence", .boolean(false))] : [])
    }

    private func training(on day: Day) -> [(String, AnswerValue)] {
        [
            ("benefits", .list(["health insurance", "paid time off"])), ("benefits_start_days", .integer(90)),
            ("benefits_same_as_similar_staff", .boolean(true)), ("trainer", .text("\(contact), \(title)")),
            ("weeks_to_full_skill", .integer(6 + line % 8)), ("equipment_available", .boolean(true)), ("premises_safe", .boolean(true)),
            ("workers_comp_carrier", .text("Great Plains Mutual")), ("workers_comp_policy", .text("GP-\(70_000 + line)")),
            ("workers_comp_expires", .day(day.adding(days: 220))), ("interests", .list(["ojt", "wotc", "bonding", "hiring_event"])),
            ("retain_on_success", .boolean(true)), ("related_to_trainee_or_staff", .boolean(false)), ("accommodations", .boolean(true)),
            ("languages", .list(language == .en ? ["English"] : ["English", language.englishName])), ("open_to_records", .boolean(true)),
            ("signer_name", .text(contact)), ("signer_title", .text(title)), ("signed_on", .day(day)),
        ]
    }

    private func positions(on day: Day) -> [[String: AnswerValue]] {
        [
            [
                "title": .text("\(industry) helper"), "openings": .integer(1 + line % 4),
                "duties": .text("Help the crew, learn the work, keep order"),
                "skills": .text("On time, careful, able to lift 40 pounds"), "start_on": .day(day.adding(days: 21)),
                "hourly_wage": .money(cents: 1850 + line * 5), "hours_per_week": .integer(40), "shift": .text("7:00 to 15:30, Monday to Friday"),
                "pay_basis": .text("hourly"), "duration": .text("over_one_year"), "through_agency": .boolean(false),
                "same_as_laid_off_job": .boolean(false), "worker_dismissed_to_open": .boolean(false),
            ]
        ]
    }

    /// The one question that some have not answered.
    private static let leftOpen = [
        "Sunrise Kitchens": "premises_safe", "Old Mill Brewing": "labor_dispute", "Marrow and Sons Plumbing": "labor_dispute",
        "Prairie Linen Service": "ui_paid_up",
    ]

    /// Two moved lately and let people go; their lines end the story of most programs.
    private var isMoving: Bool { ["Northfield Sheet and Duct", "Westtown Hardware"].contains(name) }

    private var isUnionized: Bool { ["Signal Security Services", "Metro Bus Cleaning"].contains(name) }

    /// Three earlier trainees of whom two stayed; four new people for a new machine; one opening for a season.
    private func tellKesslersStory(in answers: inout RequestAnswers) {
        var (brake, yard) = (answers.positions[0], answers.positions[0])
        brake["title"] = .text("Press brake operator")
        brake["openings"] = .integer(2)
        brake["hourly_wage"] = .money(cents: 2150)
        brake["duties"] = .text("Set up and run a press brake, read simple drawings, check parts")
        yard["title"] = .text("Yard helper")
        yard["duration"] = .text("seasonal")
        answers["positions"] = .positions([brake, yard])
        let story: [(String, AnswerValue)] = [
            ("employees_full_time_site", .integer(41)), ("employees_part_time_site", .integer(6)), ("employees_full_time_total", .integer(41)),
            ("employees_part_time_total", .integer(6)), ("hired_12_months", .integer(14)), ("left_12_months", .integer(9)),
            ("left_within_90_days", .integer(4)), ("prior_ojt", .boolean(true)), ("prior_ojt_count", .integer(3)),
            ("prior_ojt_retained_6_months", .integer(2)), ("iwt_workers_total", .integer(4)), ("iwt_workers_6_months", .integer(0)),
            ("interests", .list(["ojt", "iwt", "customized", "bonding", "hiring_event"])), ("weeks_to_full_skill", .integer(14)),
            ("trainer", .text("Rob Tillman, plant manager")),
        ]
        for (key, value) in story { answers[key] = value }
    }
}
