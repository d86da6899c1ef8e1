import Storage

extension Schema {
    /// Layoffs that we hear of, and what a supervisor decides about sending people to an employer.
    static let retention = Migration(
        name: "0025_retention",
        sql: """
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements', 'work_profiles', 'work_goals', 'held_skills', 'held_credentials', 'work_spells', 'schoolings', 'resume_files',
                'openings', 'opening_skills', 'opening_credentials', 'employer_layoffs', 'employer_fit_decisions');
            CREATE TABLE employer_layoffs (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                on_day TEXT NOT NULL,
                people BIGINT NOT NULL CHECK (people > 0),
                of_people BIGINT,
                has_warn_notice BOOLEAN NOT NULL,
                told_by TEXT NOT NULL CHECK (told_by IN ('employer', 'worker', 'state', 'press', 'other')),
                note TEXT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                CHECK (of_people IS NULL OR of_people >= people),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX employer_layoffs_by_employer ON employer_layoffs (agency_id, employer_id, on_day);
            CREATE INDEX employer_layoffs_by_day ON employer_layoffs (agency_id, on_day);
            CREATE TABLE employer_fit_decisions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                decision TEXT NOT NULL CHECK (decision IN ('keep', 'watch', 'pause')),
                reason TEXT NOT NULL CHECK (reason <> ''),
                decided_by BIGINT NOT NULL,
                decided_at BIGINT NOT NULL,
                look_again_on TEXT NOT NULL,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, decided_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX employer_fit_decisions_standing ON employer_fit_decisions (agency_id, employer_id) WHERE ended_at IS NULL;
            CREATE INDEX employer_fit_decisions_by_employer ON employer_fit_decisions (agency_id, employer_id, decided_at);
            CREATE INDEX employer_fit_decisions_due ON employer_fit_decisions (agency_id, look_again_on) WHERE ended_at IS NULL;
            CREATE INDEX introductions_by_placement ON introductions (agency_id, placement_id);
            """)
}
