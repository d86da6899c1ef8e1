import Storage

extension Schema {
    /// Questions for programs that a person answers alone, what helps her in our rooms, interpreters who are booked, who was suggested when
    /// somebody else was put forward, that somebody is still at work as told by phone, and pasted mails that nothing came of.
    static let personQuestions = Migration(
        name: "0033_person_questions",
        sql: """
            LOOSEN person_facts.set_by BIGINT;
            CREATE TABLE person_questions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                handed_by BIGINT NOT NULL,
                handed_at BIGINT NOT NULL,
                reached TEXT NOT NULL DEFAULT '',
                done_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, handed_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX person_questions_by_person ON person_questions (agency_id, participant_id, id);
            ALTER TABLE work_profiles ADD COLUMN helps TEXT NOT NULL DEFAULT '';
            CREATE TABLE interpreter_bookings (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                interpreter TEXT NOT NULL CHECK (interpreter <> ''),
                phone TEXT NOT NULL,
                at BIGINT NOT NULL,
                place TEXT NOT NULL,
                booked_by BIGINT NOT NULL,
                booked_at BIGINT NOT NULL,
                cancelled_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, booked_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX interpreter_bookings_by_moment ON interpreter_bookings (agency_id, at, id);
            CREATE INDEX interpreter_bookings_by_person ON interpreter_bookings (agency_id, participant_id, at);
            CREATE TABLE passed_over (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                opening_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('asked', 'elsewhere', 'schedule', 'distance', 'experience', 'no_contact', 'later', 'other')),
                words TEXT NOT NULL,
                score BIGINT NOT NULL,
                passed_by BIGINT NOT NULL,
                passed_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, opening_id, participant_id),
                FOREIGN KEY (agency_id, opening_id) REFERENCES openings (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, passed_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE introduction_suggestions (
                agency_id BIGINT NOT NULL,
                introduction_id BIGINT NOT NULL,
                place BIGINT NOT NULL CHECK (place BETWEEN 1 AND 10),
                participant_id BIGINT NOT NULL,
                score BIGINT NOT NULL,
                PRIMARY KEY (agency_id, introduction_id, place),
                UNIQUE (agency_id, introduction_id, participant_id),
                FOREIGN KEY (agency_id, introduction_id) REFERENCES introductions (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id)
            );
            CREATE TABLE stay_reports (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                placement_id BIGINT NOT NULL,
                day_number BIGINT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('fine', 'problem', 'absent')),
                told_to BIGINT NOT NULL,
                told_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, placement_id) REFERENCES placements (agency_id, id),
                FOREIGN KEY (agency_id, told_to) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX stay_reports_by_placement ON stay_reports (agency_id, placement_id, day_number);
            ALTER TABLE partner_mails ADD COLUMN dropped_at BIGINT;
            CREATE INDEX partner_mails_by_partner ON partner_mails (agency_id, partner_id, pasted_at);
            ALTER TABLE introductions ADD COLUMN message_id BIGINT;
            CREATE INDEX introductions_by_making ON introductions (agency_id, made_at, id);
            """)
}
