import Storage

extension Schema {
    /// Which services were shown to whom in which order and on what they rested, kept with what was decided on them.
    static let guidance = Migration(
        name: "0031_guidance",
        sql: """
            CREATE INDEX provider_services_by_change ON provider_services (agency_id, modified_at);
            CREATE TABLE guidance_shown (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                assessed_at BIGINT NOT NULL,
                model_number BIGINT,
                model_name TEXT NOT NULL,
                digest TEXT NOT NULL CHECK (digest <> ''),
                shown_to BIGINT NOT NULL,
                shown_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, shown_to) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX guidance_shown_by_person ON guidance_shown (agency_id, participant_id, shown_at);
            CREATE INDEX guidance_shown_by_moment ON guidance_shown (agency_id, shown_at);
            CREATE TABLE guidance_lines (
                agency_id BIGINT NOT NULL,
                shown_id BIGINT NOT NULL,
                position BIGINT NOT NULL CHECK (position >= 1),
                service_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('first', 'suits', 'may_suit')),
                tier TEXT NOT NULL CHECK (tier IN ('rules', 'pooled', 'own', 'randomised')),
                points BIGINT NOT NULL,
                effect DOUBLE PRECISION,
                PRIMARY KEY (agency_id, shown_id, position),
                UNIQUE (agency_id, shown_id, service_id),
                FOREIGN KEY (agency_id, shown_id) REFERENCES guidance_shown (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id)
            );
            CREATE INDEX guidance_lines_by_service ON guidance_lines (agency_id, service_id);
            CREATE TABLE guidance_choices (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                service_id BIGINT NOT NULL,
                shown_id BIGINT NOT NULL,
                choice TEXT NOT NULL CHECK (choice IN ('accepted', 'differed', 'added', 'refused')),
                reason TEXT NOT NULL,
                words TEXT NOT NULL,
                made_by BIGINT,
                made_at BIGINT NOT NULL,
                withdrawn_at BIGINT,
                withdrawn_by TEXT,
                UNIQUE (agency_id, id),
                CHECK ((made_by IS NULL) = (choice = 'refused')),
                CHECK (choice NOT IN ('differed', 'added') OR reason <> ''),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, shown_id) REFERENCES guidance_shown (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX guidance_choices_standing ON guidance_choices (agency_id, participant_id, service_id)
                WHERE withdrawn_at IS NULL;
            CREATE INDEX guidance_choices_by_moment ON guidance_choices (agency_id, made_at);
            CREATE INDEX guidance_choices_by_shown ON guidance_choices (agency_id, shown_id);
            """)
}
