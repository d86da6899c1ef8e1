import Storage

extension Schema {
    /// Which mail asked a question: wherever the question waits, the way to its answer leads there.
    static let mailOfQuestion = Migration(
        name: "0041_mail_of_question",
        sql: """
            CREATE INDEX received_mails_by_conversation ON received_mails (agency_id, conversation_id) WHERE conversation_id IS NOT NULL;
            """)
}
