import Storage

extension Schema {
    /// Mail on its way out, and the files that go with it.
    static let messages = Migration(
        name: "0004_messages",
        sql: """
            CREATE TABLE files (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                name TEXT NOT NULL,
                type TEXT NOT NULL,
                size BIGINT NOT NULL,
                bytes BYTEA NOT NULL,
                uploaded_by BIGINT,
                uploaded_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, uploaded_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE flyers (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                file_id BIGINT NOT NULL,
                title TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                alt TEXT NOT NULL DEFAULT '',
                created_at BIGINT NOT NULL,
                withdrawn_at BIGINT,
                times_sent BIGINT NOT NULL DEFAULT 0,
                last_sent_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id)
            );
            CREATE INDEX flyers_by_file ON flyers (agency_id, file_id);
            CREATE TABLE flyer_programs (
                agency_id BIGINT NOT NULL,
                flyer_id BIGINT NOT NULL,
                program TEXT NOT NULL,
                PRIMARY KEY (agency_id, flyer_id, program),
                FOREIGN KEY (agency_id, flyer_id) REFERENCES flyers (agency_id, id)
            );
            CREATE TABLE messages (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                kind TEXT NOT NULL CHECK (kind IN ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer')),
                employer_id BIGINT,
                contact_id BIGINT,
                staff_id BIGINT,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                from_name TEXT NOT NULL,
                from_mailbox TEXT NOT NULL,
                reply_mailbox TEXT NOT NULL,
                to_name TEXT NOT NULL,
                to_mailbox TEXT NOT NULL,
                subject TEXT NOT NULL,
                text_body TEXT NOT NULL,
                html_body TEXT NOT NULL,
                template_number BIGINT NOT NULL DEFAULT 0,
                thread TEXT NOT NULL DEFAULT '',
                unsubscribe TEXT NOT NULL DEFAULT '',
                state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
                attempts BIGINT NOT NULL DEFAULT 0,
                due_at BIGINT NOT NULL,
                claimed_until BIGINT,
                server_words TEXT NOT NULL DEFAULT '',
                queued_at BIGINT NOT NULL,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((state = 'queued') = (ended_at IS NULL)),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX messages_due ON messages (due_at, id) WHERE state = 'queued';
            CREATE INDEX messages_by_employer ON messages (agency_id, employer_id, queued_at);
            CREATE INDEX messages_by_state ON messages (agency_id, state, id);
            CREATE INDEX messages_by_writer ON messages (agency_id, staff_id, id);
            CREATE TABLE message_files (
                agency_id BIGINT NOT NULL,
                message_id BIGINT NOT NULL,
                file_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                PRIMARY KEY (agency_id, message_id, place),
                FOREIGN KEY (agency_id, message_id) REFERENCES messages (agency_id, id),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id)
            );
            """)
}
