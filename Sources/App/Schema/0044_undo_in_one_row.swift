import Storage

extension Schema {
    /// An act that may be taken back keeps what it touched beside it, as JSON: it is only ever written and read as a whole. What was done on the day
    /// of this step can be undone by hand only.
    static let undoInOneRow = Migration(
        name: "0044_undo_in_one_row",
        sql: """
            DROP TABLE takeback_rows;
            DELETE FROM takebacks;
            ALTER TABLE takebacks ADD COLUMN kept TEXT NOT NULL DEFAULT '[]';
            """)
}
