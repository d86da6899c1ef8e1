import Storage

extension Schema {
    /// Spreadsheets that came in: the file, how its columns were read, and the fate of every row.
    static let imports = Migration(
        name: "0007_imports",
        sql: """
            CREATE TABLE imports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                file_id BIGINT NOT NULL,
                mapping TEXT NOT NULL,
                started_by BIGINT NOT NULL,
                started_at BIGINT NOT NULL,
                committed_at BIGINT,
                rows_read BIGINT NOT NULL DEFAULT 0,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id),
                FOREIGN KEY (agency_id, started_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE import_rows (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                row_number BIGINT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('created', 'matched', 'refused')),
                employer_id BIGINT,
                cell TEXT NOT NULL DEFAULT '',
                reason TEXT NOT NULL DEFAULT '',
                cells TEXT NOT NULL,
                PRIMARY KEY (agency_id, import_id, row_number),
                CHECK ((outcome = 'refused') = (employer_id IS NULL)),
                FOREIGN KEY (agency_id, import_id) REFERENCES imports (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE INDEX import_rows_by_employer ON import_rows (agency_id, employer_id);
            """)
}
