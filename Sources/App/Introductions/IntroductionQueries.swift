import Dates
import Storage

/// Questions about people who were put forward.
enum IntroductionQueries {
    /// No list is longer.
    static let most = 100

    static func sheet(of id: ID<Introduction>, seenBy viewer: Viewer, in db: Reading) throws -> IntroductionSheet {
        try db.one(IntroductionSheet.self, select("introductions.id = \(id)", viewer))
    }

    /// For an opening, the latest first.
    static func of(_ opening: ID<Opening>, seenBy viewer: Viewer, in db: Reading) throws -> [IntroductionSheet] {
        try db.all(IntroductionSheet.self, select("introductions.opening_id = \(opening)", viewer))
    }

    /// Of a person, the latest first.
    static func of(_ person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [IntroductionSheet] {
        try db.all(IntroductionSheet.self, select("introductions.participant_id = \(person)", viewer))
    }

    /// The question for where a person was put forward, as their page tells it. Whether these eyes may see the person is the caller's to ask first.
    static func lines(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<IntroductionsBox.Line> {
        Query(
            [.numbers("introductions.id"), .texts("openings.title", "employers.name", "introductions.state")],
            """
            FROM introductions
            JOIN openings ON openings.agency_id = introductions.agency_id AND openings.id = introductions.opening_id
            JOIN employers ON employers.agency_id = introductions.agency_id AND employers.id = introductions.employer_id
            WHERE introductions.agency_id = \(viewer.agency) AND \(viewer.employers) AND introductions.participant_id = \(person)
            ORDER BY introductions.made_at DESC, introductions.id DESC LIMIT \(count: most)
            """)
    }

    /// Those on which the employer has sat since before that moment, the oldest first.
    static func silent(since moment: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [IntroductionSheet] {
        try db.all(
            IntroductionSheet.self,
            """
            SELECT \(IntroductionSheet.columns) FROM \(IntroductionSheet.table)
            WHERE introductions.agency_id = \(viewer.agency) AND introductions.closed_at IS NULL AND introductions.state IN ('sent', 'seen')
                AND introductions.made_at <= \(moment) ORDER BY introductions.state_at, introductions.id LIMIT \(count: most)
            """)
    }

    static func events(of introduction: ID<Introduction>, seenBy viewer: Viewer, in db: Reading) throws -> [IntroductionEvent] {
        try db.all(
            IntroductionEvent.self,
            """
            SELECT \(IntroductionEvent.columns) FROM introduction_events
            WHERE introduction_events.agency_id = \(viewer.agency) AND introduction_events.introduction_id = \(introduction)
            ORDER BY introduction_events.at DESC, introduction_events.id DESC LIMIT \(count: most)
            """)
    }

    /// The times that the employer offered for an interview.
    static func times(of introduction: ID<Introduction>, seenBy viewer: Viewer, in db: Reading) throws -> [Instant] {
        try db.all(
            Instant.self,
            """
            SELECT interview_times.at FROM interview_times
            WHERE interview_times.agency_id = \(viewer.agency) AND interview_times.introduction_id = \(introduction) ORDER BY interview_times.at
            """)
    }

    private static func select(_ condition: SQL, _ viewer: Viewer) -> SQL {
        """
        SELECT \(IntroductionSheet.columns) FROM \(IntroductionSheet.table)
        WHERE introductions.agency_id = \(viewer.agency) AND \(viewer.employers) AND \(condition)
        ORDER BY introductions.id DESC LIMIT \(count: most)
        """
    }
}
