import Dates
import Markup
import Storage

extension EmployerQueries {
    /// Everything on an employer's page: five statements, one of which asks for all that stands beside the timeline and counts a long history.
    static func page(
        at glance: EmployerGlance, _ filter: TimelineFilter, before: ID<JournalEntry>?, asides: [EmployerAside], seenBy viewer: Viewer, in db: Reading
    ) throws -> EmployerPage {
        let employer = glance.employer
        var timeline = try TimelineQueries.page(of: employer, filter, before: before, seenBy: viewer, in: db)
        let tally = Asked(TimelineQueries.tally(of: employer, seenBy: viewer))
        let pieces = asides.compactMap { $0.piece(glance) }
        try db.ask(pieces.map(\.part) + (timeline.isCounted ? [] : [tally.part]))
        for count in tally.found { timeline.add(count) }
        return EmployerPage(
            sheet: try sheet(of: employer, seenBy: viewer, in: db), contacts: try contacts(of: employer, seenBy: viewer, in: db),
            sites: try sites(of: employer, seenBy: viewer, in: db), filter: filter, timeline: timeline, isFirstPage: before == nil,
            asides: try pieces.map { try $0.draw() })
    }

    /// Everything on the list's page: one statement, two more without a margin, and two more if nothing was found.
    static func listPage(
        _ list: EmployerList, margin: ListMargin? = nil, at now: Instant, seenBy staff: StaffMember, in db: Reading
    ) throws -> EmployerListPage {
        let lines = try lines(of: list, at: now, seenBy: staff, in: db)
        var page = EmployerListPage(list: list, lines: lines, margin: try margin ?? ListMargin.find(for: list, at: now, seenBy: staff, in: db))
        if lines.lines.isEmpty && !list.query.isEmpty {
            page.nearest = try similar(name: list.query, seenBy: staff.viewer, in: db)
        }
        return page
    }
}
