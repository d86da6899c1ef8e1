import Storage

extension Schema {
    /// Who works here, where, for whom, and how they and invited people come in.
    static let staff = Migration(
        name: "0001_staff",
        sql: """
            CREATE TABLE agencies (
                id BIGINT PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                zone TEXT NOT NULL,
                phone TEXT NOT NULL,
                mailbox TEXT NOT NULL,
                privacy_note TEXT NOT NULL DEFAULT '',
                reply_key BYTEA NOT NULL,
                is_demo BOOLEAN NOT NULL,
                created_at BIGINT NOT NULL
            );
            CREATE TABLE centers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                name TEXT NOT NULL,
                street TEXT NOT NULL,
                phone TEXT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, name)
            );
            CREATE TABLE funding_streams (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                name TEXT NOT NULL,
                funder TEXT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, name)
            );
            CREATE TABLE populations (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                name TEXT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, name)
            );
            CREATE TABLE staff (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                center_id BIGINT,
                name TEXT NOT NULL,
                mailbox TEXT NOT NULL UNIQUE,
                phone TEXT NOT NULL,
                role TEXT NOT NULL CHECK (role IN ('bsr', 'intake', 'lead', 'manager', 'administrator', 'auditor')),
                password_hash TEXT,
                created_at BIGINT NOT NULL,
                disabled_at BIGINT,
                away_from TEXT,
                away_until TEXT,
                CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until),
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, center_id) REFERENCES centers (agency_id, id)
            );
            CREATE TABLE staff_streams (
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                stream_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, staff_id, stream_id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, stream_id) REFERENCES funding_streams (agency_id, id)
            );
            CREATE TABLE staff_populations (
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                population_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, staff_id, population_id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, population_id) REFERENCES populations (agency_id, id)
            );
            CREATE TABLE sessions (
                id_hash BYTEA PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                started_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                user_agent TEXT NOT NULL,
                address TEXT NOT NULL,
                proved_at BIGINT NOT NULL,
                is_strong BOOLEAN NOT NULL,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX sessions_by_staff ON sessions (agency_id, staff_id);
            CREATE TABLE private_links (
                token_hash BYTEA PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                purpose TEXT NOT NULL,
                subject_id BIGINT NOT NULL,
                recipient TEXT NOT NULL,
                issued_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                revoked_at BIGINT,
                first_used_at BIGINT,
                last_used_at BIGINT
            );
            CREATE TABLE founding_links (
                token_hash BYTEA PRIMARY KEY,
                expires_at BIGINT NOT NULL
            );
            CREATE INDEX private_links_by_subject ON private_links (agency_id, purpose, subject_id);
            """)
}
