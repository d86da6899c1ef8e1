import Evidence
import Storage
import Web

/// How long placements last: by employer, and at one of them.
enum RetentionRoutes {
    static func add(to table: inout Routes) {
        table.get("/retention", may: .serveEmployers, list)
        table.get("/employers/:employer/retention", may: .serveEmployers, show)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let all = try EmployerRetention.all(try await visit.read { db in try RetentionQueries.stays(seenBy: viewer, in: db) }, on: today)
        let sorted = all.sorted { left, right in
            let (first, second) = (left.estimate?.flag?.rawValue ?? 0, right.estimate?.flag?.rawValue ?? 0)
            if first != second { return first > second }
            return (left.estimate?.mean ?? 1, left.name) < (right.estimate?.mean ?? 1, right.name)
        }
        return try visit.show(RetentionListPage(all: sorted, together: try EmployerRetention.together(all)))
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let id = try visit.incoming.id("employer", of: Employer.self)
        let (employer, stays) = try await visit.read { db in
            (try Employer.find(id, seenBy: viewer, in: db), try RetentionQueries.stays(seenBy: viewer, in: db))
        }
        let all = try EmployerRetention.all(stays, on: today)
        return try visit.show(
            RetentionPage(employer: employer, retention: all.first { $0.employer == id }, together: try EmployerRetention.together(all)))
    }
}
