import Dates
import Markup
import Storage

/// What a folder above this one shows at the side of an employer's page, such as its programs: what it asks, and what it makes of the answer.
///
/// All that stands beside the timeline is asked in one statement, however many folders have something to show.
struct EmployerAside: Sendable {
    /// What is asked, and what is drawn once it was.
    struct Piece {
        let part: QueryPart
        let draw: () throws -> HTML
    }

    /// Nothing for those who may not see it.
    let piece: @Sendable (EmployerGlance) -> Piece?

    init<Line: Stored>(
        query: @escaping @Sendable (EmployerGlance) -> Query<Line>?, html: @escaping @Sendable ([Line], EmployerGlance) throws -> HTML
    ) {
        piece = { glance in
            query(glance).map { query in
                let lines = Asked(query)
                return Piece(part: lines.part) { try html(lines.found, glance) }
            }
        }
    }
}

/// Whose page is opened, by whom and when.
struct EmployerGlance: Sendable {
    let employer: ID<Employer>
    let staff: StaffMember
    let now: Instant
    let zone: Zone

    var viewer: Viewer { staff.viewer }
    var today: Day { now.day(in: zone) }
}
