import Storage

extension Schema {
    /// The second step of signing in, other ways in, and how often somebody tried.
    static let door = Migration(
        name: "0014_door",
        sql: """
            CREATE TABLE second_steps (
                staff_id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                secret BYTEA NOT NULL,
                last_step BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE recovery_codes (
                code_hash BYTEA PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                used_at BIGINT,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX recovery_codes_by_staff ON recovery_codes (agency_id, staff_id);
            CREATE TABLE half_sign_ins (
                token_hash BYTEA PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX half_sign_ins_by_staff ON half_sign_ins (agency_id, staff_id);
            CREATE TABLE identities (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                connected_at BIGINT NOT NULL,
                PRIMARY KEY (issuer, subject),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX identities_by_staff ON identities (agency_id, staff_id);
            CREATE TABLE attempts (
                key_hash BYTEA PRIMARY KEY,
                count BIGINT NOT NULL,
                began_at BIGINT NOT NULL,
                free_at BIGINT NOT NULL
            );
            """)
}
