import Storage

/// A table whose rows can be put back as they were.
///
/// The order is that of making: what hangs on a row stands after it.
enum KeptTable: String, CaseIterable, Sendable, Storable, Decodable {
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
    case partners
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
    case consents
    case workAuthorizations = "work_authorizations"
    case layoffs = "employer_layoffs"
    case fitDecisions = "employer_fit_decisions"
    case assessments
    case assessmentAnswers = "assessment_answers"
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

    /// What a person needs, and who was told that it was answered or contested.
    static let needs: [KeptTable] = [.notices, .assessments, .assessmentAnswers]

    var name: SQL { SQL(stringLiteral: rawValue) }

    /// What tells its rows apart.
    var key: [KeptColumn] { KeptShape.all[self]?.key ?? [] }
    /// What is put back.
    var columns: [KeptColumn] { KeptShape.all[self]?.columns ?? [] }

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

    /// Whether its rows count their edits, so that whoever has an old page open overwrites nothing unseen.
    var countsEdits: Bool {
        [.employers, .openings, .participants, .workProfiles, .partners, .providers, .providerServices, .trainingCourses].contains(self)
    }

    /// Whether any later change of such a row contradicts, and not only one of what the act itself changed.
    var standsWhole: Bool { self == .receivedMails || self == .ruleVersions }
}
