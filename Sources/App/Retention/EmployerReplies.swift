import Dates
import Storage

/// How soon an employer answers check-ins: the middle of the times that it took, with how many it rests on.
struct EmployerReplies: Stored, Sendable, Equatable {
    /// In minutes.
    let median: Int?
    let answers: Int

    /// Two columns of the row of `employers`. What a program may have answered does not count.
    static let columns: SQL = """
        \(ReplyFigure.median(of: "(questions.first_answered_at - questions.sent_at) / 60000", answered)),
        (SELECT COUNT(*) \(answered))
        """

    private static let answered: SQL = """
        FROM placements AS spells
        JOIN check_ins AS questions ON questions.agency_id = spells.agency_id AND questions.placement_id = spells.id
            AND questions.asked = 'supervisor' AND questions.sent_at IS NOT NULL AND questions.first_answered_at IS NOT NULL
            AND questions.is_doubtful = FALSE
        WHERE spells.agency_id = employers.agency_id AND spells.employer_id = employers.id
        """

    init(_ row: inout Row) throws {
        median = try row.next()
        answers = try row.next()
    }

    /// "after 3 hours, median of 5 check-ins".
    var words: String {
        guard let median else { return "no check-in answered yet" }
        let time =
            switch median {
            case ..<60: "after \(median) minutes"
            case ..<(48 * 60): "after \(median / 60) \(median / 60 == 1 ? "hour" : "hours")"
            default: "after \(median / (24 * 60)) days"
            }
        return time + (answers == 1 ? ", one check-in" : ", median of \(answers) check-ins")
    }
}
