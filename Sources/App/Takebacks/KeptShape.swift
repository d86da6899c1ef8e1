import Storage

/// How the rows of a table are kept: what tells those of one agency apart, and what is put back.
///
/// What is reckoned from other rows, such as the words that an employer is found by, is reckoned anew instead; of rows that an act may remove
/// the columns are all there is.
struct KeptShape: Sendable {
    let key: [KeptColumn]
    let columns: [KeptColumn]

    /// Names with blanks between them.
    init(_ columns: String, by key: String = "id") {
        self.columns = KeptShape.named(columns)
        self.key = KeptShape.named(key)
    }

    private static func named(_ names: String) -> [KeptColumn] { names.split(separator: " ").map { KeptColumn(stringLiteral: String($0)) } }

    static let all: [KeptTable: KeptShape] = [
        .centers: KeptShape("name street phone"),
        .fundingStreams: KeptShape("name funder"),
        .populations: KeptShape("name"),
        .staff: KeptShape("center_id name mailbox phone role disabled_at away_from away_until"),
        .staffStreams: KeptShape("", by: "staff_id stream_id"),
        .staffPopulations: KeptShape("", by: "staff_id population_id"),
        .publicFacts: KeptShape("helper_id phone fewest most wage_share tax_credit_until note_en note_es note_pl", by: ""),
        .savedLists: KeptShape("staff_id name query created_at"),
        .files: KeptShape("name"),
        .flyers: KeptShape("file_id title language alt withdrawn_at times_sent"),
        .flyerPrograms: KeptShape("", by: "flyer_id program"),
        .employers: KeptShape(
            """
            center_id owner_id backup_id name name_folded legal_name other_names industry naics fein website note stage stage_since \
            resting_until last_contact_at last_contact_by
            """),
        .sites: KeptShape("name street street_folded city state zip phone phone_digits is_main"),
        .contacts: KeptShape("name title role phone phone_digits mailbox language note left_on bounced"),
        .conversations: KeptShape("employer_id contact_id staff_id kind at note owes settled_at settled_by reply_minutes"),
        .nextSteps: KeptShape("staff_id kind what due_on done_at"),
        .receivedMails: KeptShape("fate employer_id contact_id message_id conversation_id"),
        .ruleVersions: KeptShape("text reason in_force_on written_at proposed_at approved_by approved_at withdrawn_by withdrawn_at"),
        .verdictReviews: KeptShape("of_word word reason holds_until ended_at"),
        .notices: KeptShape("done_at"),
        .alarms: KeptShape("reached_at claimed_by claimed_at settled_by settled_at settled_words"),
        .alarmTries: KeptShape("way result note"),
        .partners: KeptShape("name name_folded kind contact_name mailbox phone language note openings_address distribution_list"),
        .participants: KeptShape("center_id staff_id first_name last_name name_folded phone mailbox language needs_interpreter goal bounced"),
        .placements: KeptShape(
            """
            participant_id employer_id supervisor_id site_id job hourly_cents weekly_hours program subsidized_until started_on ended_on end_reason \
            check_ins_stopped_at
            """),
        .openings: KeptShape(
            """
            site_id title occupation_code duties months_wished hourly_cents hourly_cents_most weekly_hours is_full_time days shifts \
            is_rotating zip bus_shifts has_parking is_permanent headcount starts_on promised promised_by programs public_agreed_by \
            public_agreed_at closed_on close_reason
            """),
        .openingSkills: KeptShape("level is_required", by: "opening_id skill_id"),
        .openingCredentials: KeptShape("is_by_law", by: "opening_id credential_id"),
        .workProfiles: KeptShape(
            """
            availability free_from zip modes minutes_willing wage_wished hours_wished takes_temporary helps access_needs about changed_at
            """, by: "participant_id"),
        .workGoals: KeptShape("", by: "participant_id occupation_code"),
        .heldSkills: KeptShape("level", by: "participant_id skill"),
        .heldCredentials: KeptShape("valid_until", by: "participant_id credential"),
        .workSpells: KeptShape("participant_id job employer occupation_code from_month to_month duties"),
        .schoolings: KeptShape("participant_id school study ended"),
        .resumeFiles: KeptShape("withdrawn_at"),
        .consents: KeptShape(
            """
            participant_id purpose employer_id recipient covers language given_how starts_on expires_on given_at taken_by withdrawn_at \
            withdrawn_by
            """),
        .workAuthorizations: KeptShape("participant_id evidence confirmed_by confirmed_at ended_by ended_at"),
        .layoffs: KeptShape("on_day people of_people has_warn_notice told_by note"),
        .fitDecisions: KeptShape("decision reason look_again_on ended_at"),
        .assessments: KeptShape("participant_id language asked_by started_at facts finished_at taken_by taken_up_by taken_up_at"),
        .assessmentAnswers: KeptShape("level words contest contested_at settled_by settled_at settled_words", by: "assessment_id domain"),
        .providers: KeptShape("uuid name name_folded record"),
        // When a row was modified is not put back: whoever asks what has changed since must hear of the change back too.
        .providerServices: KeptShape(
            """
            uuid provider_id name name_folded status words needs languages places minimum_age maximum_age free_places is_public record \
            verified_at verified_by verified_name said said_at full_until doubt doubt_at
            """),
        // Where a place lies follows from its record, which no form changes.
        .providerLocations: KeptShape("provider_id record", by: "uuid"),
        .servicesAtLocations: KeptShape("service_id location_uuid record", by: "uuid"),
        .directoryRows: KeptShape("provider_id service_id location_uuid record", by: "kind uuid"),
        .providerPeople: KeptShape("provider_id name name_folded title"),
        .providerContacts: KeptShape("provider_id kind held_on learned quality quality_note"),
        .providerContactPeople: KeptShape("", by: "contact_id person_id"),
        .providerContactStaff: KeptShape("", by: "contact_id staff_id"),
        .providerPlans: KeptShape("provider_id kind due_on staff_id done_at"),
        .trainingCourses: KeptShape("title link every_months treats since_day retired_at"),
        .trainingCourseRoles: KeptShape("", by: "course_id role"),
        .trainingsDone: KeptShape("course_id staff_id done_on"),
        .referrals: KeptShape(
            """
            participant_id state state_at answered_at declined_by reason started_on ended_on outcome outcome_on due reminders reminded_at \
            closed_at
            """),
        .unmetNeeds: KeptShape("why need language place words"),
    ]
}

/// A column that can be put back; its name stands in the program and comes from nowhere else.
struct KeptColumn: ExpressibleByStringLiteral, Sendable {
    let name: String
    let sql: SQL

    init(stringLiteral name: String) {
        self.name = name
        sql = SQL(stringLiteral: name)
    }
}
