import Storage

extension Schema {
    /// The sign that fewer people stay at an employer than they let expect, as the last look left it: one that was raised stays until little speaks
    /// for it. And the day of that look.
    static let retentionFlags = Migration(
        name: "0042_retention_flags",
        sql: """
            CREATE TABLE retention_flags (
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                level BIGINT NOT NULL CHECK (level IN (1, 2)),
                raised_on TEXT NOT NULL,
                PRIMARY KEY (agency_id, employer_id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id) ON DELETE CASCADE
            );
            ALTER TABLE agencies ADD COLUMN retention_looked_on TEXT;
            """)
}
