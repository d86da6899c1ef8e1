import Storage

extension Schema {
    /// Mail that came in, how far the mailbox has been read, and the reminders of questions that nobody has answered.
    static let mailbox = Migration(
        name: "0008_mailbox",
        sql: """
            CREATE TABLE mailboxes (
                address TEXT PRIMARY KEY,
                uid_validity BIGINT NOT NULL,
                last_uid BIGINT NOT NULL,
                read_at BIGINT NOT NULL
            );
            CREATE TABLE received_mails (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                mail_key TEXT NOT NULL,
                fate TEXT NOT NULL CHECK (fate IN ('filed', 'automatic', 'bounced', 'waiting', 'aside')),
                employer_id BIGINT,
                contact_id BIGINT,
                message_id BIGINT,
                conversation_id BIGINT,
                from_name TEXT NOT NULL,
                from_mailbox TEXT NOT NULL,
                reply_mailbox TEXT NOT NULL,
                subject TEXT NOT NULL,
                own_words TEXT NOT NULL,
                quoted_words TEXT NOT NULL,
                thread TEXT NOT NULL,
                is_cut BOOLEAN NOT NULL,
                sent_at BIGINT,
                received_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, mail_key),
                CHECK (fate <> 'filed' OR employer_id IS NOT NULL),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, message_id) REFERENCES messages (agency_id, id),
                FOREIGN KEY (agency_id, conversation_id) REFERENCES conversations (agency_id, id)
            );
            CREATE INDEX received_mails_by_fate ON received_mails (agency_id, fate, id);
            CREATE TABLE received_files (
                agency_id BIGINT NOT NULL,
                mail_id BIGINT NOT NULL,
                file_id BIGINT NOT NULL,
                place BIGINT NOT NULL,
                PRIMARY KEY (agency_id, mail_id, place),
                FOREIGN KEY (agency_id, mail_id) REFERENCES received_mails (agency_id, id),
                FOREIGN KEY (agency_id, file_id) REFERENCES files (agency_id, id)
            );
            CREATE TABLE rfi_reminders (
                agency_id BIGINT NOT NULL,
                request_id BIGINT NOT NULL,
                message_id BIGINT NOT NULL,
                number BIGINT NOT NULL,
                sent_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, message_id),
                FOREIGN KEY (agency_id, request_id) REFERENCES rfi_requests (agency_id, id),
                FOREIGN KEY (agency_id, message_id) REFERENCES messages (agency_id, id)
            );
            CREATE INDEX rfi_reminders_by_request ON rfi_reminders (agency_id, request_id, sent_at);
            """)
}
