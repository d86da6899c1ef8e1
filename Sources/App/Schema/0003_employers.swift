import Storage

extension Schema {
    /// Employers, where they are, whom we know there, what was said and what comes next.
    ///
    /// SQLite would take the index of all that is owed also where a few employers are asked about; so that one wants `at > 0` to be said.
    static let employers = Migration(
        name: "0003_employers",
        sql: """
            CREATE TABLE employers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                center_id BIGINT,
                owner_id BIGINT,
                backup_id BIGINT,
                name TEXT NOT NULL CHECK (length(name) > 0),
                name_folded TEXT NOT NULL,
                search_text TEXT NOT NULL,
                legal_name TEXT NOT NULL DEFAULT '',
                other_names TEXT NOT NULL DEFAULT '',
                industry TEXT NOT NULL DEFAULT '',
                naics TEXT NOT NULL DEFAULT '',
                fein TEXT NOT NULL DEFAULT '',
                website TEXT NOT NULL DEFAULT '',
                note TEXT NOT NULL DEFAULT '',
                stage TEXT NOT NULL CHECK (stage IN ('first_contact', 'rfi_sent', 'rfi_received', 'eligible', 'active', 'resting')),
                stage_since BIGINT NOT NULL,
                resting_until TEXT,
                last_contact_at BIGINT,
                last_contact_by BIGINT,
                version BIGINT NOT NULL DEFAULT 1,
                created_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                CHECK (resting_until IS NULL OR stage = 'resting'),
                CHECK (backup_id IS NULL OR owner_id IS NULL OR backup_id <> owner_id),
                FOREIGN KEY (agency_id, center_id) REFERENCES centers (agency_id, id),
                FOREIGN KEY (agency_id, owner_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, backup_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX employers_by_name ON employers (agency_id, name_folded, id);
            CREATE INDEX employers_by_owner ON employers (agency_id, owner_id, name_folded, id);
            CREATE INDEX employers_by_stage ON employers (agency_id, stage, name_folded, id);
            CREATE INDEX employers_by_last_contact ON employers (agency_id, (COALESCE(last_contact_at, 0)), id);
            CREATE INDEX employers_active ON employers (agency_id, owner_id, (COALESCE(last_contact_at, 0)), id) WHERE stage = 'active';
            CREATE INDEX employers_on_board ON employers (agency_id, stage, stage_since, id);
            CREATE INDEX employers_on_own_board ON employers (agency_id, owner_id, stage, stage_since, id);
            CREATE INDEX employers_by_center ON employers (agency_id, center_id, name_folded, id);
            CREATE INDEX employers_by_stage_since ON employers (agency_id, stage_since, id);
            CREATE INDEX employers_by_hands ON employers (agency_id, (COALESCE(owner_id, 0)), name_folded, id);
            CREATE INDEX employers_by_industry ON employers (agency_id, industry, name_folded, id);
            CREATE INDEX employers_by_backup ON employers (agency_id, backup_id) WHERE backup_id IS NOT NULL;
            CREATE TABLE sites (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                name TEXT NOT NULL DEFAULT '',
                street TEXT NOT NULL DEFAULT '',
                street_folded TEXT NOT NULL DEFAULT '',
                city TEXT NOT NULL DEFAULT '',
                state TEXT NOT NULL DEFAULT '',
                zip TEXT NOT NULL DEFAULT '',
                phone TEXT NOT NULL DEFAULT '',
                phone_digits TEXT NOT NULL DEFAULT '',
                is_main BOOLEAN NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE INDEX sites_by_employer ON sites (agency_id, employer_id);
            CREATE INDEX sites_by_street ON sites (agency_id, street_folded);
            CREATE INDEX sites_by_phone ON sites (agency_id, phone_digits);
            CREATE TABLE contacts (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                name TEXT NOT NULL,
                title TEXT NOT NULL DEFAULT '',
                role TEXT NOT NULL CHECK (role IN ('decides', 'hires', 'trains', 'signs', 'pays', 'office', 'other')),
                phone TEXT NOT NULL DEFAULT '',
                phone_digits TEXT NOT NULL DEFAULT '',
                mailbox TEXT NOT NULL DEFAULT '',
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                note TEXT NOT NULL DEFAULT '',
                created_at BIGINT NOT NULL,
                left_on TEXT,
                bounced TEXT NOT NULL DEFAULT '',
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE INDEX contacts_by_employer ON contacts (agency_id, employer_id);
            CREATE INDEX contacts_by_phone ON contacts (agency_id, phone_digits);
            CREATE INDEX contacts_by_mailbox ON contacts (agency_id, mailbox);
            CREATE TABLE conversations (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                contact_id BIGINT,
                staff_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'mail', 'meeting')),
                at BIGINT NOT NULL,
                note TEXT NOT NULL,
                owes TEXT CHECK (owes IN ('us', 'them')),
                settled_at BIGINT,
                settled_by BIGINT,
                reply_minutes BIGINT,
                UNIQUE (agency_id, id),
                CHECK (settled_at IS NULL OR owes IS NOT NULL),
                CHECK (reply_minutes IS NULL OR settled_at IS NOT NULL),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, settled_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX conversations_by_employer ON conversations (agency_id, employer_id, at);
            CREATE INDEX conversations_answered ON conversations (agency_id, settled_by, settled_at) WHERE reply_minutes IS NOT NULL;
            CREATE INDEX conversations_owed ON conversations (agency_id, owes, at) WHERE owes IS NOT NULL AND settled_at IS NULL AND at > 0;
            CREATE INDEX conversations_owed_by_employer ON conversations (agency_id, owes, employer_id) WHERE owes IS NOT NULL AND settled_at IS NULL;
            CREATE TABLE next_steps (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('follow_up', 'call', 'visit', 'mail', 'other')),
                what TEXT NOT NULL DEFAULT '',
                due_on TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                done_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX next_steps_one_open ON next_steps (agency_id, employer_id) WHERE done_at IS NULL;
            CREATE INDEX next_steps_due ON next_steps (agency_id, staff_id, due_on) WHERE done_at IS NULL;
            """)
}
