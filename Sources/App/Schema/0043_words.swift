import Storage

extension Schema {
    /// Words for every mail and for letters on paper; letters as conversations; job seekers whose mail comes back; the hours in which an agency
    /// answers, in minutes after midnight.
    static let words = Migration(
        name: "0043_words",
        sql: """
            WIDEN template_versions.kind TO ('follow_up', 'reminder', 'new_link', 'one_answer', 'rfi_copy', 'notice', 'answer', 'check_in',
                'check_in_person', 'introduction', 'referral_told', 'letter');
            WIDEN conversations.kind TO ('call', 'visit', 'mail', 'meeting', 'letter');
            ALTER TABLE participants ADD COLUMN bounced TEXT NOT NULL DEFAULT '';
            ALTER TABLE agencies ADD COLUMN opens BIGINT NOT NULL DEFAULT 510 CHECK (opens BETWEEN 0 AND 1380);
            ALTER TABLE agencies ADD COLUMN closes BIGINT NOT NULL DEFAULT 1020 CHECK (closes BETWEEN 60 AND 1440);
            """)
}
