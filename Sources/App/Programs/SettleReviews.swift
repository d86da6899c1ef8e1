import Dates
import Storage

extension TakenBack {
    /// A verdict whose decision was taken back waits on the list again, or has the decision from before.
    ///
    /// Throws `Conflict` if the employer was told the result meanwhile.
    func settleReviews(in db: Writing) throws {
        guard let employer = act.employer, rows.contains(where: { $0.table == .verdictReviews }) else { return }
        let told: SQL = """
            SELECT 1 FROM eligibility_notices WHERE agency_id = \(act.agency) AND employer_id = \(employer) AND sent_at >= \(act.doneAt)
            """
        guard try !db.exists(told) else {
            throw Conflict(message: "The employer has been told the result since, and a sent mail stays sent. Decide anew instead.")
        }
        try db.run(
            """
            UPDATE verdicts SET reviewed_until = (SELECT holding.holds_until FROM verdict_reviews AS holding
                WHERE holding.agency_id = verdicts.agency_id AND holding.employer_id = verdicts.employer_id AND holding.program = verdicts.program
                    AND holding.of_word = verdicts.verdict AND holding.ended_at IS NULL)
            WHERE agency_id = \(act.agency) AND employer_id = \(employer) AND is_standing
            """)
    }
}
