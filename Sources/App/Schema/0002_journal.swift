import Storage

extension Schema {
    /// What happened, when, by whom. Rows are added, never changed.
    static let journal = Migration(
        name: "0002_journal",
        sql: """
            CREATE TABLE journal (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                at BIGINT NOT NULL,
                staff_id BIGINT,
                actor TEXT NOT NULL,
                employer_id BIGINT,
                kind TEXT NOT NULL CHECK (kind IN ('talk', 'mail', 'request', 'program', 'stage', 'edit', 'team', 'import', 'access')),
                direction TEXT NOT NULL CHECK (direction IN ('theirs', 'ours', 'system')),
                words TEXT NOT NULL,
                said TEXT,
                subject_id BIGINT,
                detail TEXT,
                seal_number BIGINT,
                seal BYTEA,
                CHECK ((seal_number IS NULL) = (seal IS NULL)),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX journal_by_employer ON journal (agency_id, employer_id, at, id);
            CREATE INDEX journal_by_time ON journal (agency_id, at, id);
            CREATE INDEX journal_by_staff ON journal (agency_id, staff_id, at, id);
            CREATE INDEX journal_by_kind ON journal (agency_id, kind, at, id);
            CREATE UNIQUE INDEX journal_chain ON journal (agency_id, seal_number) WHERE seal_number IS NOT NULL;
            CREATE INDEX journal_unsealed ON journal (id) WHERE seal IS NULL;
            CREATE TABLE notices (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                staff_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                    'verdict_changed', 'rules_proposed', 'mail_received')),
                employer_id BIGINT,
                subject_id BIGINT,
                words TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                done_at BIGINT,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX notices_open ON notices (agency_id, staff_id, created_at) WHERE done_at IS NULL;
            """)
}
