extension AnswerKey {
    /// What a job seeker is asked, in the order of the questions. Of what gives away a disability, a conviction, a missing home, foster care or a
    /// pregnancy, only that one of them applies is asked (`barrier`), never which.
    static let ofPerson = [
        AnswerKey(
            "age_band", 1, .choice(["under_14", "age_14_15", "age_16_17", "age_18_21", "age_22_24", "age_25_54", "age_55_plus"]), of: .person),
        AnswerKey("work_authorized", 2, .yesNo, of: .person),
        AnswerKey("selective_service", 3, .choice(["registered", "not_required", "not_registered"]), of: .person),
        AnswerKey("veteran", 4, .yesNo, of: .person),
        AnswerKey(
            "school_status", 5, .choice(["secondary", "college_credit", "absent_quarter", "adult_education", "not_in_school"]), of: .person),
        AnswerKey("diploma", 5, .yesNo, of: .person),
        AnswerKey("laid_off", 6, .yesNo, of: .person),
        AnswerKey("laid_off_on", 6, .day, of: .person, follows: "laid_off"),
        AnswerKey("laid_off_from", 6, .text, of: .person, follows: "laid_off"),
        AnswerKey("ui_status", 6, .choice(["eligible", "exhausted", "not_covered", "none"]), of: .person, follows: "laid_off"),
        AnswerKey("unlikely_to_return", 6, .yesNo, of: .person, follows: "laid_off"),
        AnswerKey(
            "other_dislocation", 7, .choice(["none", "closure", "self_employed", "displaced_homemaker", "military_spouse"]), of: .person),
        AnswerKey("public_assistance", 8, .yesNo, of: .person),
        AnswerKey("low_income", 8, .yesNo, of: .person),
        AnswerKey("basic_skills_deficient", 9, .yesNo, of: .person),
        AnswerKey("english_learner", 9, .yesNo, of: .person),
        AnswerKey("barrier", 10, .yesNo, of: .person),
        AnswerKey("needs_assistance", 11, .yesNo, of: .person),
        AnswerKey("wants_pathways", 12, .yesNo, of: .person),
        AnswerKey("county", 13, .text, of: .person),
        AnswerKey("community_area", 13, .text, of: .person),
    ]
}
