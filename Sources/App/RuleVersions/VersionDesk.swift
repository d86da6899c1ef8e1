import Dates
import Phrases
import Rules
import Storage

/// Everything that the page of one version is made from.
struct VersionDesk: Sendable {
    let version: RuleVersion
    let program: Program
    /// What would hold without it.
    let present: NamedText?
    let trial: RuleTrial?
    /// The first days of the versions that are approved already.
    let taken: Set<Day>
    let today: Day

    /// Four statements at most.
    static func find(
        _ id: ID<RuleVersion>, of program: Program, shipped: RuleBook, today: Day, seenBy viewer: Viewer, in db: Reading
    ) throws -> VersionDesk {
        let all = try RuleVersionQueries.versions(of: program.id, seenBy: viewer, in: db)
        guard let version = all.first(where: { $0.id == id }) else { throw NotFound() }
        let others = all.filter { $0.state == .approved && $0.id != id }
        let book = try shipped.of(viewer.agency, in: db)
        let without = version.state == .approved ? version.inForceOn.map { book.without($0, of: program.id) } ?? book : book
        let held = without.program(program.id)?.version(on: version.trialDay(today: today))
        let present = held.map { held in
            let key = others.first { $0.inForceOn == held.from }?.id.description ?? held.from.description
            return NamedText(key: key, name: "the rules of \(Wording.day(held.from, in: .en))", text: held.text)
        }
        return VersionDesk(
            version: version, program: program, present: present, trial: try RuleVersionQueries.trial(of: id, seenBy: viewer, in: db),
            taken: Set(others.compactMap(\.inForceOn)), today: today)
    }

    func page(_ form: VersionForm, errors: FieldErrors = FieldErrors()) -> VersionPage {
        VersionPage(
            version: version, program: program, present: present, trial: trial, form: form, errors: errors, mistakes: version.mistakes(on: today))
    }
}
