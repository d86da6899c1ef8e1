import Storage

extension Schema {
    /// Where partners publish their openings, what was found there and what became of it, and when somebody last looked.
    static let partnerPages = Migration(
        name: "0037_partner_pages",
        sql: """
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped', 'intake_done', 'consent_withdrawn',
                'introduction_answered', 'introduction_silent', 'person_proposed', 'assessment_done', 'person_questions_done',
                'referral_answered', 'referral_silent', 'referral_overdue', 'referral_received', 'fact_contested', 'provider_corrected',
                'model_proposed', 'openings_found');
            ALTER TABLE partners ADD COLUMN openings_address TEXT NOT NULL DEFAULT '';
            CREATE TABLE partner_looks (
                agency_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                on_day TEXT NOT NULL,
                looked_at BIGINT NOT NULL,
                address TEXT NOT NULL,
                found BIGINT,
                problem TEXT NOT NULL,
                PRIMARY KEY (agency_id, partner_id),
                CHECK ((found IS NULL) = (problem <> '')),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id)
            );
            CREATE TABLE partner_postings (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                partner_id BIGINT NOT NULL,
                posting_key TEXT NOT NULL CHECK (posting_key <> ''),
                title TEXT NOT NULL,
                words TEXT NOT NULL CHECK (words <> ''),
                mail_id BIGINT NOT NULL,
                found_at BIGINT NOT NULL,
                gone_at BIGINT,
                news TEXT CHECK (news IN ('changed', 'gone')),
                news_at BIGINT,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, partner_id, posting_key),
                CHECK ((news IS NULL) = (news_at IS NULL)),
                FOREIGN KEY (agency_id, partner_id) REFERENCES partners (agency_id, id),
                FOREIGN KEY (agency_id, mail_id) REFERENCES partner_mails (agency_id, id)
            );
            CREATE INDEX partner_postings_by_mail ON partner_postings (agency_id, mail_id);
            """)
}
