import Storage

extension Schema {
    /// On which days supervisors are asked how it goes, where a program wants other days than the usual ones. Each version is kept; the newest of a
    /// program is in force, and one without days puts the usual ones back. And the distribution list of a partner: one address a line.
    static let rhythms = Migration(
        name: "0039_rhythms",
        sql: """
            CREATE TABLE check_in_rhythms (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                program TEXT NOT NULL CHECK (program <> ''),
                program_folded TEXT NOT NULL,
                days TEXT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            ALTER TABLE partners ADD COLUMN distribution_list TEXT NOT NULL DEFAULT '';
            CREATE INDEX check_in_rhythms_by_program ON check_in_rhythms (agency_id, program_folded, id);
            """)
}
