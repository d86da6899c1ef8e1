import Dates
import Markup
import Storage

/// What a folder above this one shows at the side of an employer's page, such as its programs; it may ask one question.
typealias EmployerAside = @Sendable (ID<Employer>, StaffMember, Reading) throws -> HTML

extension EmployerQueries {
    /// Everything on an employer's page: four statements, one more to count a long history, and one for each aside.
    static func page(
        of employer: ID<Employer>, _ filter: TimelineFilter, before: ID<JournalEntry>?, asides: [EmployerAside], seenBy staff: StaffMember,
        in db: Reading
    ) throws -> EmployerPage {
        let viewer = staff.viewer
        return EmployerPage(
            sheet: try sheet(of: employer, seenBy: viewer, in: db), contacts: try contacts(of: employer, seenBy: viewer, in: db),
            sites: try sites(of: employer, seenBy: viewer, in: db), filter: filter,
            timeline: try TimelineQueries.page(of: employer, filter, before: before, seenBy: viewer, in: db), isFirstPage: before == nil,
            asides: try asides.map { try $0(employer, staff, db) })
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
