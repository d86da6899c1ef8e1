import Dates
import Storage

/// An opening as it is about to be recorded or changed.
struct OpeningDraft: Sendable {
    var siteId: ID<Worksite>?
    var title = ""
    var occupationCode: String?
    var duties = ""
    var monthsWished = 0
    var hourlyCents: Int?
    var hourlyCentsMost: Int?
    var weeklyHours: Int?
    var isFullTime = true
    var days: WorkDays = []
    var shifts: WorkShifts = []
    var isRotating = false
    var zip = ""
    var busShifts: WorkShifts = []
    var hasParking: Bool?
    var isPermanent = true
    var headcount = 1
    var startsOn: Day?
    var promised: Int?
    var promisedBy: Day?
    var programs = ""
    var skills: [WantedSkill] = []
    var credentials: [WantedCredential] = []
}

extension OpeningDraft {
    /// From so many hours a week on a job counts as full time. Source: US Bureau of Labor Statistics, Current Population Survey.
    static let fullTimeHours = 35

    /// What a job of the RFI plainly says; the rest is left to be completed.
    init(_ position: SubmittedPosition, at site: Worksite?, occupation: (String) -> String?) {
        let time = ShiftText(position.shift)
        siteId = site?.id
        zip = site?.zip ?? ""
        title = position.title
        occupationCode = occupation(position.onetCode) ?? occupation(position.title)
        duties = position.duties
        hourlyCents = position.hourlyWage.flatMap { $0 > 0 ? $0 : nil }
        weeklyHours = position.hoursPerWeek.flatMap { (1...80).contains($0) ? $0 : nil }
        isFullTime = weeklyHours.map { $0 >= Self.fullTimeHours } ?? true
        days = time.days
        shifts = time.shifts
        isRotating = time.isRotating
        isPermanent = !["temporary", "seasonal"].contains(position.duration)
        headcount = max(1, position.openings ?? 1)
        startsOn = position.startOn
    }
}
