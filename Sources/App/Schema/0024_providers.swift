import Storage

extension Schema {
    /// The directory of services that people are referred to. Each row keeps what the standard knows of it as JSON (`record`), so that nothing
    /// of a package is lost; columns beside it are what is looked for, sorted by and held together.
    static let providers = Migration(
        name: "0024_providers",
        sql: """
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back', 'intake', 'introduction', 'interview', 'verify');
            CREATE TABLE providers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                uuid TEXT NOT NULL CHECK (uuid <> ''),
                name TEXT NOT NULL,
                name_folded TEXT NOT NULL,
                record TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1,
                modified_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, uuid)
            );
            CREATE INDEX providers_by_name ON providers (agency_id, name_folded, id);
            CREATE TABLE provider_services (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                uuid TEXT NOT NULL CHECK (uuid <> ''),
                provider_id BIGINT,
                name TEXT NOT NULL,
                name_folded TEXT NOT NULL,
                status TEXT NOT NULL,
                words TEXT NOT NULL,
                needs TEXT NOT NULL,
                languages TEXT NOT NULL,
                places TEXT NOT NULL,
                minimum_age BIGINT,
                maximum_age BIGINT,
                free_places BIGINT,
                is_public BOOLEAN NOT NULL,
                record TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1,
                modified_at BIGINT NOT NULL,
                verified_at BIGINT,
                verified_by BIGINT,
                verified_name TEXT,
                asked_at BIGINT,
                asked_by BIGINT,
                said TEXT NOT NULL DEFAULT '',
                said_at BIGINT,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, uuid),
                CHECK ((verified_at IS NULL) = (verified_name IS NULL)),
                CHECK (verified_by IS NULL OR verified_at IS NOT NULL),
                CHECK ((asked_at IS NULL) = (asked_by IS NULL)),
                CHECK ((said = '') = (said_at IS NULL)),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id),
                FOREIGN KEY (agency_id, verified_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, asked_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX provider_services_by_name ON provider_services (agency_id, name_folded, id);
            CREATE INDEX provider_services_by_provider ON provider_services (agency_id, provider_id, name_folded);
            CREATE INDEX provider_services_by_verified ON provider_services (agency_id, verified_at, id);
            CREATE TABLE provider_locations (
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                uuid TEXT NOT NULL CHECK (uuid <> ''),
                provider_id BIGINT,
                latitude DOUBLE PRECISION,
                longitude DOUBLE PRECISION,
                record TEXT NOT NULL,
                PRIMARY KEY (agency_id, uuid),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id)
            );
            CREATE INDEX provider_locations_by_provider ON provider_locations (agency_id, provider_id);
            CREATE TABLE service_at_locations (
                agency_id BIGINT NOT NULL,
                uuid TEXT NOT NULL CHECK (uuid <> ''),
                service_id BIGINT NOT NULL,
                location_uuid TEXT,
                record TEXT NOT NULL,
                PRIMARY KEY (agency_id, uuid),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, location_uuid) REFERENCES provider_locations (agency_id, uuid)
            );
            CREATE INDEX service_at_locations_by_service ON service_at_locations (agency_id, service_id);
            CREATE INDEX service_at_locations_by_location ON service_at_locations (agency_id, location_uuid);
            CREATE TABLE directory_rows (
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                kind TEXT NOT NULL CHECK (kind IN ('program', 'address', 'phone', 'contact', 'schedule', 'language', 'accessibility',
                    'cost_option', 'required_document', 'service_area', 'service_capacity', 'unit', 'funding', 'organization_identifier', 'url',
                    'attribute', 'taxonomy_term', 'taxonomy', 'metadata', 'meta_table_description', 'service_at_location')),
                uuid TEXT NOT NULL CHECK (uuid <> ''),
                provider_id BIGINT,
                service_id BIGINT,
                location_uuid TEXT,
                record TEXT NOT NULL,
                PRIMARY KEY (agency_id, kind, uuid),
                FOREIGN KEY (agency_id, provider_id) REFERENCES providers (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, location_uuid) REFERENCES provider_locations (agency_id, uuid)
            );
            CREATE INDEX directory_rows_by_service ON directory_rows (agency_id, service_id);
            CREATE INDEX directory_rows_by_provider ON directory_rows (agency_id, provider_id);
            CREATE INDEX directory_rows_by_location ON directory_rows (agency_id, location_uuid);
            """)
}
