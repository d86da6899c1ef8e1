import Storage

extension Schema {
    /// People who look for work, the places that they found, how it goes there, and what we do when it does not go well.
    static let placements = Migration(
        name: "0018_placements",
        sql: """
            WIDEN journal.kind TO ('talk', 'mail', 'request', 'program', 'stage', 'edit', 'team', 'import', 'access', 'person', 'placement');
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back');
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped');
            WIDEN alarms.kind TO ('answer_late', 'rfi_late', 'mail_bounced', 'trouble', 'silence');
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements');
            CREATE TABLE participants (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                center_id BIGINT,
                staff_id BIGINT,
                first_name TEXT NOT NULL CHECK (first_name <> ''),
                last_name TEXT NOT NULL CHECK (last_name <> ''),
                name_folded TEXT NOT NULL,
                phone TEXT NOT NULL,
                mailbox TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                needs_interpreter BOOLEAN NOT NULL,
                goal TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1,
                created_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, center_id) REFERENCES centers (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX participants_by_name ON participants (agency_id, name_folded, id);
            CREATE TABLE placements (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                supervisor_id BIGINT,
                job TEXT NOT NULL CHECK (job <> ''),
                hourly_cents BIGINT CHECK (hourly_cents > 0),
                weekly_hours BIGINT CHECK (weekly_hours > 0 AND weekly_hours <= 80),
                program TEXT NOT NULL,
                subsidized_until TEXT,
                started_on TEXT NOT NULL,
                ended_on TEXT,
                end_reason TEXT CHECK (end_reason IN ('quit', 'dismissed', 'laid_off', 'job_ended', 'better_job', 'moved', 'other')),
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                check_ins_stopped_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
                CHECK (ended_on IS NULL OR ended_on >= started_on),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, supervisor_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX placements_one_open ON placements (agency_id, participant_id, employer_id) WHERE ended_on IS NULL;
            CREATE INDEX placements_by_employer ON placements (agency_id, employer_id, started_on);
            CREATE INDEX placements_open ON placements (agency_id, started_on, id) WHERE ended_on IS NULL;
            CREATE TABLE check_ins (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                placement_id BIGINT NOT NULL,
                asked TEXT NOT NULL CHECK (asked IN ('supervisor', 'person')),
                day_number BIGINT NOT NULL,
                due_on TEXT NOT NULL,
                contact_id BIGINT,
                message_id BIGINT,
                sent_at BIGINT,
                reminded_at BIGINT,
                outcome TEXT CHECK (outcome IN ('fine', 'problem', 'absent', 'left')),
                first_answered_at BIGINT,
                answered_at BIGINT,
                is_doubtful BOOLEAN NOT NULL DEFAULT FALSE,
                since TEXT CHECK (since IN ('today', 'yesterday', 'longer')),
                details TEXT NOT NULL DEFAULT '',
                wants_call BOOLEAN NOT NULL DEFAULT FALSE,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, placement_id, asked, day_number),
                CHECK ((outcome IS NULL) = (answered_at IS NULL)),
                CHECK ((answered_at IS NULL) = (first_answered_at IS NULL)),
                FOREIGN KEY (agency_id, placement_id) REFERENCES placements (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, message_id) REFERENCES messages (agency_id, id)
            );
            CREATE INDEX check_ins_waiting ON check_ins (agency_id, due_on, id) WHERE answered_at IS NULL;
            CREATE TABLE check_in_answers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                check_in_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('fine', 'problem', 'absent', 'left')),
                is_doubtful BOOLEAN NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, check_in_id) REFERENCES check_ins (agency_id, id)
            );
            CREATE INDEX check_in_answers_by_check_in ON check_in_answers (agency_id, check_in_id, at);
            CREATE TABLE absences (
                agency_id BIGINT NOT NULL,
                placement_id BIGINT NOT NULL,
                on_day TEXT NOT NULL,
                reported_at BIGINT NOT NULL,
                check_in_id BIGINT,
                PRIMARY KEY (agency_id, placement_id, on_day),
                FOREIGN KEY (agency_id, placement_id) REFERENCES placements (agency_id, id),
                FOREIGN KEY (agency_id, check_in_id) REFERENCES check_ins (agency_id, id)
            );
            CREATE TABLE interventions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                placement_id BIGINT NOT NULL,
                opened_at BIGINT NOT NULL,
                told_at BIGINT,
                told_by BIGINT,
                told_words TEXT,
                UNIQUE (agency_id, id),
                CHECK ((told_at IS NULL) = (told_words IS NULL)),
                FOREIGN KEY (agency_id, placement_id) REFERENCES placements (agency_id, id),
                FOREIGN KEY (agency_id, told_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX interventions_by_placement ON interventions (agency_id, placement_id, opened_at);
            CREATE TABLE trouble_reports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                intervention_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                words TEXT NOT NULL,
                said TEXT NOT NULL DEFAULT '',
                is_doubtful BOOLEAN NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, intervention_id) REFERENCES interventions (agency_id, id)
            );
            CREATE INDEX trouble_reports_by_intervention ON trouble_reports (agency_id, intervention_id, at);
            ALTER TABLE alarms ADD COLUMN placement_id BIGINT;
            CREATE UNIQUE INDEX alarms_one_trouble ON alarms (agency_id, placement_id, kind) WHERE settled_at IS NULL AND placement_id IS NOT NULL;
            """)
}
