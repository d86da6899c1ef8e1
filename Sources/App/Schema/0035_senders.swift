import Storage

extension Schema {
    /// Organizations that send people to us by a private link of theirs, and whom they sent.
    static let senders = Migration(
        name: "0035_senders",
        sql: """
            CREATE TABLE referral_senders (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                opened_by BIGINT NOT NULL,
                opened_at BIGINT NOT NULL,
                closed_by BIGINT,
                closed_at BIGINT,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, partner_id),
                CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id),
                FOREIGN KEY (agency_id, opened_by) REFERENCES staff (agency_id, id),
                FOREIGN KEY (agency_id, closed_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE sent_people (
                agency_id BIGINT NOT NULL,
                referral_id BIGINT NOT NULL,
                sender_id BIGINT NOT NULL,
                sent_by TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                PRIMARY KEY (agency_id, referral_id),
                FOREIGN KEY (agency_id, referral_id) REFERENCES referrals (agency_id, id),
                FOREIGN KEY (agency_id, sender_id) REFERENCES referral_senders (agency_id, id)
            );
            CREATE INDEX sent_people_by_sender ON sent_people (agency_id, sender_id, sent_at);
            """)
}
