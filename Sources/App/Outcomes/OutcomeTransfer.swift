public import Dates
import Markup
import Sheets
public import Storage

/// Takes tables of earlier years into an agency, from the command line.
public struct OutcomeTransfer: Sendable {
    private let database: Database
    private let agency: Agency

    /// Throws `OutcomesRefused` where there is no such agency, or several and none is named.
    public init(_ database: Database, agency named: String?) async throws {
        self.database = database
        agency = try await Agency.meant(by: named.map { name in { $0.isCalled(name) } }, in: database) { OutcomesRefused($0) }
    }

    /// Takes a table in. Throws `OutcomesRefused` with the reason where nothing of it can be read.
    public func take(_ bytes: [UInt8], named fileName: String, at now: Instant) async throws -> TransferReport {
        let agency = agency
        let sheet: OutcomeSheet
        do {
            sheet = try OutcomeSheet(bytes: bytes, today: now.day(in: agency.zone))
        } catch let error as SheetError {
            throw OutcomesRefused(error.message)
        }
        let (taken, refusals) = try await database.write { db in
            let taken = try sheet.take(fileName, by: .agency, agency: agency.id, at: now, in: db)
            return (taken, try OutcomeQueries.refusals(of: taken.id, seenBy: Viewer(wholeAgency: agency.id), in: db))
        }
        let more = taken.refused > refusals.count ? ["and \(taken.refused - refusals.count) more rows; see \(taken.id.page.address)"] : []
        return TransferReport(
            lines: ["\(fileName): \(taken.words)."],
            problems: sheet.notes + refusals.map { "Row \($0.number), \($0.key.isEmpty ? "nobody named" : $0.key): \($0.reason)" } + more)
    }
}
