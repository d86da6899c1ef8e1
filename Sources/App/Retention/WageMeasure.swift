import Dates
import Storage

/// The federal measure of the same employer as wage records tell it.
///
/// Source: REPORTING C, effectiveness in serving employers (PIRL 1618): of those with a wage record in the second quarter after exit, how many have
/// one of the same establishment, by FEIN, in the fourth. Exits are counted as in `SameEmployer`, so that both stand beside each other.
struct WageMeasure: Sendable, Equatable {
    /// Of those with wages in the second quarter of whose fourth a table tells: how many from the same employer.
    private(set) var same = 0
    private(set) var known = 0
    /// Had wages in the second quarter; no table tells of their fourth.
    private(set) var fourthUntold = 0
    /// No table tells of their second quarter.
    private(set) var secondUntold = 0
    /// No wages were found in the second quarter: they are no part of the measure.
    private(set) var without = 0

    /// Of all who exited; or, where FEINs are named, of those whom one of these paid in the second quarter.
    init(_ stays: [JoinedStay], _ book: WageBook, paidBy own: Set<String>? = nil, on today: Day) {
        for exit in SameEmployer.exits(stays, on: today) {
            guard let second = book.employers(of: exit.participant, in: exit.quarter.adding(2)) else {
                if own == nil || exit.stays.contains(where: { $0.first.fein.map { own?.contains($0) == true } ?? false }) { secondUntold += 1 }
                continue
            }
            let counted = own.map { second.intersection($0) } ?? second
            guard !counted.isEmpty else {
                if second.isEmpty && own == nil { without += 1 }
                continue
            }
            guard let fourth = book.employers(of: exit.participant, in: exit.quarter.adding(4)) else {
                fourthUntold += 1
                continue
            }
            known += 1
            if !counted.isDisjoint(with: fourth) { same += 1 }
        }
    }

    /// "3 of 5 had wages from the same employer in both quarters; of 2 no records of the fourth are here".
    var words: String {
        guard known + fourthUntold + secondUntold + without > 0 else { return "nobody whose time has come" }
        guard known + fourthUntold > 0 else { return "no wage records of the second quarter are here for any of \(secondUntold + without)" }
        guard known + fourthUntold >= RetentionGroup.fewest else { return "too few to say: fewer than \(RetentionGroup.fewest)" }
        let told = known == 0 ? [] : ["\(same) of \(known) had wages from the same employer in both quarters"]
        let late = fourthUntold == 0 ? [] : ["of \(fourthUntold) no records of the fourth are here"]
        let open = secondUntold == 0 ? [] : ["of \(secondUntold) none of the second"]
        let idle = without == 0 ? [] : ["\(without) had no wages in the second"]
        return (told + late + open + idle).joined(separator: "; ")
    }
}
