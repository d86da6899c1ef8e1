import Dates
import Storage

@testable import App

extension AgencyRows {
    /// A table of earlier years, a published effect, and a model that waits to be signed.
    mutating func addModel(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let order = Pasts.small()
        let lines = order.episodes.prefix(2).enumerated().map { OutcomeSheet.Line(number: $0.offset + 2, episode: $0.element) }
        let arms = order.arms.map { Arm(key: $0.key, name: "\(word) \($0.name)") }
        let refusal = OutcomeSheet.Refusal(number: 4, key: word, reason: "\(word) is not a day")
        let taken = try OutcomeSheet(lines: lines, refusals: [refusal], arms: arms).take(
            "\(word).csv", by: .staff(staff), agency: staff.agency, at: now, in: db)
        try PriorDraft(arm: arms[0], outcome: .employedQ2, effect: 0.05, standardError: 0.02, source: "\(word) trial")
            .keep(by: staff, at: now, in: db)
        let prior = try ModelQueries.priors(seenBy: Viewer(wholeAgency: staff.agency), in: db)[0].id
        names["outcomes"] = taken.id.description
        names["prior"] = prior.description
        let model = try ReckonedModel(order).keep(by: staff, at: now, in: db)
        // It asks the leads; what stands on everybody's list here is only what the walk deals with as the representative.
        try Notice.settle([.modelProposed], about: model.number, agency: staff.agency, at: now, in: db)
        names["model"] = model.description
    }
}
