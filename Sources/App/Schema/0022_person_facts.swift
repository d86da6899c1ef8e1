import Storage

extension Schema {
    /// What people answer about themselves for programs; an answer that another one follows stays, with the moment at which it ended.
    static let personFacts = Migration(
        name: "0022_person_facts",
        sql: """
            CREATE TABLE person_facts (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                fact TEXT NOT NULL CHECK (fact <> ''),
                answer TEXT NOT NULL,
                set_by BIGINT NOT NULL,
                set_at BIGINT NOT NULL,
                ended_at BIGINT,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, set_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX person_facts_standing ON person_facts (agency_id, participant_id, fact) WHERE ended_at IS NULL;
            """)
}
