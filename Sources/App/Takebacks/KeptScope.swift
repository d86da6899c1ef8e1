import Dates
import Storage

/// Which rows of the tables an act about a subject may touch or add.
struct KeptScope: Sendable {
    let subject: Takeback.Subject
    /// Rows that were made at the moment of the act.
    let isFresh: SQL
    let firstFresh: ID<KeptTable>

    init(of subject: Takeback.Subject, at now: Instant) {
        self.subject = subject
        firstFresh = .first(at: now)
        isFresh = "id >= \(firstFresh)"
    }

    func condition(in table: KeptTable) -> SQL {
        switch subject {
        case .employer(let id), .review(let id): employer(id, table)
        case .mail(let id, let employer): mail(id, employer, table)
        case .notice(let id): table == .notices ? "id = \(id)" : KeptScope.none
        case .flyer(let id): flyer(id, table)
        case .member(let id), .absence(let id): member(id, table)
        case .list(let owner): table == .savedLists ? "staff_id = \(owner)" : KeptScope.none
        case .rules(let id): rules(id, table)
        case .facts: table == .publicFacts ? "1 = 1" : KeptScope.none
        case .opening(let id, _): opening(id, table)
        case .person(let id): person(id, table)
        case .listing(let id): listing(id, table)
        case .provider(let id): provider(id, table)
        case .course(let id): course(id, table)
        case .referral(let id): referral(id, table)
        case .unmetNeed(let id): table == .unmetNeeds ? "id = \(id)" : KeptScope.none
        case .partner(let id): table == .partners ? "id = \(id)" : KeptScope.none
        case .setup: [.centers, .fundingStreams, .populations].contains(table) ? isFresh : KeptScope.none
        }
    }

    static let none: SQL = "1 = 0"

    private func employer(_ id: ID<Employer>, _ table: KeptTable) -> SQL {
        switch table {
        case .employers: "id = \(id)"
        case .sites, .contacts: "employer_id = \(id)"
        case .conversations: "employer_id = \(id) AND ((owes IS NOT NULL AND settled_at IS NULL) OR \(isFresh))"
        case .nextSteps: "employer_id = \(id) AND (done_at IS NULL OR \(isFresh))"
        case .verdictReviews: "employer_id = \(id) AND (ended_at IS NULL OR \(isFresh))"
        case .notices: "employer_id = \(id) AND done_at IS NULL"
        case .alarms: "employer_id = \(id) AND settled_at IS NULL"
        case .placements: "employer_id = \(id) AND (ended_on IS NULL OR \(isFresh))"
        // Those that are changed or closed have a subject of their own.
        case .openings, .layoffs: "employer_id = \(id) AND \(isFresh)"
        case .fitDecisions: "employer_id = \(id) AND (ended_at IS NULL OR \(isFresh))"
        case .alarmTries:
            "\(isFresh) AND alarm_id IN (SELECT alarms.id FROM alarms WHERE alarms.agency_id = alarm_tries.agency_id AND alarms.employer_id = \(id))"
        default: KeptScope.none
        }
    }

    /// A mail is moved from one employer, if it stood with one, to another, if it comes to one.
    private func mail(_ id: ID<ReceivedMail>, _ employer: ID<Employer>?, _ table: KeptTable) -> SQL {
        let before: SQL = "SELECT m.employer_id FROM received_mails AS m WHERE m.agency_id = \(table.name).agency_id AND m.id = \(id)"
        let either: SQL = "(employer_id = \(employer) OR employer_id = (\(before)))"
        return switch table {
        case .receivedMails: "id = \(id)"
        case .employers: "id = \(employer)"
        case .contacts: "employer_id = \(employer)"
        // What the mail settled where it stood bears the mail's very moment.
        case .conversations:
            """
            \(either) AND ((owes IS NOT NULL AND settled_at IS NULL) OR \(isFresh) OR id IN (SELECT c.id
                FROM received_mails AS m
                JOIN conversations AS own ON own.agency_id = m.agency_id AND own.id = m.conversation_id
                JOIN conversations AS c ON c.agency_id = own.agency_id AND c.employer_id = own.employer_id AND (c.id = own.id OR c.settled_at = own.at)
                WHERE m.agency_id = conversations.agency_id AND m.id = \(id)))
            """
        case .alarms: "\(either) AND settled_at IS NULL"
        case .notices: "(subject_id = \(id) OR employer_id = \(employer)) AND done_at IS NULL"
        default: KeptScope.none
        }
    }

    private func opening(_ id: ID<Opening>, _ table: KeptTable) -> SQL {
        switch table {
        case .openings: "id = \(id)"
        case .openingSkills, .openingCredentials: "opening_id = \(id)"
        default: KeptScope.none
        }
    }

    private func flyer(_ id: ID<Flyer>, _ table: KeptTable) -> SQL {
        switch table {
        case .flyers: "id = \(id)"
        case .flyerPrograms: "flyer_id = \(id)"
        case .files: "id = (SELECT f.file_id FROM flyers AS f WHERE f.agency_id = files.agency_id AND f.id = \(id))"
        default: KeptScope.none
        }
    }

    private func member(_ id: ID<StaffMember>, _ table: KeptTable) -> SQL {
        switch table {
        case .staff: "id = \(id)"
        case .staffStreams, .staffPopulations: "staff_id = \(id)"
        default: KeptScope.none
        }
    }

    private func person(_ id: ID<Participant>, _ table: KeptTable) -> SQL {
        switch table {
        case .participants: "id = \(id)"
        case .workProfiles, .workGoals, .heldSkills, .heldCredentials, .workSpells, .schoolings, .resumeFiles, .workAuthorizations, .assessments:
            "participant_id = \(id)"
        case .consents: "participant_id = \(id) AND (withdrawn_at IS NULL OR \(isFresh))"
        case .assessmentAnswers:
            """
            assessment_id IN (SELECT own.id FROM assessments AS own WHERE own.agency_id = assessment_answers.agency_id
                AND own.participant_id = \(id))
            """
        case .notices: "subject_id = \(id) AND done_at IS NULL"
        default: KeptScope.none
        }
    }

    private func referral(_ id: ID<Referral>, _ table: KeptTable) -> SQL {
        switch table {
        case .referrals: "id = \(id)"
        case .notices: "subject_id = \(id) AND done_at IS NULL"
        // A reason sets the service aside, has it checked, or is counted.
        case .providerServices:
            "id = (SELECT r.service_id FROM referrals AS r WHERE r.agency_id = provider_services.agency_id AND r.id = \(id))"
        case .unmetNeeds: "referral_id = \(id) AND \(isFresh)"
        // Taken down with somebody who was new to us.
        case .participants:
            "\(isFresh) AND id IN (SELECT r.participant_id FROM referrals AS r WHERE r.agency_id = participants.agency_id AND r.id = \(id))"
        default: KeptScope.none
        }
    }

    private func rules(_ id: ID<RuleVersion>, _ table: KeptTable) -> SQL {
        switch table {
        case .ruleVersions: "id = \(id)"
        case .notices: "subject_id = \(id) AND done_at IS NULL"
        default: KeptScope.none
        }
    }
}
