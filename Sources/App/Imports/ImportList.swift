import Dates
import Markup
import Storage
import Web

/// Which sheets that came in are looked for: whether they are saved, whose they are, since when. The address keeps it.
struct ImportList: Sendable {
    enum State: String, CaseIterable, Sendable {
        case open, saved

        var label: String {
            switch self {
            case .open: "Not saved yet"
            case .saved: "Saved"
            }
        }
    }

    var state: State?
    var whose: ID<StaffMember>?
    var stretch: Stretch<ImportRun>

    init(_ fields: Fields) {
        state = State(rawValue: fields["state"])
        whose = fields.id("whose")
        stretch = Stretch(fields)
    }

    var isEverything: Bool { state == nil && whose == nil && stretch.since == nil }

    /// The condition on rows of `imports`.
    func condition(in zone: Zone) -> SQL {
        let saved: SQL? =
            switch state {
            case .open: "imports.committed_at IS NULL"
            case .saved: "imports.committed_at IS NOT NULL"
            case nil: nil
            }
        let parts = [saved, whose.map { staff -> SQL in "imports.started_by = \(staff)" }].compactMap { $0 }
        return "\(joined: [stretch.condition(on: "imports.id", in: zone)] + parts, by: " AND ")"
    }

    /// The same list before that run.
    func page(before last: ID<ImportRun>) -> Link {
        var list = self
        list.stretch.before = last
        return Link("/imports").query([("state", state?.rawValue ?? ""), ("whose", whose?.description ?? "")] + list.stretch.values)
    }
}
