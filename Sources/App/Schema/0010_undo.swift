import Storage

extension Schema {
    /// What staff did in the last day and may take back: each row that it touched, as it was and as it became.
    static let undo = Migration(
        name: "0010_undo",
        sql: """
            CREATE TABLE takebacks (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                employer_id BIGINT,
                entry_id BIGINT,
                words TEXT NOT NULL,
                done_at BIGINT NOT NULL,
                taken_back_at BIGINT,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, entry_id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX takebacks_by_age ON takebacks (done_at);
            CREATE TABLE takeback_rows (
                agency_id BIGINT NOT NULL,
                takeback_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                kept_in TEXT NOT NULL
                    CHECK (kept_in IN ('employers', 'sites', 'contacts', 'conversations', 'next_steps', 'notices', 'alarms', 'alarm_tries', 'flyers')),
                subject_id BIGINT NOT NULL,
                old TEXT,
                new TEXT NOT NULL,
                PRIMARY KEY (agency_id, takeback_id, place),
                FOREIGN KEY (agency_id, takeback_id) REFERENCES takebacks (agency_id, id)
            );
            """)
}
