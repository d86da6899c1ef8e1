import Storage

extension Schema {
    /// Facts of job seekers that stand apart: sealed under keys of their own, opened with a permission and a reason, and each opening written down.
    static let sensitive = Migration(
        name: "0021_sensitive",
        sql: """
            CREATE TABLE field_keys (
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                purpose TEXT NOT NULL CHECK (purpose IN ('health', 'conviction', 'identity')),
                number BIGINT NOT NULL CHECK (number > 0),
                wrapped BYTEA NOT NULL,
                made_at BIGINT NOT NULL,
                retired_at BIGINT,
                PRIMARY KEY (agency_id, purpose, number)
            );
            CREATE UNIQUE INDEX field_keys_in_use ON field_keys (agency_id, purpose) WHERE retired_at IS NULL;
            CREATE TABLE sensitive_facts (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('ssn', 'birth_date', 'health', 'conviction')),
                purpose TEXT NOT NULL,
                key_number BIGINT NOT NULL,
                sealed BYTEA NOT NULL,
                set_by BIGINT NOT NULL,
                set_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, participant_id, kind),
                CHECK (purpose = CASE WHEN kind IN ('ssn', 'birth_date') THEN 'identity' ELSE kind END),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, purpose, key_number) REFERENCES field_keys (agency_id, purpose, number),
                FOREIGN KEY (agency_id, set_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX sensitive_facts_by_key ON sensitive_facts (agency_id, purpose, key_number, id);
            CREATE TABLE sensitive_openings (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                purpose TEXT NOT NULL CHECK (purpose IN ('health', 'conviction', 'identity')),
                reason TEXT NOT NULL CHECK (reason IN ('accommodation', 'program', 'asked', 'correction', 'other')),
                words TEXT NOT NULL,
                session TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                CHECK (reason <> 'other' OR words <> ''),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX sensitive_openings_by_person ON sensitive_openings (agency_id, participant_id, id);
            REFUSE sensitive_opening_is_never_changed UPDATE ON sensitive_openings;
            REFUSE sensitive_opening_is_never_removed DELETE ON sensitive_openings;
            CREATE TABLE sensitive_grants (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                purpose TEXT NOT NULL CHECK (purpose IN ('health', 'conviction', 'identity')),
                given_by BIGINT NOT NULL,
                given_at BIGINT NOT NULL,
                ended_by BIGINT,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, given_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, ended_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX sensitive_grants_open ON sensitive_grants (agency_id, staff_id, purpose) WHERE ended_at IS NULL;
            """)
}
