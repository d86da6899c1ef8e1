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

/// What the state told of the last quarter about those whom Riverside placed: most were paid, one row is about nobody here.
struct RiversideWages {
    let team: RiversideTeam

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        let agency = team.agency.id
        let people = try db.all(
            ID<Participant>.self,
            "SELECT DISTINCT participant_id FROM placements WHERE agency_id = \(agency) ORDER BY participant_id LIMIT 6")
        let quarter = days.today.quarter.adding(-1).description
        let rows = people.enumerated().map { place, person in
            "\(person),\(quarter),36-555\(1000 + place),\(place.isMultiple(of: 5) ? "0" : "7410.50")"
        }
        let text = (["person,quarter,fein,wages"] + rows + ["0000000000001,\(quarter),36-5559999,100"]).joined(separator: "\n")
        let (lead, then) = (try team.member("Ruth"), days.zone.instant(of: days.day(6), hour: 10))
        _ = try WageSheet(bytes: Array(text.utf8), today: days.today)
            .take("Wage records, \(quarter).csv", by: .staff(lead), agency: agency, under: nil, at: then, in: db)
    }
}
