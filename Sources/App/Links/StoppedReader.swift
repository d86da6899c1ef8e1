import Dates
import Storage
import Web

/// Whose reminders a private link ends: also one whose time is over, for nobody should have to read on because a link is old.
struct StoppedReader: Sendable {
    let request: RequestForInformation
    let name: String

    static func find(_ token: String, in db: Reading) throws -> StoppedReader? {
        guard let link = try PrivateLink.find(token, purpose: LinkPurpose.rfi.rawValue, in: db) else { return nil }
        let sql: SQL = """
            SELECT \(RequestForInformation.columns) FROM rfi_requests
            WHERE rfi_requests.agency_id = \(link.agency) AND rfi_requests.id = \(link.subject)
            """
        guard let request = try db.first(RequestForInformation.self, sql) else { return nil }
        let eyes = Viewer(agency: request.agency, onlyEmployer: request.employer)
        let contact = try request.contact.map { try EmployerQueries.contact($0, of: request.employer, seenBy: eyes, in: db).name }
        return StoppedReader(request: request, name: contact ?? "Somebody at the employer")
    }

    func stop(at now: Instant, in db: Writing) throws {
        try request.id.stopReminders(by: .outside(name: name), employer: request.employer, of: request.agency, at: now, in: db)
    }
}
