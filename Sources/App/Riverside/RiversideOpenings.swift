import Dates
import Storage

/// What employers of Riverside want filled; one of them lets everybody see it.
struct RiversideOpenings {
    let team: RiversideTeam

    private var eyes: Viewer { Viewer(wholeAgency: team.agency.id) }

    private struct Job {
        let employer: String
        /// Days since it was noted, and from today until the first day at work.
        let noted: Int
        let starts: Int
        var promisedIn: Int?
        /// Who agreed to a public page.
        var agreed: String?
        let draft: OpeningDraft
    }

    private static func draft(
        _ title: String, _ code: String, _ duties: String, people: Int, cents: Int, most: Int? = nil, hours: Int = 40, _ days: WorkDays,
        _ shifts: WorkShifts, buses: WorkShifts, parking: Bool?, promised: Int? = nil, months: Int = 0, _ skills: [WantedSkill],
        _ credentials: [WantedCredential] = []
    ) -> OpeningDraft {
        OpeningDraft(
            title: title, occupationCode: code, duties: duties, monthsWished: months, hourlyCents: cents, hourlyCentsMost: most, weeklyHours: hours,
            isFullTime: hours >= OpeningDraft.fullTimeHours, days: days, shifts: shifts, busShifts: buses, hasParking: parking, headcount: people,
            promised: promised, skills: skills, credentials: credentials)
    }

    private static let jobs = [
        Job(
            employer: "Lakeshore Bakery", noted: 1, starts: 19, promisedIn: 12, agreed: "Piotr Zieliński",
            draft: draft(
                "Packer, night line", "53-7064.00",
                "Pack bread and rolls from the belt, check weight and labels, stack trays.\nWarm in summer, dry all year.",
                people: 5, cents: 1850, most: 1975, WorkDays(from: 6, through: 3), .third, buses: [.first, .second], parking: true, promised: 3,
                [WantedSkill("2.A.2.d", level: 2, isRequired: false), WantedSkill("2.B.3.m", level: 2, isRequired: true)],
                [WantedCredential("food_handler", isByLaw: true)])),
        Job(
            employer: "Bellwether Cold Storage", noted: 4, starts: 10, promisedIn: 7,
            draft: draft(
                "Forklift operator", "53-7051.00",
                "Load and unload trailers, put pallets away by scanner. In the freezer for up to two hours at a time.",
                people: 2, cents: 2250, .workdays, [.first, .second], buses: .first, parking: true, promised: 1, months: 6,
                [WantedSkill("2.B.3.h", level: 4, isRequired: true), WantedSkill("2.A.1.a", level: 2, isRequired: true)],
                [WantedCredential("forklift", isByLaw: false), WantedCredential("osha_10", isByLaw: false)])),
        Job(
            employer: "Cedar Park Assisted Living", noted: 10, starts: 14,
            draft: draft(
                "Nursing assistant, nights", "31-1131.00", "Help residents to bed and through the night, note what happened, call the nurse in time.",
                people: 2, cents: 2000, most: 2150, hours: 36, .everyDay, .third, buses: [.first, .second], parking: true,
                [
                    WantedSkill("2.B.1.f", level: 6, isRequired: true), WantedSkill("2.A.1.b", level: 4, isRequired: true),
                    WantedSkill("2.A.1.d", level: 4, isRequired: false),
                ], [WantedCredential("cna", isByLaw: true), WantedCredential("cpr_first_aid", isByLaw: false)])),
        Job(
            employer: "Signal Security Services", noted: 2, starts: 21, promisedIn: 20,
            draft: draft(
                "Security guard", "33-9032.00", "Watch doors and screens at offices downtown, make rounds, write the report of the shift.",
                people: 11,
                cents: 1800, .everyDay, [.first, .second, .third], buses: [.first, .second, .third], parking: false, promised: 4,
                [WantedSkill("2.A.2.d", level: 4, isRequired: true), WantedSkill("2.A.1.c", level: 2, isRequired: true)],
                [WantedCredential("perc", isByLaw: true), WantedCredential("driver_license", isByLaw: false)])),
        Job(
            employer: "Metro Bus Cleaning", noted: 7, starts: 5,
            draft: draft(
                "Bus cleaner", "53-7061.00", "Clean twelve buses a night with a crew of three.", people: 3, cents: 1720, hours: 30, .workdays,
                .second,
                buses: [.first, .second], parking: nil, [WantedSkill("2.B.1.b", level: 2, isRequired: false)])),
        Job(
            employer: "Arrowhead Packaging", noted: 6, starts: 12,
            draft: draft(
                "Packaging line operator", "51-9111.00", "Run one filling line: set it up, watch it, clear jams, note the count.", people: 4,
                cents: 1950,
                most: 2200, .workdays, [.first, .second], buses: .first, parking: true, months: 3,
                [WantedSkill("2.B.3.g", level: 4, isRequired: true), WantedSkill("2.B.3.k", level: 2, isRequired: false)])),
    ]

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        for job in RiversideOpenings.jobs { try settle(job, on: &days, in: db) }
    }

    private func settle(_ job: Job, on days: inout RiversideDays, in db: Writing) throws {
        let employer = try db.one(
            Employer.self,
            "SELECT \(Employer.columns) FROM employers WHERE employers.agency_id = \(team.agency.id) AND employers.name = \(job.employer)")
        let owner = try StaffQueries.member(employer.owner ?? team.member("Inés").id, seenBy: eyes, in: db)
        let site = try EmployerQueries.sites(of: employer.id, seenBy: eyes, in: db).first
        var draft = job.draft
        (draft.siteId, draft.zip) = (site?.id, site?.zip ?? "")
        draft.startsOn = days.today.adding(days: job.starts)
        draft.promisedBy = job.promisedIn.map { days.today.adding(days: $0) }
        let noted = days.moment(job.noted)
        let id = try draft.create(at: employer.id, by: owner, at: noted, in: db)
        guard let agreed = job.agreed else { return }
        try OpeningQueries.find(id, seenBy: eyes, in: db).publish(agreedBy: agreed, by: owner, at: noted.adding(minutes: 12), in: db)
    }
}
