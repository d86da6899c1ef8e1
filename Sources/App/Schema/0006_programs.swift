import Storage

extension Schema {
    /// What the rules said of which answers, and what the employer was told.
    static let programs = Migration(
        name: "0006_programs",
        sql: """
            CREATE TABLE determinations (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                answers_id BIGINT NOT NULL,
                as_of TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                result TEXT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, answers_id) REFERENCES rfi_answers (agency_id, id)
            );
            CREATE INDEX determinations_by_employer ON determinations (agency_id, employer_id, made_at);
            CREATE TABLE verdicts (
                agency_id BIGINT NOT NULL,
                determination_id BIGINT NOT NULL,
                program TEXT NOT NULL,
                verdict TEXT NOT NULL
                    CHECK (verdict IN ('eligible', 'not_eligible', 'needs_answer', 'supervisor_review', 'not_in_force')),
                rule_version TEXT NOT NULL,
                employer_id BIGINT NOT NULL,
                missing_key TEXT,
                reviewed_until TEXT,
                is_standing BOOLEAN NOT NULL DEFAULT TRUE,
                PRIMARY KEY (agency_id, determination_id, program),
                CHECK (missing_key IS NULL OR verdict = 'needs_answer'),
                FOREIGN KEY (agency_id, determination_id) REFERENCES determinations (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id)
            );
            CREATE UNIQUE INDEX verdicts_standing ON verdicts (agency_id, employer_id, program) WHERE is_standing;
            CREATE INDEX verdicts_short ON verdicts (agency_id, missing_key, employer_id, program) WHERE is_standing AND missing_key IS NOT NULL;
            CREATE INDEX verdicts_to_review ON verdicts (agency_id, (COALESCE(reviewed_until, '')), determination_id, program)
                WHERE is_standing AND verdict = 'supervisor_review';
            CREATE TABLE eligibility_notices (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                determination_id BIGINT NOT NULL,
                message_id BIGINT NOT NULL,
                sent_by BIGINT NOT NULL,
                sent_at BIGINT NOT NULL,
                answers_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, determination_id, message_id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, determination_id) REFERENCES determinations (agency_id, id),
                FOREIGN KEY (agency_id, message_id) REFERENCES messages (agency_id, id),
                FOREIGN KEY (agency_id, sent_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX eligibility_notices_by_sender ON eligibility_notices (agency_id, sent_by, sent_at);
            CREATE INDEX eligibility_notices_by_employer ON eligibility_notices (agency_id, employer_id, sent_at);
            """)
}
