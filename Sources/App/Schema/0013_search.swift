import Storage

extension Schema {
    /// What employers are found by: which of them has which word, and the pieces by which a word is found (decision 11); and the lists of
    /// employers that people keep.
    static let search = Migration(
        name: "0013_search",
        sql: """
            CREATE TABLE search_words (
                agency_id BIGINT NOT NULL,
                word TEXT NOT NULL,
                kind BIGINT NOT NULL,
                employer_id BIGINT NOT NULL,
                PRIMARY KEY (agency_id, word, kind, employer_id),
                FOREIGN KEY (agency_id, employer_id) REFERENCES employers (agency_id, id) ON DELETE CASCADE
            );
            CREATE INDEX search_words_by_employer ON search_words (agency_id, employer_id);
            CREATE TABLE search_pieces (
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                way TEXT NOT NULL CHECK (way IN ('part', 'slip')),
                piece TEXT NOT NULL,
                word TEXT NOT NULL,
                PRIMARY KEY (agency_id, way, piece, word)
            );
            CREATE TABLE saved_lists (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                staff_id BIGINT NOT NULL,
                name TEXT NOT NULL CHECK (length(name) > 0),
                query TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                UNIQUE (agency_id, staff_id, name),
                FOREIGN KEY (agency_id, staff_id) REFERENCES staff (agency_id, id)
            );
            """)
}
