import Storage

extension Schema {
    /// The agency's own words for mails and letters, each version of them; and what it answers to employers' questions.
    static let templates = Migration(
        name: "0011_templates",
        sql: """
            CREATE TABLE template_versions (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('follow_up', 'reminder', 'new_link', 'one_answer', 'rfi_copy', 'notice')),
                language TEXT NOT NULL CHECK (language IN ('en', 'es', 'pl')),
                number BIGINT NOT NULL CHECK (number > 0),
                words TEXT NOT NULL,
                saved_by BIGINT NOT NULL,
                saved_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                UNIQUE (agency_id, kind, language, number),
                FOREIGN KEY (agency_id, saved_by) REFERENCES staff (agency_id, id)
            );
            CREATE TABLE public_facts (
                agency_id BIGINT PRIMARY KEY REFERENCES agencies (id),
                helper_id BIGINT,
                phone TEXT NOT NULL,
                fewest BIGINT NOT NULL CHECK (fewest > 0),
                most BIGINT NOT NULL CHECK (most >= fewest),
                wage_share BIGINT NOT NULL CHECK (wage_share BETWEEN 1 AND 75),
                tax_credit_until TEXT NOT NULL,
                note_en TEXT NOT NULL,
                note_es TEXT NOT NULL,
                note_pl TEXT NOT NULL,
                FOREIGN KEY (agency_id, helper_id) REFERENCES staff (agency_id, id)
            );
            """)
}
