import Storage

extension Schema {
    /// What people can do and want, who confirmed that they may work, and what they agreed to have told to whom.
    static let people = Migration(
        name: "0019_people",
        sql: """
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back', 'intake');
            WIDEN messages.state TO ('queued', 'sent', 'failed', 'cancelled');
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped', 'intake_done', 'consent_withdrawn');
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements', 'work_profiles', 'work_goals', 'held_skills', 'held_credentials', 'work_spells', 'schoolings', 'resume_files');
            CREATE TABLE work_profiles (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                availability BIGINT,
                free_from TEXT,
                zip TEXT NOT NULL DEFAULT '',
                modes BIGINT,
                minutes_willing BIGINT NOT NULL DEFAULT 45 CHECK (minutes_willing > 0 AND minutes_willing <= 240),
                wage_wished BIGINT CHECK (wage_wished > 0),
                hours_wished TEXT NOT NULL DEFAULT 'either' CHECK (hours_wished IN ('full', 'part', 'either')),
                takes_temporary BOOLEAN NOT NULL DEFAULT TRUE,
                access_needs TEXT NOT NULL DEFAULT '',
                about TEXT NOT NULL DEFAULT '',
                version BIGINT NOT NULL DEFAULT 1,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, participant_id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE INDEX work_profiles_by_change ON work_profiles (agency_id, changed_at);
            CREATE TABLE work_goals (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                occupation_code TEXT NOT NULL,
                PRIMARY KEY (agency_id, participant_id, occupation_code),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE TABLE held_skills (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                skill TEXT NOT NULL,
                level BIGINT NOT NULL CHECK (level >= 1 AND level <= 7),
                PRIMARY KEY (agency_id, participant_id, skill),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE TABLE held_credentials (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                credential TEXT NOT NULL,
                valid_until TEXT,
                PRIMARY KEY (agency_id, participant_id, credential),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE TABLE work_spells (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                job TEXT NOT NULL CHECK (job <> ''),
                employer TEXT NOT NULL,
                occupation_code TEXT,
                from_month TEXT NOT NULL,
                to_month TEXT,
                duties TEXT NOT NULL,
                UNIQUE (agency_id, id),
                CHECK (to_month IS NULL OR to_month >= from_month),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE INDEX work_spells_by_person ON work_spells (agency_id, participant_id, from_month);
            CREATE TABLE schoolings (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                school TEXT NOT NULL CHECK (school <> ''),
                study TEXT NOT NULL,
                ended TEXT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE INDEX schoolings_by_person ON schoolings (agency_id, participant_id, ended);
            CREATE TABLE resume_files (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                file_id BIGINT NOT NULL,
                withdrawn_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id)
            );
            CREATE INDEX resume_files_by_person ON resume_files (agency_id, participant_id, id);
            CREATE TABLE work_authorizations (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                evidence TEXT NOT NULL CHECK (evidence IN ('list_a', 'list_b_and_c', 'system', 'partner')),
                confirmed_by BIGINT NOT NULL,
                confirmed_at BIGINT NOT NULL,
                ended_by BIGINT,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, confirmed_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, ended_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX work_authorizations_one ON work_authorizations (agency_id, participant_id) WHERE ended_at IS NULL;
            CREATE TABLE consents (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                purpose TEXT NOT NULL CHECK (purpose IN ('matching', 'employers', 'partner')),
                employer_id BIGINT,
                recipient TEXT NOT NULL,
                covers TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                given_how TEXT NOT NULL CHECK (given_how IN ('signed', 'spoken', 'online')),
                starts_on TEXT NOT NULL,
                expires_on TEXT NOT NULL,
                given_at BIGINT NOT NULL,
                taken_by BIGINT,
                withdrawn_at BIGINT,
                withdrawn_by TEXT,
                UNIQUE (agency_id, id),
                CHECK (expires_on >= starts_on),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, taken_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX consents_by_person ON consents (agency_id, participant_id, purpose, expires_on);
            ALTER TABLE messages ADD COLUMN consent_id BIGINT;
            CREATE INDEX messages_by_consent ON messages (agency_id, consent_id) WHERE consent_id IS NOT NULL;
            CREATE TABLE intakes (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                handed_by BIGINT NOT NULL,
                handed_at BIGINT NOT NULL,
                reached TEXT NOT NULL DEFAULT '',
                done_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, handed_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX intakes_by_person ON intakes (agency_id, participant_id, id);
            """)
}
