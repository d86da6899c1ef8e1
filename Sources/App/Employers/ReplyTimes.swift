import Dates
import Storage

/// How long employers waited for answers of ours, in working minutes, with what the figure rests on.
struct ReplyTimes: Sendable, Equatable {
    /// Shortest first.
    let minutes: [Int]
    /// Questions that nobody has answered yet; they are in no median, so they are said beside it.
    var stillWaiting = 0

    init(minutes: [Int], stillWaiting: Int = 0) {
        self.minutes = minutes.sorted()
        self.stillWaiting = stillWaiting
    }

    /// The middle one, rounded down between two.
    var median: Int? {
        guard !minutes.isEmpty else { return nil }
        let middle = minutes.count / 2
        return minutes.count.isMultiple(of: 2) ? (minutes[middle - 1] + minutes[middle]) / 2 : minutes[middle]
    }

    var figure: ReplyFigure { ReplyFigure(median: median, answers: minutes.count, stillWaiting: stillWaiting) }
    var words: String { figure.words }
}

/// The middle of the times that our answers took, in working minutes, with how many it rests on and how many questions still wait.
struct ReplyFigure: Stored, Sendable, Equatable {
    let median: Int?
    let answers: Int
    let stillWaiting: Int

    /// The three columns, of the conversations `answered` and `waiting` that these conditions pick; the same middle as `ReplyTimes.median`.
    static func columns(answered: SQL, waiting: SQL) -> SQL {
        """
        \(median(of: "answered.reply_minutes", "FROM conversations AS answered WHERE \(answered) AND answered.reply_minutes IS NOT NULL")),
        (SELECT COUNT(*) FROM conversations AS answered WHERE \(answered) AND answered.reply_minutes IS NOT NULL),
        (SELECT COUNT(*) FROM conversations AS waiting WHERE \(waiting) AND waiting.owes = 'us' AND waiting.settled_at IS NULL)
        """
    }

    /// The middle of those minutes in the rows that are named from FROM on; between two, their mean rounded down. NULL without any.
    static func median(of minutes: SQL, _ rows: SQL) -> SQL {
        """
        (SELECT CAST(SUM(middle.minutes) AS BIGINT) / COUNT(*) FROM (
            SELECT \(minutes) AS minutes, ROW_NUMBER() OVER (ORDER BY \(minutes)) AS place, COUNT(*) OVER () AS number
            \(rows)) AS middle WHERE middle.place IN ((middle.number + 1) / 2, (middle.number + 2) / 2))
        """
    }

    /// Of the employer of the row.
    static let columns: SQL = columns(
        answered: "answered.agency_id = employers.agency_id AND answered.employer_id = employers.id",
        waiting: "waiting.agency_id = employers.agency_id AND waiting.employer_id = employers.id")

    init(median: Int?, answers: Int, stillWaiting: Int) {
        self.median = median
        self.answers = answers
        self.stillWaiting = stillWaiting
    }

    init(_ row: inout Row) throws {
        median = try row.next()
        answers = try row.next()
        stillWaiting = try row.next()
    }

    /// "2 h 10 min, median of 42 answers; 3 still wait".
    var words: String {
        let waiting = stillWaiting == 0 ? "" : "; \(stillWaiting) still \(stillWaiting == 1 ? "waits" : "wait")"
        guard let median else { return "no answer yet" + waiting }
        let basis = answers == 1 ? "one answer" : "median of \(answers) answers"
        return "\(WorkingTime(minutes: median)), \(basis)\(waiting)"
    }
}
