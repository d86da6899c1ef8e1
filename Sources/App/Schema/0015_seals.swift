import Storage

extension Schema {
    /// Entries of the journal are sealed once and otherwise never touched; what looking through the chain has found.
    static let seals = Migration(
        name: "0015_seals",
        sql: """
            REFUSE journal_is_never_changed
                UPDATE OF id, agency_id, at, staff_id, actor, employer_id, kind, direction, words, said, subject_id, detail ON journal;
            REFUSE journal_is_sealed_once UPDATE OF seal_number, seal ON journal WHEN OLD.seal IS NOT NULL OR NEW.seal IS NULL;
            REFUSE journal_begins_unsealed INSERT ON journal WHEN NEW.seal IS NOT NULL;
            REFUSE journal_is_never_emptied DELETE ON journal;
            CREATE TABLE journal_checks (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                at BIGINT NOT NULL,
                staff_id BIGINT,
                head_number BIGINT NOT NULL,
                head BYTEA NOT NULL,
                trouble TEXT,
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX journal_checks_by_time ON journal_checks (agency_id, at, id);
            REFUSE journal_check_is_never_changed UPDATE ON journal_checks;
            REFUSE journal_check_is_never_removed DELETE ON journal_checks;
            """)
}
