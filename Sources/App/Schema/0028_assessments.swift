import Storage

extension Schema {
    /// What people need to find and keep work: one assessment at a time is open, answered side by side; facts that could be otherwise stand with
    /// it as they were said. What a person contests stays beside the answer, with what came of it.
    static let assessments = Migration(
        name: "0028_assessments",
        sql: """
            CREATE TABLE assessments (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                asked_by BIGINT NOT NULL,
                started_at BIGINT NOT NULL,
                facts TEXT NOT NULL DEFAULT '',
                finished_at BIGINT,
                taken_by BIGINT,
                taken_up_by BIGINT,
                taken_up_at BIGINT,
                version BIGINT NOT NULL DEFAULT 0,
                UNIQUE (agency_id, id),
                CHECK ((taken_up_at IS NULL) = (taken_up_by IS NULL)),
                CHECK (taken_up_at IS NULL OR finished_at IS NOT NULL),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, asked_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, taken_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, taken_up_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX assessments_open ON assessments (agency_id, participant_id) WHERE finished_at IS NULL;
            CREATE INDEX assessments_by_person ON assessments (agency_id, participant_id, finished_at, id);
            CREATE TABLE assessment_answers (
                agency_id BIGINT NOT NULL,
                assessment_id BIGINT NOT NULL,
                domain TEXT NOT NULL CHECK (domain IN ('work', 'skills', 'education', 'language', 'housing', 'transport', 'childcare', 'legal',
                    'finances', 'digital')),
                level BIGINT CHECK (level BETWEEN 0 AND 3),
                words TEXT NOT NULL,
                contest TEXT NOT NULL DEFAULT '',
                contested_at BIGINT,
                settled_by BIGINT,
                settled_at BIGINT,
                settled_words TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (agency_id, assessment_id, domain),
                CHECK ((contest = '') = (contested_at IS NULL)),
                CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
                CHECK (settled_at IS NULL OR contested_at IS NOT NULL),
                FOREIGN KEY (agency_id, assessment_id) REFERENCES assessments (agency_id, id),
                FOREIGN KEY (agency_id, settled_by) REFERENCES staff (agency_id, id)
            );
            """)
}
