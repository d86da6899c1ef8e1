import Storage

extension Schema {
    /// What a package or list added to the directory, changed or removed, so that it can be taken back as one act; what became of that, and what was left
    /// as it is, with the reason. What a row belongs to ("service 12", "place …") outlives it, so it is text.
    static let directoryUndo = Migration(
        name: "0040_directory_undo",
        sql: """
            CREATE TABLE directory_takes (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                import_id BIGINT,
                what TEXT NOT NULL CHECK (what <> ''),
                taken_name TEXT NOT NULL,
                taken_at BIGINT NOT NULL,
                added BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                undone_name TEXT,
                undone_at BIGINT,
                removed BIGINT NOT NULL DEFAULT 0,
                put_back BIGINT NOT NULL DEFAULT 0,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, import_id),
                CHECK ((undone_name IS NULL) = (undone_at IS NULL)),
                FOREIGN KEY (agency_id, import_id) REFERENCES directory_imports (agency_id, id)
            );
            CREATE TABLE directory_take_rows (
                agency_id BIGINT NOT NULL,
                take_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                owner TEXT NOT NULL,
                mark TEXT,
                kept_in TEXT NOT NULL CHECK (kept_in IN ('providers', 'provider_services', 'provider_locations', 'service_at_locations',
                    'directory_rows')),
                row_key TEXT NOT NULL,
                old TEXT,
                new TEXT,
                PRIMARY KEY (agency_id, take_id, place),
                CHECK (mark IS NOT NULL OR old IS NOT NULL OR new IS NOT NULL),
                FOREIGN KEY (agency_id, take_id) REFERENCES directory_takes (agency_id, id)
            );
            CREATE TABLE directory_take_left (
                agency_id BIGINT NOT NULL,
                take_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                service_id BIGINT,
                name TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (agency_id, take_id, place),
                FOREIGN KEY (agency_id, take_id) REFERENCES directory_takes (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id) ON DELETE CASCADE
            );
            CREATE INDEX directory_take_left_by_service ON directory_take_left (agency_id, service_id);
            """)
}
