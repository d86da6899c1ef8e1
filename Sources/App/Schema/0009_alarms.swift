import Storage

extension Schema {
    /// What must not wait: raised about an employer, taken by one person, tried, settled with a word.
    static let alarms = Migration(
        name: "0009_alarms",
        sql: """
            CREATE TABLE alarms (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('answer_late', 'rfi_late', 'mail_bounced')),
                subject_id BIGINT NOT NULL,
                words TEXT NOT NULL,
                since BIGINT NOT NULL,
                raised_at BIGINT NOT NULL,
                reached TEXT NOT NULL CHECK (reached IN ('owner', 'backup', 'lead')),
                reached_at BIGINT NOT NULL,
                claimed_by BIGINT,
                claimed_at BIGINT,
                settled_by BIGINT,
                settled_at BIGINT,
                settled_words TEXT,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, kind, subject_id),
                CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
                CHECK ((settled_at IS NULL) = (settled_words IS NULL)),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, claimed_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, settled_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX alarms_open ON alarms (agency_id, raised_at, id) WHERE settled_at IS NULL;
            CREATE INDEX alarms_by_employer ON alarms (agency_id, employer_id) WHERE settled_at IS NULL;
            CREATE INDEX alarms_taken ON alarms (agency_id, claimed_by) WHERE settled_at IS NULL;
            CREATE TABLE alarm_tries (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                alarm_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                way TEXT NOT NULL CHECK (way IN ('call', 'text', 'mail', 'visit')),
                result TEXT NOT NULL CHECK (result IN ('reached', 'message', 'no_answer', 'wrong_number')),
                note TEXT NOT NULL DEFAULT '',
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, alarm_id) REFERENCES alarms (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX alarm_tries_by_alarm ON alarm_tries (agency_id, alarm_id, at);
            """)
}
