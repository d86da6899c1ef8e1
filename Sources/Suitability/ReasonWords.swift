/// Reasons and rules in English, for staff screens. What people and employers read is worded by the caller in their language, and names no
/// program.
public struct ReasonWords: Sendable {
    private let names: Names

    public init(_ names: Names) { self.names = names }

    public func words(_ reason: Reason) -> String {
        switch reason {
        case .experience, .kinExperience, .noExperience: experience(reason)
        case .skill(let skill, _, _): "can do: \(names.skill(skill))"
        case .skillShort(let skill, let level, _, let isRequired): lack(skill, level, isRequired)
        case .credential(let place): "holds \(names.credential(place))"
        case .credentialMissing(let place): missing(place)
        case .goal: "this is the work that the person wants"
        case .nearGoal(let goal, _): "near to the work that the person wants, \(names.occupation(goal))"
        case .notAGoal: "not the work that the person wants"
        case .payMeets(let pay, let wished): "pays \(dollars(pay)), wished at least \(dollars(wished))"
        case .payBelow(let pay, let wished): "pays \(dollars(pay)) and not the \(dollars(wished)) wished"
        case .onTheWay(let way, _): "\(way.minutes) minutes \(means(way.mode))"
        case .fromHome: "work from home"
        case .noBus(let shift): noBus(shift)
        case .hoursAsWished(let hours): "\(time(hours)), as wished"
        case .otherHours(let hours, let wished): "\(time(hours)), and the person wants \(time(wished))"
        case .permanent: "a lasting job"
        case .temporary(let isWelcome): isWelcome ? "a temporary job, which the person takes" : "a temporary job, and the person wants a lasting one"
        case .goalsNotKnown: "not known yet what work the person wants"
        case .payNotKnown: "not known yet what the job pays"
        case .homeNotKnown: "not known where the person would travel from"
        case .availabilityNotKnown: "not known yet when the person can work"
        }
    }

    public func words(_ rule: HardRule) -> String {
        switch rule {
        case .noConsent: "has not agreed to be matched with openings"
        case .notAuthorized: "leave to work is not confirmed yet"
        case .noProgram(let programs): "the opening is only for \(either(programs.places.map(names.program)))"
        case .missingByLaw(let credentials): "the law requires what is missing: \(credentials.places.map(missing).joined(separator: "; "))"
        case .notAvailable(let week): "cannot work \(shifts(week))"
        case .freeTooLate(let from, let start): "free from \(names.day(from)), and the work begins \(names.day(start))"
        case .tooFar(let way, let willing): "\(way.minutes) minutes \(means(way.mode)), willing to travel \(willing)"
        case .noBus(let shift): noBus(shift) + ", and no other way to get there"
        case .noMode: "has named no way of getting to work"
        }
    }

    private func experience(_ reason: Reason) -> String {
        switch reason {
        case .experience(let months, let wished) where months < wished:
            "has done this work for \(time(months)), wished \(time(wished))"
        case .experience(let months, _): "has done this work for \(time(months))"
        case .kinExperience(let occupation, let months, _, _): "has done related work for \(time(months)): \(names.occupation(occupation))"
        default: "has not done this work or work like it"
        }
    }

    private func lack(_ skill: SkillNumber, _ level: Int, _ isRequired: Bool) -> String {
        let asked = isRequired ? "required" : "welcome"
        return level == 0 ? "\(names.skill(skill)) missing, which is \(asked)" : "can do \(names.skill(skill)), but less well than is \(asked)"
    }

    private func missing(_ place: Int) -> String {
        "\(names.credential(place)) missing" + (names.course(place).map { " - \($0)" } ?? "")
    }

    func time(_ months: Int) -> String {
        func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        guard months >= 24 || months == 12 else { return counted(months, "month") }
        return counted(months / 12, "year") + (months % 12 > 0 ? " " + counted(months % 12, "month") : "")
    }

    func dollars(_ cents: Int) -> String { "$\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }

    private func means(_ mode: Mode) -> String {
        switch mode {
        case .car: "by car"
        case .bus: "by bus"
        case .bicycle: "by bicycle"
        case .foot: "on foot"
        }
    }

    private func time(_ hours: Hours) -> String {
        switch hours {
        case .full: "full time"
        case .part: "part time"
        case .either: "full or part time"
        }
    }

    private func noBus(_ shift: Shift) -> String { "\(shift) shift and no bus at that hour" }

    /// "second shift Monday, Tuesday and third shift Sunday"
    private func shifts(_ week: Week) -> String {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return Shift.allCases.compactMap { shift in
            let bits = week.days(with: shift).rawValue
            let named = days.indices.filter { bits >> $0 & 1 == 1 }.map { days[$0] }
            return named.isEmpty ? nil : "\(shift) shift \(named.joined(separator: ", "))"
        }.joined(separator: " and ")
    }

    private func either(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
    }
}
