import Storage

/// A table whose rows can be put back as they were.
///
/// The order is that of making: what hangs on a row stands after it.
enum KeptTable: String, CaseIterable, Sendable, Storable {
    case centers
    case fundingStreams = "funding_streams"
    case populations, staff
    case staffStreams = "staff_streams"
    case staffPopulations = "staff_populations"
    case publicFacts = "public_facts"
    case savedLists = "saved_lists"
    case files, flyers
    case flyerPrograms = "flyer_programs"
    case employers, sites, contacts, conversations
    case nextSteps = "next_steps"
    case receivedMails = "received_mails"
    case ruleVersions = "rule_versions"
    case verdictReviews = "verdict_reviews"
    case notices, alarms
    case alarmTries = "alarm_tries"
    case participants, placements, openings
    case openingSkills = "opening_skills"
    case openingCredentials = "opening_credentials"
    case workProfiles = "work_profiles"
    case workGoals = "work_goals"
    case heldSkills = "held_skills"
    case heldCredentials = "held_credentials"
    case workSpells = "work_spells"
    case schoolings
    case resumeFiles = "resume_files"
    case layoffs = "employer_layoffs"
    case fitDecisions = "employer_fit_decisions"
    case providers
    case providerServices = "provider_services"
    case providerLocations = "provider_locations"
    case servicesAtLocations = "service_at_locations"
    case directoryRows = "directory_rows"
    case providerPeople = "provider_people"
    case providerContacts = "provider_contacts"
    case providerContactPeople = "provider_contact_people"
    case providerContactStaff = "provider_contact_staff"
    case providerPlans = "provider_plans"
    case trainingCourses = "training_courses"
    case trainingCourseRoles = "training_course_roles"
    case trainingsDone = "trainings_done"
    case referrals
    case unmetNeeds = "unmet_needs"

    /// What a person can do and wants.
    static let work: [KeptTable] = [.workProfiles, .workGoals, .heldSkills, .heldCredentials, .workSpells, .schoolings]

    /// It stands in the program, in the list above, and comes from nowhere else.
    var name: SQL { SQL(stringLiteral: rawValue) }

    /// What tells the rows of one agency apart.
    var key: [KeptColumn] {
        switch self {
        case .publicFacts: []
        case .staffStreams: ["staff_id", "stream_id"]
        case .staffPopulations: ["staff_id", "population_id"]
        case .flyerPrograms: ["flyer_id", "program"]
        case .workProfiles: ["participant_id"]
        case .workGoals: ["participant_id", "occupation_code"]
        case .heldSkills: ["participant_id", "skill"]
        case .heldCredentials: ["participant_id", "credential"]
        case .openingSkills: ["opening_id", "skill_id"]
        case .openingCredentials: ["opening_id", "credential_id"]
        case .centers, .fundingStreams, .populations, .staff, .savedLists, .files, .flyers, .employers, .sites, .contacts, .conversations, .nextSteps,
            .receivedMails, .ruleVersions, .verdictReviews, .notices, .alarms, .alarmTries, .participants, .placements, .workSpells, .schoolings,
            .resumeFiles, .openings, .layoffs, .fitDecisions, .referrals, .unmetNeeds:
            ["id"]
        case .providerLocations, .servicesAtLocations: ["uuid"]
        case .directoryRows: ["kind", "uuid"]
        case .providerContactPeople: ["contact_id", "person_id"]
        case .providerContactStaff: ["contact_id", "staff_id"]
        case .trainingCourseRoles: ["course_id", "role"]
        case .providers, .providerServices, .providerPeople, .providerContacts, .providerPlans, .trainingCourses, .trainingsDone: ["id"]
        }
    }

    /// What is put back. What is reckoned from other rows, such as the words that an employer is found by, is reckoned anew instead; of rows that
    /// an act may remove it is all there is.
    var columns: [KeptColumn] {
        switch self {
        case .centers: ["name", "street", "phone"]
        case .fundingStreams: ["name", "funder"]
        case .populations, .files: ["name"]
        case .staff: ["center_id", "name", "mailbox", "phone", "role", "disabled_at", "away_from", "away_until"]
        case .staffStreams, .staffPopulations, .flyerPrograms: []
        case .publicFacts: ["helper_id", "phone", "fewest", "most", "wage_share", "tax_credit_until", "note_en", "note_es", "note_pl"]
        case .savedLists: ["staff_id", "name", "query", "created_at"]
        case .flyers: ["withdrawn_at", "times_sent"]
        case .employers: KeptTable.ofEmployers
        case .sites: ["name", "street", "street_folded", "city", "state", "zip", "phone", "phone_digits", "is_main"]
        case .contacts: ["name", "title", "role", "phone", "phone_digits", "mailbox", "language", "note", "left_on", "bounced"]
        case .conversations:
            ["employer_id", "contact_id", "staff_id", "kind", "at", "note", "owes", "settled_at", "settled_by", "reply_minutes"]
        case .nextSteps: ["staff_id", "kind", "what", "due_on", "done_at"]
        case .receivedMails: ["fate", "employer_id", "contact_id", "message_id", "conversation_id"]
        case .ruleVersions:
            ["text", "reason", "in_force_on", "written_at", "proposed_at", "approved_by", "approved_at", "withdrawn_by", "withdrawn_at"]
        case .verdictReviews: ["of_word", "word", "reason", "holds_until", "ended_at"]
        case .notices: ["done_at"]
        case .alarms: ["reached_at", "claimed_by", "claimed_at", "settled_by", "settled_at", "settled_words"]
        case .alarmTries: ["way", "result", "note"]
        case .participants:
            [
                "center_id", "staff_id", "first_name", "last_name", "name_folded", "phone", "mailbox", "language", "needs_interpreter", "goal",
            ]
        case .placements: KeptTable.ofPlacements
        case .openings: KeptTable.ofOpenings
        case .openingSkills: ["level", "is_required"]
        case .openingCredentials: ["is_by_law"]
        case .layoffs, .fitDecisions, .referrals, .unmetNeeds: laterColumns
        case .workProfiles, .workGoals, .heldSkills, .heldCredentials, .workSpells, .schoolings, .resumeFiles: workColumns
        case .providers, .providerServices, .providerLocations, .servicesAtLocations, .directoryRows: directoryColumns
        case .providerPeople, .providerContacts, .providerContactPeople, .providerContactStaff, .providerPlans, .trainingCourses,
            .trainingCourseRoles, .trainingsDone:
            networkColumns
        }
    }

    /// The same of what a person can do and wants.
    private var workColumns: [KeptColumn] {
        switch self {
        case .workProfiles:
            [
                "availability", "free_from", "zip", "modes", "minutes_willing", "wage_wished", "hours_wished", "takes_temporary", "access_needs",
                "about", "changed_at",
            ]
        case .workGoals: []
        case .heldSkills: ["level"]
        case .heldCredentials: ["valid_until"]
        case .workSpells: ["participant_id", "job", "employer", "occupation_code", "from_month", "to_month", "duties"]
        case .schoolings: ["participant_id", "school", "study", "ended"]
        case .resumeFiles: ["withdrawn_at"]
        default: []
        }
    }

    private var laterColumns: [KeptColumn] {
        switch self {
        case .layoffs: ["on_day", "people", "of_people", "has_warn_notice", "told_by", "note"]
        case .fitDecisions: ["decision", "reason", "look_again_on", "ended_at"]
        case .referrals: KeptTable.ofReferrals
        case .unmetNeeds: ["why", "need", "language", "place", "words"]
        default: []
        }
    }

    private static let ofEmployers: [KeptColumn] = [
        "center_id", "owner_id", "backup_id", "name", "name_folded", "legal_name", "other_names", "industry", "naics", "fein", "website", "note",
        "stage", "stage_since", "resting_until", "last_contact_at", "last_contact_by",
    ]

    private static let ofPlacements: [KeptColumn] = [
        "participant_id", "employer_id", "supervisor_id", "job", "hourly_cents", "weekly_hours", "program", "subsidized_until", "started_on",
        "ended_on", "end_reason", "check_ins_stopped_at",
    ]

    private static let ofReferrals: [KeptColumn] = [
        "participant_id", "state", "state_at", "answered_at", "declined_by", "reason", "started_on", "ended_on", "outcome", "outcome_on", "due",
        "reminders", "reminded_at", "closed_at",
    ]

    private static let ofOpenings: [KeptColumn] = [
        "site_id", "title", "occupation_code", "duties", "months_wished", "hourly_cents", "hourly_cents_most", "weekly_hours", "is_full_time",
        "days", "shifts", "is_rotating", "zip", "bus_shifts", "has_parking", "is_permanent", "headcount", "starts_on", "promised",
        "promised_by", "programs", "public_agreed_by", "public_agreed_at", "closed_on", "close_reason",
    ]

    /// Columns that a later act may have moved on without contradicting this one; then they stay where they are.
    var movingColumns: Set<String> {
        switch self {
        case .employers: ["last_contact_at", "last_contact_by"]
        // Somebody who was told has taken it off their list.
        case .notices: ["done_at"]
        case .workProfiles: ["changed_at"]
        default: []
        }
    }

    /// Whether any later change of such a row contradicts, and not only one of what the act itself changed.
    var standsWhole: Bool { self == .receivedMails || self == .ruleVersions }
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

/// A value as it stood in a column.
struct KeptValue: Storable, Codable, Hashable {
    let stored: Value

    init(stored: Value) { self.stored = stored }

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            stored = .null
        } else if let flag = try? box.decode(Bool.self) {
            stored = .boolean(flag)
        } else if let number = try? box.decode(Int64.self) {
            stored = .integer(number)
        } else {
            stored = .text(try box.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch stored {
        case .null: try box.encodeNil()
        case .boolean(let flag): try box.encode(flag)
        case .integer(let number): try box.encode(number)
        case .text(let text): try box.encode(text)
        case .double, .bytes: throw Fault("No column that can be taken back holds \(stored)")
        }
    }
}
