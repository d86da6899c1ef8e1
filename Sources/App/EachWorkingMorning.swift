import Dates
import Storage

extension Office {
    /// Does each agency's own work of a day, from 7 in the morning to 5 on its working days, each in a transaction of its own. Called again and again.
    func eachWorkingMorning(_ work: @escaping @Sendable (Agency, Day, Instant, Writing) throws -> Void) async throws {
        let now = clock.now()
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) {
            let today = now.day(in: agency.zone)
            guard today.isWorkingDay, (7..<17).contains(now.time(in: agency.zone).hour) else { continue }
            try await database.write { db in try work(agency, today, now, db) }
        }
    }
}
