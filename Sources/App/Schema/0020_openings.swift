import Storage

extension Schema {
    /// Jobs that employers want filled, with what they ask for.
    static let openings = Migration(
        name: "0020_openings",
        sql: """
            WIDEN journal.kind TO ('talk', 'mail', 'request', 'program', 'stage', 'edit', 'team', 'import', 'access', 'person', 'placement',
                'opening');
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements', 'work_profiles', 'work_goals', 'held_skills', 'held_credentials', 'work_spells', 'schoolings', 'resume_files', 'openings', 'opening_skills', 'opening_credentials');
            CREATE UNIQUE INDEX rfi_positions_by_agency ON rfi_positions (agency_id, id);
            CREATE TABLE openings (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                site_id BIGINT,
                position_id BIGINT,
                title TEXT NOT NULL CHECK (title <> ''),
                occupation_code TEXT,
                duties TEXT NOT NULL,
                months_wished BIGINT NOT NULL DEFAULT 0 CHECK (months_wished >= 0),
                hourly_cents BIGINT CHECK (hourly_cents > 0),
                hourly_cents_most BIGINT CHECK (hourly_cents_most > hourly_cents),
                weekly_hours BIGINT CHECK (weekly_hours > 0 AND weekly_hours <= 80),
                is_full_time BOOLEAN NOT NULL,
                days BIGINT NOT NULL CHECK (days >= 0 AND days < 128),
                shifts BIGINT NOT NULL CHECK (shifts >= 0 AND shifts < 8),
                is_rotating BOOLEAN NOT NULL,
                zip TEXT NOT NULL,
                bus_shifts BIGINT NOT NULL CHECK (bus_shifts >= 0 AND bus_shifts < 8),
                has_parking BOOLEAN,
                is_permanent BOOLEAN NOT NULL,
                headcount BIGINT NOT NULL CHECK (headcount > 0),
                starts_on TEXT,
                promised BIGINT CHECK (promised > 0),
                promised_by TEXT,
                programs TEXT NOT NULL,
                public_agreed_by TEXT CHECK (public_agreed_by <> ''),
                public_agreed_at BIGINT,
                closed_on TEXT,
                close_reason TEXT CHECK (close_reason IN ('filled', 'withdrawn', 'other')),
                version BIGINT NOT NULL DEFAULT 1,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                CHECK (hourly_cents_most IS NULL OR hourly_cents IS NOT NULL),
                CHECK (promised_by IS NULL OR promised IS NOT NULL),
                CHECK ((public_agreed_by IS NULL) = (public_agreed_at IS NULL)),
                CHECK ((closed_on IS NULL) = (close_reason IS NULL)),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, site_id) REFERENCES sites (agency_id, id),
                FOREIGN KEY (agency_id, position_id) REFERENCES rfi_positions (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX openings_by_position ON openings (agency_id, position_id) WHERE position_id IS NOT NULL;
            CREATE INDEX openings_by_employer ON openings (agency_id, employer_id, id);
            CREATE INDEX openings_open ON openings (agency_id, id) WHERE closed_on IS NULL;
            CREATE TABLE opening_skills (
                agency_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                skill_id TEXT NOT NULL,
                level BIGINT NOT NULL CHECK (level >= 1 AND level <= 7),
                is_required BOOLEAN NOT NULL,
                PRIMARY KEY (agency_id, opening_id, skill_id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id)
            );
            CREATE TABLE opening_credentials (
                agency_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                credential_id TEXT NOT NULL,
                is_by_law BOOLEAN NOT NULL,
                PRIMARY KEY (agency_id, opening_id, credential_id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id)
            );
            """)
}
