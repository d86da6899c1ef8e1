import Dates
import Rules
import Storage

/// What those who lead Riverside Works do about the rules: new ones wait for a second person, and one verdict is decided.
struct RiversideRules {
    let team: RiversideTeam
    let rules: RuleBook

    func tell(on days: inout RiversideDays, in db: Writing) throws {
        try propose(on: days.today, at: days.moment(1), in: db)
        try decide(on: days.today, at: days.moment(2), in: db)
    }

    /// Ruth wants two trainees of three to be enough; Simon has not read it yet.
    private func propose(on today: Day, at now: Instant, in db: Writing) throws {
        guard let ojt = rules.program("ojt"), let present = ojt.version(on: today) else { return }
        let ruth = try team.member("Ruth")
        let text = present.text.replacing("80 %", with: "65 %").replacing("80%", with: "65%")
        let draft = VersionDraft(
            text: text,
            reason: "80% turned away small firms: one of three trainees who moves away is a third. The board wants two of three to be enough.",
            inForceOn: today.adding(days: 7))
        let id = try draft.start(ojt, by: ruth, at: now, in: db)
        try RuleVersionQueries.version(id, of: ojt.id, seenBy: ruth.viewer, in: db).propose(ojt, by: ruth, on: today, at: now, in: db)
    }

    /// The union of one firm has agreed on the phone; the other reviews still wait.
    private func decide(on today: Day, at now: Instant, in db: Writing) throws {
        let ruth = try team.member("Ruth")
        let waiting = try ReviewQueries.waiting(after: nil, on: today, seenBy: ruth.viewer, in: db)
        guard let line = waiting.first(where: { $0.employerName == "Metro Bus Cleaning" && $0.program == "ojt" }),
            let determined = try ProgramQueries.latest(of: line.employer, seenBy: ruth.viewer, in: db)
        else { return }
        let draft = ReviewDraft(
            program: line.program, decision: .eligible, reason: "Local 14 agreed on the phone; their letter is in the file.",
            holdsUntil: today.adding(days: VerdictReview.usual))
        try draft.decide(about: try Employer.find(line.employer, seenBy: ruth.viewer, in: db), determined, by: ruth, at: now, in: db)
    }
}
