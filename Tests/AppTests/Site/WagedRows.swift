import Dates
import Storage

@testable import App

extension AgencyRows {
    /// A table of wage records about the person who was placed, with a row that was left out.
    mutating func addWages(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let text = "person,quarter,fein,wages\n\(names["participant"] ?? ""),2026Q3,36-5554417,7410\nnobody,2026Q3,36-5554417,1\n"
        let sheet = try WageSheet(bytes: Array(text.utf8), today: now.day(in: .chicago))
        names["wages"] = try sheet.take("\(word) wages.csv", by: .staff(staff), agency: staff.agency, under: nil, at: now, in: db).id.description
    }
}
