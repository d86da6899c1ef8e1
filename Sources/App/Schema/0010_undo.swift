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
                duty TEXT NOT NULL CHECK (duty IN ('own', 'team', 'serve', 'lead', 'administer')),
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
                kept_in TEXT NOT NULL CHECK (kept_in IN ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                    'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                    'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries')),
                row_key TEXT NOT NULL,
                old TEXT,
                new TEXT,
                PRIMARY KEY (agency_id, takeback_id, place),
                CHECK (old IS NOT NULL OR new IS NOT NULL),
                FOREIGN KEY (agency_id, takeback_id) REFERENCES takebacks (agency_id, id)
            );
            """)
}
