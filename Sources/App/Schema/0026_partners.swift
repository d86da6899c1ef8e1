import Storage

extension Schema {
    /// Organizations with whom openings and people are shared; a partner may manage an opening in the employer's place.
    static let partners = Migration(
        name: "0026_partners",
        sql: """
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back', 'intake', 'introduction', 'interview', 'verify', 'shared_opening');
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped', 'intake_done', 'consent_withdrawn',
                'introduction_answered', 'introduction_silent', 'person_proposed');
            LOOSEN introductions.contact_id BIGINT;
            CREATE TABLE partners (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                name TEXT NOT NULL CHECK (name <> ''),
                name_folded TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('one_stop', 'sector_center', 'community', 'college', 'other')),
                contact_name TEXT NOT NULL,
                mailbox TEXT NOT NULL,
                phone TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                note TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, name),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX partners_by_name ON partners (agency_id, name_folded, id);
            CREATE TABLE partner_mails (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                words TEXT NOT NULL CHECK (words <> ''),
                pasted_by BIGINT NOT NULL,
                pasted_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id),
                FOREIGN KEY (agency_id, pasted_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE shared_openings (
                agency_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                their_reference TEXT NOT NULL,
                mail_id BIGINT,
                received_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, opening_id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id),
                FOREIGN KEY (agency_id, mail_id) REFERENCES partner_mails (agency_id, id)
            );
            CREATE INDEX shared_openings_by_partner ON shared_openings (agency_id, partner_id, received_at);
            CREATE TABLE introduction_partners (
                agency_id BIGINT NOT NULL,
                introduction_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, introduction_id),
                FOREIGN KEY (agency_id, introduction_id) REFERENCES introductions (agency_id, id),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id)
            );
            CREATE TABLE opening_shares (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                shared_by BIGINT NOT NULL,
                shared_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, opening_id, partner_id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id),
                FOREIGN KEY (agency_id, shared_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE proposed_people (
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                share_id BIGINT NOT NULL,
                words TEXT NOT NULL,
                proposed_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, participant_id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, share_id) REFERENCES opening_shares (agency_id, id)
            );
            CREATE INDEX proposed_people_by_share ON proposed_people (agency_id, share_id, proposed_at);
            """)
}
