import Storage

extension Schema {
    /// Packages of services as they come in, what passes between us and providers, and what staff are trained in.
    static let networking = Migration(
        name: "0032_networking",
        sql: """
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements', 'work_profiles', 'work_goals', 'held_skills', 'held_credentials', 'work_spells', 'schoolings', 'resume_files',
                'openings', 'opening_skills', 'opening_credentials', 'employer_layoffs', 'employer_fit_decisions', 'consents',
                'work_authorizations', 'introductions', 'partners', 'providers', 'provider_services', 'provider_contacts', 'assessments',
                'assessment_answers', 'referrals', 'unmet_needs', 'training_courses', 'trainings_done', 'provider_locations',
                'service_at_locations', 'directory_rows', 'provider_people', 'provider_plans', 'provider_contact_people',
                'provider_contact_staff', 'training_course_roles');
            CREATE TABLE directory_imports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                file_id BIGINT,
                file_name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('package', 'trainings')),
                publisher TEXT NOT NULL,
                started_by BIGINT NOT NULL,
                started_at BIGINT NOT NULL,
                committed_at BIGINT,
                added BIGINT NOT NULL DEFAULT 0,
                changed BIGINT NOT NULL DEFAULT 0,
                same BIGINT NOT NULL DEFAULT 0,
                UNIQUE (agency_id, id),
                CHECK (file_id IS NOT NULL OR committed_at IS NOT NULL),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id),
                FOREIGN KEY (agency_id, started_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE directory_import_remarks (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('problem', 'code', 'program')),
                words TEXT NOT NULL,
                PRIMARY KEY (agency_id, import_id, place),
                FOREIGN KEY (agency_id, import_id) REFERENCES directory_imports (agency_id, id)
            );
            CREATE TABLE provider_people (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                provider_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                name_folded TEXT NOT NULL,
                title TEXT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, provider_id, name_folded),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE provider_contacts (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                provider_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('visit', 'presentation', 'meeting', 'chat', 'call')),
                held_on TEXT NOT NULL,
                learned TEXT NOT NULL,
                quality TEXT CHECK (quality IN ('good', 'mixed', 'poor')),
                quality_note TEXT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX provider_contacts_by_provider ON provider_contacts (agency_id, provider_id, held_on);
            CREATE TABLE provider_contact_people (
                agency_id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                person_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, contact_id, person_id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES provider_contacts (agency_id, id),
                FOREIGN KEY (agency_id, person_id) REFERENCES provider_people (agency_id, id)
            );
            CREATE INDEX provider_contact_people_by_person ON provider_contact_people (agency_id, person_id);
            CREATE TABLE provider_contact_staff (
                agency_id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, contact_id, staff_id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES provider_contacts (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE provider_plans (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                provider_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('visit', 'presentation', 'meeting', 'chat', 'call')),
                due_on TEXT NOT NULL,
                staff_id BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                done_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX provider_plans_open ON provider_plans (agency_id, provider_id) WHERE done_at IS NULL;
            CREATE TABLE training_courses (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                title TEXT NOT NULL CHECK (title <> ''),
                link TEXT NOT NULL,
                every_months BIGINT CHECK (every_months > 0),
                treats TEXT NOT NULL CHECK (treats IN ('', 'languages', 'interpreters', 'programs')),
                since_day TEXT NOT NULL,
                retired_at BIGINT,
                version BIGINT NOT NULL DEFAULT 1,
                UNIQUE (agency_id, id)
            );
            CREATE TABLE training_course_roles (
                agency_id BIGINT NOT NULL,
                course_id BIGINT NOT NULL,
                role TEXT NOT NULL CHECK (role IN ('bsr', 'intake', 'lead', 'manager', 'administrator', 'auditor')),
                PRIMARY KEY (agency_id, course_id, role),
                FOREIGN KEY (agency_id, course_id) REFERENCES training_courses (agency_id, id)
            );
            CREATE TABLE trainings_done (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                course_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                done_on TEXT NOT NULL,
                noted_by BIGINT NOT NULL,
                noted_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, course_id, staff_id, done_on),
                FOREIGN KEY (agency_id, course_id) REFERENCES training_courses (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, noted_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX trainings_done_by_staff ON trainings_done (agency_id, staff_id, done_on);
            """)
}
