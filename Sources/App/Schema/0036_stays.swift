import Storage

extension Schema {
    /// At which site somebody was placed; and quarterly wage records of those whom we placed, as the state tells them: by whom they were paid, never
    /// how much. The tables themselves, and the numbers by which people stand in them, are not kept.
    static let stays = Migration(
        name: "0036_stays",
        sql: """
            ALTER TABLE placements ADD COLUMN site_id BIGINT;
            CREATE TABLE wage_tables (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                file_name TEXT NOT NULL,
                row_count BIGINT NOT NULL,
                new_quarters BIGINT NOT NULL,
                as_before BIGINT NOT NULL,
                refused BIGINT NOT NULL,
                notes TEXT NOT NULL,
                taken_name TEXT NOT NULL,
                taken_at BIGINT NOT NULL,
                removed_name TEXT,
                removed_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((removed_name IS NULL) = (removed_at IS NULL))
            );
            CREATE TABLE wage_refusals (
                agency_id BIGINT NOT NULL,
                table_id BIGINT NOT NULL,
                row_number BIGINT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (agency_id, table_id, row_number),
                FOREIGN KEY (agency_id, table_id) REFERENCES wage_tables (agency_id, id)
            );
            CREATE TABLE wage_records (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                quarter TEXT NOT NULL CHECK (length(quarter) = 7),
                fein TEXT NOT NULL CHECK (length(fein) IN (0, 9)),
                table_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, participant_id, quarter, fein, table_id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, table_id) REFERENCES wage_tables (agency_id, id)
            );
            CREATE INDEX wage_records_by_table ON wage_records (agency_id, table_id);
            """)
}
