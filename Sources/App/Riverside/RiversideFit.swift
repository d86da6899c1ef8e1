import Dates
import Storage

/// A layoff of which Riverside heard, and what Ruth decided about it; today she looks at it again.
struct RiversideFit {
    let team: RiversideTeam

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        let lead = try team.member("Ruth")
        let employer = try db.one(
            Employer.self,
            "SELECT \(Employer.columns) FROM employers WHERE employers.agency_id = \(team.agency.id) AND employers.name = \("Prairie Linen Service")")
        let owner = try StaffQueries.member(employer.owner ?? lead.id, seenBy: Viewer(wholeAgency: team.agency.id), in: db)
        try LayoffDraft(
            day: days.day(35), people: 9, ofPeople: 60, source: .employer, note: "A hospital took its laundry in-house."
        ).record(at: employer, by: owner, at: days.moment(28), in: db)
        try FitDraft(
            course: .watch, reason: "They say that no more will go. Ask Kevin and his supervisor how safe the evening shift is.",
            lookAgainOn: days.today
        ).decide(about: employer, after: nil, by: lead, at: days.moment(27), in: db)
    }
}
