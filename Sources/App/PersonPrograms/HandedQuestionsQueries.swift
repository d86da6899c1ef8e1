import Storage

/// Questions about what was handed to people to answer alone.
enum HandedQuestionsQueries {
    static func find(_ id: ID<HandedQuestions>, seenBy viewer: Viewer, in db: Reading) throws -> HandedQuestions {
        try db.one(
            HandedQuestions.self,
            """
            SELECT \(HandedQuestions.columns) FROM person_questions
            WHERE person_questions.agency_id = \(viewer.agency) AND person_questions.id = \(id)
            """)
    }

    /// The latest of a person.
    static func latest(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> HandedQuestions? {
        try db.first(
            HandedQuestions.self,
            """
            SELECT \(HandedQuestions.columns) FROM person_questions
            WHERE person_questions.agency_id = \(viewer.agency) AND person_questions.participant_id = \(person)
            ORDER BY person_questions.id DESC LIMIT 1
            """)
    }
}
