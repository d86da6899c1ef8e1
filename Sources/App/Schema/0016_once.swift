import Storage

extension Schema {
    /// Forms that have acted, by all that was sent in them, with what was answered: kept for two days, so that none acts twice.
    static let once = Migration(
        name: "0016_once",
        sql: """
            CREATE TABLE form_receipts (
                form_hash BYTEA PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                route TEXT NOT NULL,
                acted_at BIGINT NOT NULL,
                location TEXT,
                said TEXT
            )
            """)
}
