import Storage

extension Schema {
    /// The agency's own versions of the rules, what each would change, and what supervisors decided beside the rules.
    static let rulebook = Migration(
        name: "0012_rulebook",
        sql: """
            CREATE TABLE rulebooks (
                agency_id BIGINT PRIMARY KEY REFERENCES agencies (id),
                revision BIGINT NOT NULL
            );
            CREATE TABLE rule_versions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                program TEXT NOT NULL,
                text TEXT NOT NULL,
                reason TEXT NOT NULL,
                in_force_on TEXT,
                edition BIGINT NOT NULL DEFAULT 1,
                written_by BIGINT NOT NULL,
                written_at BIGINT NOT NULL,
                proposed_at BIGINT,
                approved_by BIGINT,
                approved_at BIGINT,
                withdrawn_by BIGINT,
                withdrawn_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK (proposed_at IS NULL OR (in_force_on IS NOT NULL AND length(reason) > 0)),
                CHECK (approved_at IS NULL OR proposed_at IS NOT NULL),
                CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
                CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
                CONSTRAINT a_second_person_approves CHECK (approved_by <> written_by),
                FOREIGN KEY (agency_id, written_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, approved_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, withdrawn_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX rule_versions_by_program ON rule_versions (agency_id, program, id);
            CREATE UNIQUE INDEX rule_versions_one_a_day ON rule_versions (agency_id, program, in_force_on)
                WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL;
            CREATE TABLE rule_trials (
                agency_id BIGINT NOT NULL,
                version_id BIGINT NOT NULL,
                edition BIGINT NOT NULL,
                on_day TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                place BIGINT NOT NULL DEFAULT 0,
                looked_at BIGINT NOT NULL DEFAULT 0,
                tally TEXT NOT NULL DEFAULT '{}',
                finished_at BIGINT,
                judging_by BIGINT,
                judging_since BIGINT,
                judged BIGINT NOT NULL DEFAULT 0,
                judged_at BIGINT,
                PRIMARY KEY (agency_id, version_id),
                CHECK ((judging_by IS NULL) = (judging_since IS NULL)),
                CHECK (judged_at IS NULL OR judging_since IS NOT NULL),
                FOREIGN KEY (agency_id, version_id) REFERENCES rule_versions (agency_id, id),
                FOREIGN KEY (agency_id, judging_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX rule_trials_under_way ON rule_trials (agency_id, version_id)
                WHERE finished_at IS NULL OR (judging_since IS NOT NULL AND judged_at IS NULL);
            CREATE TABLE rule_changes (
                agency_id BIGINT NOT NULL,
                version_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                before_word TEXT,
                after_word TEXT NOT NULL,
                is_anyway BOOLEAN NOT NULL,
                deciding TEXT NOT NULL,
                judged_at BIGINT,
                PRIMARY KEY (agency_id, version_id, employer_id),
                FOREIGN KEY (agency_id, version_id) REFERENCES rule_versions (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE INDEX rule_changes_waiting ON rule_changes (agency_id, version_id, employer_id) WHERE judged_at IS NULL;
            CREATE TABLE verdict_reviews (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                determination_id BIGINT NOT NULL,
                program TEXT NOT NULL,
                of_word TEXT NOT NULL,
                word TEXT NOT NULL CHECK (word IN ('eligible', 'not_eligible')),
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                holds_until TEXT NOT NULL,
                decided_by BIGINT NOT NULL,
                decided_at BIGINT NOT NULL,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, determination_id, program) REFERENCES verdicts (agency_id, determination_id, program),
                FOREIGN KEY (agency_id, decided_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX verdict_reviews_one_holds ON verdict_reviews (agency_id, employer_id, program) WHERE ended_at IS NULL;
            CREATE INDEX verdict_reviews_by_day ON verdict_reviews (agency_id, id) WHERE ended_at IS NULL;
            """)
}
