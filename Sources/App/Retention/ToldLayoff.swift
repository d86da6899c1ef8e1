import Dates
import Phrases
import Storage

/// What an employer told of layoffs in the RFI, question 6.
struct ToldLayoff: Sendable, Equatable {
    /// The day of the last one, if they said so.
    let lastOn: Day?
    let hasWarnNotice: Bool
    /// Whether some still wait to be called back.
    let isOpen: Bool

    /// Nothing where there were none, or nobody has answered.
    init?(_ answers: RequestAnswers) {
        guard answers["layoffs_12_months"] == .boolean(true) || answers["warn_notice_12_months"] == .boolean(true) else { return nil }
        if case .day(let day) = answers["last_layoff_on"] { lastOn = day } else { lastOn = nil }
        (hasWarnNotice, isOpen) = (answers["warn_notice_12_months"] == .boolean(true), answers["workers_still_on_layoff"] == .boolean(true))
    }

    func isRecent(on today: Day) -> Bool { lastOn.map { today.days(since: $0) <= Layoff.recentDays } ?? false }

    /// "They told us of layoffs in the RFI, the last on Jul 2, 2026, with a WARN notice."
    var words: String {
        let last = lastOn.map { ", the last on \(Wording.day($0, in: .en))" } ?? ""
        return "They told us of layoffs in the RFI\(last), \(hasWarnNotice ? "with" : "without") a WARN notice."
            + (isOpen ? " Some still wait to be called back." : "")
    }

    /// The newest answers of the row of `employers`, where they say something of layoffs; what is not said there cannot speak.
    static let column: SQL = """
        (SELECT CASE WHEN told.answers LIKE '%"layoffs_12_months"%' OR told.answers LIKE '%"warn_notice_12_months"%' THEN told.answers END
            FROM rfi_answers AS told WHERE told.agency_id = employers.agency_id AND told.employer_id = employers.id
            ORDER BY told.submitted_at DESC, told.id DESC LIMIT 1)
        """

    /// Reads that column.
    init?(ifPresent row: inout Row) throws {
        guard let json = try row.next(String?.self) else { return nil }
        self.init(try RequestAnswers(json: json))
    }
}
