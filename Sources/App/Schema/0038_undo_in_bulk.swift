import Storage

extension Schema {
    /// What an import changed of employers that were there, so that it can be put back; what became of taking an import, or a judging by new rules,
    /// back; and whom that left as they were, with the reason.
    static let undoInBulk = Migration(
        name: "0038_undo_in_bulk",
        sql: """
            CREATE TABLE import_fills (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                kept_in TEXT NOT NULL CHECK (kept_in IN ('employers', 'sites', 'contacts')),
                row_key TEXT NOT NULL,
                old TEXT,
                new TEXT,
                PRIMARY KEY (agency_id, import_id, place),
                CHECK (old IS NOT NULL OR new IS NOT NULL),
                FOREIGN KEY (agency_id, import_id) REFERENCES imports (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id) ON DELETE CASCADE
            );
            CREATE INDEX import_fills_by_employer ON import_fills (agency_id, employer_id);
            CREATE TABLE import_undos (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                undone_by BIGINT NOT NULL,
                undone_at BIGINT NOT NULL,
                removed BIGINT NOT NULL,
                put_back BIGINT NOT NULL,
                PRIMARY KEY (agency_id, import_id),
                FOREIGN KEY (agency_id, import_id) REFERENCES imports (agency_id, id),
                FOREIGN KEY (agency_id, undone_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE import_left (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (agency_id, import_id, employer_id),
                FOREIGN KEY (agency_id, import_id) REFERENCES import_undos (agency_id, import_id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id) ON DELETE CASCADE
            );
            CREATE INDEX import_left_by_employer ON import_left (agency_id, employer_id);
            ALTER TABLE episodes ADD COLUMN touched_by BIGINT;
            ALTER TABLE outcome_imports ADD COLUMN undone_name TEXT;
            ALTER TABLE outcome_imports ADD COLUMN undone_at BIGINT;
            ALTER TABLE determinations ADD COLUMN taken_back_at BIGINT;
            CREATE TABLE judging_undos (
                agency_id BIGINT NOT NULL,
                version_id BIGINT NOT NULL,
                undone_by BIGINT NOT NULL,
                undone_at BIGINT NOT NULL,
                put_back BIGINT NOT NULL,
                PRIMARY KEY (agency_id, version_id),
                FOREIGN KEY (agency_id, version_id) REFERENCES rule_versions (agency_id, id),
                FOREIGN KEY (agency_id, undone_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE judging_left (
                agency_id BIGINT NOT NULL,
                version_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (agency_id, version_id, employer_id),
                FOREIGN KEY (agency_id, version_id) REFERENCES judging_undos (agency_id, version_id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id) ON DELETE CASCADE
            );
            CREATE INDEX judging_left_by_employer ON judging_left (agency_id, employer_id);
            """)
}
