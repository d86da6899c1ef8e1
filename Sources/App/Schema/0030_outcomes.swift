import Storage

extension Schema {
    /// What became of people after services, and the models that learn from it. Protected traits stand in a table of their own: adjustment and audit
    /// read it, no rule and no page of a person does.
    static let outcomes = Migration(
        name: "0030_outcomes",
        sql: """
            CREATE TABLE past_services (
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                service_key TEXT NOT NULL CHECK (service_key <> ''),
                name TEXT NOT NULL CHECK (name <> ''),
                people BIGINT NOT NULL DEFAULT 0,
                PRIMARY KEY (agency_id, service_key)
            );
            CREATE TABLE listing_keys (
                agency_id BIGINT NOT NULL,
                service_id BIGINT NOT NULL,
                service_key TEXT NOT NULL,
                set_by BIGINT NOT NULL,
                set_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, service_id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, service_key) REFERENCES past_services (agency_id, service_key),
                FOREIGN KEY (agency_id, set_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE outcome_imports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                file_name TEXT NOT NULL,
                row_count BIGINT NOT NULL,
                new_people BIGINT NOT NULL,
                added_to BIGINT NOT NULL,
                as_before BIGINT NOT NULL,
                refused BIGINT NOT NULL,
                notes TEXT NOT NULL,
                imported_name TEXT NOT NULL,
                imported_at BIGINT NOT NULL,
                UNIQUE (agency_id, id)
            );
            CREATE TABLE outcome_refusals (
                agency_id BIGINT NOT NULL,
                import_id BIGINT NOT NULL,
                row_number BIGINT NOT NULL,
                person_key TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (agency_id, import_id, row_number),
                FOREIGN KEY (agency_id, import_id) REFERENCES outcome_imports (agency_id, id)
            );
            CREATE TABLE episodes (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                person_key TEXT NOT NULL CHECK (person_key <> ''),
                entered_on TEXT NOT NULL,
                first_job_on TEXT,
                exited_on TEXT,
                inputs TEXT NOT NULL,
                import_id BIGINT,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, person_key),
                CHECK (first_job_on >= entered_on),
                CHECK (exited_on >= entered_on),
                FOREIGN KEY (agency_id, import_id) REFERENCES outcome_imports (agency_id, id)
            );
            CREATE TABLE episode_services (
                agency_id BIGINT NOT NULL,
                episode_id BIGINT NOT NULL,
                service_key TEXT NOT NULL,
                started_on TEXT,
                ended_on TEXT,
                draw TEXT CHECK (draw IN ('won', 'lost')),
                draw_chance DOUBLE PRECISION CHECK (draw_chance > 0 AND draw_chance < 1),
                PRIMARY KEY (agency_id, episode_id, service_key),
                CHECK (draw IS NOT NULL OR started_on IS NOT NULL),
                CHECK ((draw IS NULL) = (draw_chance IS NULL)),
                CHECK (ended_on >= started_on),
                FOREIGN KEY (agency_id, episode_id) REFERENCES episodes (agency_id, id),
                FOREIGN KEY (agency_id, service_key) REFERENCES past_services (agency_id, service_key)
            );
            CREATE TABLE episode_outcomes (
                agency_id BIGINT NOT NULL,
                episode_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('employed_q2', 'kept_90', 'earnings_q2')),
                value DOUBLE PRECISION NOT NULL,
                told_by TEXT NOT NULL CHECK (told_by IN ('wages', 'employer', 'provider', 'person', 'staff')),
                told_on TEXT NOT NULL,
                recorded_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, episode_id, kind),
                CHECK (kind = 'earnings_q2' OR value IN (0, 1)),
                FOREIGN KEY (agency_id, episode_id) REFERENCES episodes (agency_id, id)
            );
            CREATE TABLE episode_traits (
                agency_id BIGINT NOT NULL,
                episode_id BIGINT NOT NULL,
                traits TEXT NOT NULL,
                PRIMARY KEY (agency_id, episode_id),
                FOREIGN KEY (agency_id, episode_id) REFERENCES episodes (agency_id, id)
            );
            CREATE TABLE effect_priors (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                service_key TEXT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('employed_q2', 'kept_90')),
                effect DOUBLE PRECISION NOT NULL CHECK (effect > -1 AND effect < 1),
                standard_error DOUBLE PRECISION NOT NULL CHECK (standard_error > 0),
                source TEXT NOT NULL CHECK (source <> ''),
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                ended_at BIGINT,
                ended_by BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
                FOREIGN KEY (agency_id, service_key) REFERENCES past_services (agency_id, service_key),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, ended_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE models (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                number BIGINT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('employed_q2', 'kept_90')),
                seed BIGINT NOT NULL,
                data_until TEXT NOT NULL,
                cohort TEXT NOT NULL,
                rule TEXT NOT NULL,
                verdict TEXT NOT NULL CHECK (verdict IN ('refused', 'one_service', 'no_difference')),
                verdict_words TEXT NOT NULL,
                trained_by BIGINT NOT NULL,
                trained_at BIGINT NOT NULL,
                signed_by BIGINT,
                signed_at BIGINT,
                withdrawn_by BIGINT,
                withdrawn_at BIGINT,
                withdrawn_because TEXT NOT NULL DEFAULT '',
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, number),
                CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
                CHECK (signed_by <> trained_by),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')),
                FOREIGN KEY (agency_id, trained_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, signed_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, withdrawn_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE model_effects (
                agency_id BIGINT NOT NULL,
                model_id BIGINT NOT NULL,
                service_key TEXT NOT NULL,
                name TEXT NOT NULL,
                treated BIGINT NOT NULL,
                others BIGINT NOT NULL,
                is_drawn BOOLEAN NOT NULL,
                scope TEXT NOT NULL CHECK (scope IN ('everybody', 'takers', 'middle', 'nobody')),
                raw_effect DOUBLE PRECISION,
                raw_error DOUBLE PRECISION,
                effect DOUBLE PRECISION,
                standard_error DOUBLE PRECISION,
                shift DOUBLE PRECISION,
                strongest TEXT NOT NULL,
                word TEXT NOT NULL CHECK (word IN ('refused', 'helps', 'harms', 'did_better', 'did_worse', 'not_shown')),
                reasons TEXT NOT NULL,
                PRIMARY KEY (agency_id, model_id, service_key),
                CHECK ((word = 'refused') = (effect IS NULL)),
                CHECK ((effect IS NULL) = (standard_error IS NULL)),
                FOREIGN KEY (agency_id, model_id) REFERENCES models (agency_id, id)
            );
            CREATE TABLE model_bands (
                agency_id BIGINT NOT NULL,
                model_id BIGINT NOT NULL,
                service_key TEXT NOT NULL,
                band BIGINT NOT NULL CHECK (band BETWEEN 1 AND 5),
                treated BIGINT NOT NULL,
                treated_reached BIGINT NOT NULL,
                others BIGINT NOT NULL,
                others_reached BIGINT NOT NULL,
                PRIMARY KEY (agency_id, model_id, service_key, band),
                CHECK (treated_reached <= treated AND others_reached <= others),
                FOREIGN KEY (agency_id, model_id, service_key) REFERENCES model_effects (agency_id, model_id, service_key)
            );
            CREATE TABLE model_audits (
                agency_id BIGINT NOT NULL,
                model_id BIGINT NOT NULL,
                trait TEXT NOT NULL,
                reference TEXT,
                comparisons BIGINT NOT NULL,
                warnings BIGINT NOT NULL,
                by_chance DOUBLE PRECISION NOT NULL,
                audit_groups TEXT NOT NULL,
                PRIMARY KEY (agency_id, model_id, trait),
                FOREIGN KEY (agency_id, model_id) REFERENCES models (agency_id, id)
            );
            """)
}
