import Storage

extension Schema {
    /// Requests for Information: what was asked of whom, what is typed so far, what was sent.
    static let requests = Migration(
        name: "0005_requests",
        sql: """
            CREATE TABLE rfi_requests (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                contact_id BIGINT,
                sent_by BIGINT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                questionnaire TEXT NOT NULL,
                known_answers TEXT NOT NULL,
                draft TEXT NOT NULL,
                page BIGINT NOT NULL DEFAULT 1,
                sent_at BIGINT NOT NULL,
                opened_at BIGINT,
                saved_at BIGINT,
                saved_by BIGINT,
                submitted_at BIGINT,
                withdrawn_at BIGINT,
                reminders_stopped_at BIGINT,
                reminders_stopped_by TEXT CHECK (reminders_stopped_by IN ('staff', 'employer')),
                reminders_resumed_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK (submitted_at IS NULL OR withdrawn_at IS NULL),
                CHECK ((reminders_stopped_at IS NULL) = (reminders_stopped_by IS NULL)),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, sent_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX rfi_requests_one_open ON rfi_requests (agency_id, employer_id) WHERE submitted_at IS NULL AND withdrawn_at IS NULL;
            CREATE INDEX rfi_requests_by_employer ON rfi_requests (agency_id, employer_id, sent_at);
            CREATE TABLE rfi_answers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                request_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                number BIGINT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                questionnaire TEXT NOT NULL,
                wording TEXT NOT NULL,
                answers TEXT NOT NULL,
                typed_by BIGINT,
                submitted_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, request_id, number),
                FOREIGN KEY (agency_id, request_id) REFERENCES rfi_requests (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, typed_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX rfi_answers_by_employer ON rfi_answers (agency_id, employer_id, submitted_at);
            CREATE TABLE rfi_positions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                answers_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                title TEXT NOT NULL,
                openings BIGINT,
                duties TEXT NOT NULL,
                skills TEXT NOT NULL,
                licenses TEXT NOT NULL,
                start_on TEXT,
                onet_code TEXT NOT NULL,
                hourly_wage BIGINT,
                hours_per_week BIGINT,
                shift TEXT NOT NULL,
                pay_basis TEXT NOT NULL,
                duration TEXT NOT NULL,
                UNIQUE (agency_id, answers_id, place),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, answers_id) REFERENCES rfi_answers (agency_id, id)
            );
            """)
}
