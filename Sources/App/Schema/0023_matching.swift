import Storage

extension Schema {
    /// How suitability is weighed; people put forward to employers, and what became of it.
    static let matching = Migration(
        name: "0023_matching",
        sql: """
            WIDEN journal.kind TO ('talk', 'mail', 'request', 'program', 'stage', 'edit', 'team', 'import', 'access', 'person', 'placement',
                'opening', 'introduction');
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back', 'intake', 'introduction', 'interview');
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped', 'intake_done', 'consent_withdrawn',
                'introduction_answered', 'introduction_silent');
            CREATE TABLE match_weights (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                number BIGINT NOT NULL,
                weights TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, number),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE introductions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                contact_id BIGINT NOT NULL,
                consent_id BIGINT NOT NULL,
                facts TEXT NOT NULL,
                suitability_note TEXT NOT NULL CHECK (suitability_note <> ''),
                letter TEXT NOT NULL,
                score BIGINT NOT NULL,
                weights_number BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('sent', 'seen', 'interview', 'agreed', 'offered', 'hired', 'declined', 'withdrawn')),
                state_at BIGINT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                seen_at BIGINT,
                reminded_at BIGINT,
                silence_told_at BIGINT,
                closed_at BIGINT,
                interview_at BIGINT,
                place TEXT NOT NULL DEFAULT '',
                placement_id BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((closed_at IS NULL) = (state NOT IN ('hired', 'declined', 'withdrawn'))),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id),
                FOREIGN KEY (agency_id, contact_id) REFERENCES contacts (agency_id, id),
                FOREIGN KEY (agency_id, consent_id) REFERENCES consents (agency_id, id),
                FOREIGN KEY (agency_id, placement_id) REFERENCES placements (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX introductions_one_open ON introductions (agency_id, participant_id, opening_id) WHERE closed_at IS NULL;
            CREATE INDEX introductions_by_opening ON introductions (agency_id, opening_id, made_at);
            CREATE INDEX introductions_by_employer ON introductions (agency_id, employer_id, made_at);
            CREATE INDEX introductions_by_person ON introductions (agency_id, participant_id, made_at);
            CREATE INDEX introductions_open ON introductions (agency_id, state_at, id) WHERE closed_at IS NULL;
            CREATE TABLE interview_times (
                agency_id BIGINT NOT NULL,
                introduction_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, introduction_id, at),
                FOREIGN KEY (agency_id, introduction_id) REFERENCES introductions (agency_id, id)
            );
            CREATE TABLE introduction_events (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                introduction_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('sent', 'seen', 'interview', 'agreed', 'offered', 'hired', 'declined', 'withdrawn',
                    'reminded', 'reopened')),
                side TEXT NOT NULL CHECK (side IN ('agency', 'employer', 'person')),
                who TEXT NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                words TEXT NOT NULL DEFAULT '',
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, introduction_id) REFERENCES introductions (agency_id, id)
            );
            CREATE INDEX introduction_events_by_introduction ON introduction_events (agency_id, introduction_id, at);
            """)
}
