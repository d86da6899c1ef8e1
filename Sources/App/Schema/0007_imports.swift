import Storage

extension Schema {
    /// Spreadsheets that came in: the file until it is saved, how its columns were read, and the fate of every row.
    static let imports = Migration(
        name: "0007_imports",
        sql: """
            CREATE TABLE imports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                file_id BIGINT,
                file_name TEXT NOT NULL,
                sheet TEXT NOT NULL,
                mapping TEXT NOT NULL,
                choices TEXT NOT NULL DEFAULT '{}',
                started_by BIGINT,
                started_at BIGINT NOT NULL,
                committed_at BIGINT,
                rows_read BIGINT NOT NULL DEFAULT 0,
                created BIGINT NOT NULL DEFAULT 0,
                matched BIGINT NOT NULL DEFAULT 0,
                refused BIGINT NOT NULL DEFAULT 0,
                problems BIGINT NOT NULL DEFAULT 0,
                UNIQUE (agency_id, id),
                CHECK (file_id IS NOT NULL OR committed_at IS NOT NULL),
                CHECK (rows_read = created + matched + refused),
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
                remarks TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (agency_id, import_id, row_number),
                CHECK ((outcome = 'refused') = (employer_id IS NULL)),
                FOREIGN KEY (agency_id, import_id) REFERENCES imports (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE INDEX import_rows_by_employer ON import_rows (agency_id, employer_id);
            """)
}
