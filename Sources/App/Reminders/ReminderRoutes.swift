import Storage
import Web

/// Reminders of the RFI, as staff stop them or let them go on.
enum ReminderRoutes {
    static func add(to table: inout Routes) {
        table.post("/employers/:employer/rfi/reminders/stop", may: .serveEmployers, stop)
        table.post("/employers/:employer/rfi/reminders/resume", may: .serveEmployers, resume)
    }

    private static func stop(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        let employer = try await visit.write { db in
            let reminded = try find(visit, in: db)
            try reminded.request.stopReminders(by: .staff(by), employer: reminded.employer, of: by.agency, at: visit.now, in: db)
            return reminded.employer
        }
        return .seeOther(employer.requestPage, saying: "It is yours now: no more reminders go.")
    }

    private static func resume(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        let employer = try await visit.write { db in
            let reminded = try find(visit, in: db)
            try reminded.request.resumeReminders(by: by, employer: reminded.employer, at: visit.now, in: db)
            return reminded.employer
        }
        return .seeOther(employer.requestPage, saying: "The reminders go on.")
    }

    private static func find(_ visit: Visit, in db: Reading) throws -> RemindedRequest {
        let id = try visit.incoming.id("employer", of: Employer.self)
        guard let reminded = try ReminderQueries.newest(to: id, seenBy: try visit.by.viewer, in: db) else { throw NotFound() }
        return reminded
    }
}
