import Dates
import Guidance
import Phrases

/// Reasons and rules in the words of staff, about one person.
struct AdviceWords: Sendable {
    let guide: Guide

    private var name: String { guide.person.firstName }
    private var shelf: ListedShelf { guide.shelf }

    /// Nothing for what is not worth a line.
    func words(_ reason: Reason, about service: Int64) -> String? {
        let brief = shelf.brief(service)
        return switch reason {
        case .need(let need): self.need(need)
        case .freePlaces(let count): count == 1 ? "1 place free" : "\(count) places free"
        case .wait(0): "No waiting"
        case .wait: "Waiting time: \(brief.wait)"
        case .onTheWay(let way, _): "\(FoundWay(way).english)\(brief.town.isEmpty ? "" : ", in \(brief.town)")"
        case .fromHome: "Can be had from home"
        case .givenIn(let tongues): "Given in \(list(tongues))"
        case .interpreter: "With an interpreter"
        case .aids(let aids): "\(AccessWords.list(aids)), as \(name) needs"
        case .conditionMet(let condition): "\(ConditionWords(shelf.conditions[condition]).english): met"
        case .free: "Free"
        case .costs: "Costs: \(brief.fees.isEmpty ? "not said how much" : String(brief.fees.prefix(80)))"
        case .inTime: "Open when \(name) has time"
        case .verified: nil
        case .notVerified(let day): notVerified(day)
        case .finding(let finding): FindingWords(finding).counts(like: "people like \(name)")
        case .languageNotKnown: "In which languages it is given"
        case .aidsNotKnown(let aids): "Whether it is there: \(AccessWords.list(aids).lowercased())"
        case .conditionNotKnown(let condition): ConditionWords(shelf.conditions[condition]).english
        case .wayNotKnown: guide.facts.profile.zip.isEmpty ? "Where \(name) sets out" : "How \(name) gets there"
        case .timesNotKnown: guide.facts.profile.availability == nil ? "When \(name) has time" : "When it is open"
        case .costNotKnown: "What it costs"
        }
    }

    /// In the person's own words where there are some.
    private func need(_ need: RecordedNeed) -> String? {
        guard let domain = NeedDomain(place: need.domain) else { return nil }
        let label = NeedWords.label(domain).en
        if let own = guide.facts.assessment.words[domain] { return "\(label): “\(own)”" }
        return "\(label): \(NeedWords.level(Int(need.level)).en.lowercased())"
    }

    private func notVerified(_ day: Day?) -> String {
        guard let day else { return "Nobody has verified it yet: call before you send anybody" }
        let weeks = guide.today.days(since: day) / 7
        return "Last verified \(weeks) weeks ago: call before you send anybody"
    }

    private func list(_ tongues: Tongues) -> String {
        tongues.places.compactMap { $0 < shelf.tongues.count ? shelf.tongues[$0] : nil }.joined(separator: ", ")
    }
}

/// Why a service is not suggested, and what would change that.
extension AdviceWords {
    struct Line: Sendable {
        let why: String
        let change: String
    }

    func lines(_ passed: PassedOver) -> [Line] {
        switch passed.cause {
        case .unneeded: [unneeded(shelf.brief(passed.service).needs)]
        case .rules(let rules): rules.map { line($0, passed.service) }
        case .outranked(let need, let before): [outranked(need, before)]
        }
    }

    private func unneeded(_ needs: [Need]) -> Line {
        let domains = NeedDomain.pointing(to: needs)
        guard !domains.isEmpty else {
            return needs.isEmpty
                ? Line(why: "The directory does not say what it helps with", change: "Write it down on its page")
                : Line(
                    why: "Nothing that \(name) was asked points to it: \(needs.map(\.label).joined(separator: ", "))",
                    change: "Choose it together, if \(name) wants it")
        }
        let named = domains.map { NeedWords.label($0).en }.joined(separator: ", ")
        let levels = guide.facts.assessment.levels
        if let some = domains.first(where: { (levels[$0] ?? 0) > 0 }) {
            let level = NeedWords.level(levels[some] ?? 0).en.lowercased()
            return Line(why: "\(NeedWords.label(some).en): \(level), which does not ask for it", change: "A greater need")
        }
        return domains.allSatisfy { levels[$0] == nil }
            ? Line(why: "\(name) was not asked about this, or would rather not say: \(named)", change: "An answer")
            : Line(why: "\(name) needs no help there: \(named)", change: "A new assessment")
    }

    private func outranked(_ need: RecordedNeed, _ before: Int) -> Line {
        let domain = NeedDomain(place: need.domain).map { NeedWords.label($0).en.lowercased() } ?? ""
        return before == 0
            ? Line(why: "Others that suit more stand before it", change: "One of them decided against")
            : Line(why: "\(before) others for \(domain) suit more", change: "One of them decided against")
    }

    private func line(_ rule: HardRule, _ service: Int64) -> Line {
        switch rule {
        case .notGiven(.pausing): Line(why: "Closed for a while", change: "It opens again")
        case .notGiven(.notGiven), .notGiven(.given): Line(why: "Not given now", change: "It is given again")
        case .notGiven(.ended): Line(why: "It has ended", change: "Nothing")
        case .barred(let bar): line(bar, service)
        case .conditionNotMet(let condition): ConditionWords(shelf.conditions[condition]).notMet(name)
        case .noLanguage(let given): Line(why: "Given in \(list(given)), without an interpreter", change: "An interpreter who comes along")
        case .noAid(let aids): Line(why: "Not there: \(AccessWords.list(aids).lowercased())", change: "Ask them; another place")
        case .noPlaceFree: Line(why: "No place is free", change: "A free place; ask how long people wait")
        case .tooFar(let way, let willing):
            Line(why: "\(FoundWay(way).english), and \(name) accepts \(willing) minutes", change: "A longer way, another way of getting there")
        case .noTime(let open):
            Line(why: "Open \(TimesWords.english(open)), when \(name) has no time", change: "Other hours, of the service or of \(name)")
        }
    }

    private func line(_ bar: Bar, _ service: Int64) -> Line {
        func day(_ day: Day) -> String { DayWords.past(day, today: guide.today) }
        let choice = guide.choice(on: service)
        let why = [choice?.reason?.label.lowercased(), choice.flatMap { $0.words.isEmpty ? nil : "“\($0.words)”" }].compactMap(\.self)
            .joined(separator: ", ")
        switch bar {
        case .underWay(let since): return Line(why: "\(name) was sent there \(day(since)), and it goes on", change: "Nothing needed")
        case .done(let on): return Line(why: "\(name) has had it, until \(Wording.day(on, in: .en))", change: "A new reason to go")
        case .turnedAway(let on, let until):
            return Line(
                why: "Declined \(day(on))\(until.map { ": full until \(Wording.day($0, in: .en))" } ?? "")",
                change: until.map { "Asked again on \(Wording.day($0, in: .en))" } ?? "A word with them")
        case .full(let until): return Line(why: "Full until \(Wording.day(until, in: .en))", change: "A place after that day")
        case .refused(let on):
            return Line(why: "\(name) does not want it\(why.isEmpty ? "" : ": \(why)") (\(day(on)))", change: "\(name) thinks again")
        case .decidedAgainst(let on):
            return Line(why: "Decided against \(day(on))\(why.isEmpty ? "" : ": \(why)")", change: "Think it over again")
        }
    }
}
