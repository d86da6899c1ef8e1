import Storage

extension Schema {
    /// By what lists and counts find their rows without reading others: each holds all that the question asks for. And what a program is
    /// called, beside its verdict, so that an employer's page need not read all that was found.
    static let lists = Migration(
        name: "0017_lists",
        sql: """
            CREATE INDEX rfi_requests_open ON rfi_requests (agency_id, submitted_at, withdrawn_at, employer_id)
                WHERE submitted_at IS NULL AND withdrawn_at IS NULL;
            CREATE INDEX conversations_waiting ON conversations (agency_id, owes, settled_at, employer_id)
                WHERE owes IS NOT NULL AND settled_at IS NULL;
            CREATE INDEX contacts_to_call ON contacts (
                agency_id, employer_id, (CASE role WHEN 'decides' THEN 0 WHEN 'hires' THEN 1 WHEN 'office' THEN 2 ELSE 3 END), id)
                WHERE left_on IS NULL;
            ALTER TABLE verdicts ADD COLUMN name TEXT NOT NULL DEFAULT '';
            """)
}
