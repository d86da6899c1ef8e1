public import Dates
import Markup
import Sheets
public import Storage

/// Takes tables of earlier years into an agency, from the command line.
public struct OutcomeTransfer: Sendable {
    /// What was done, in lines for whoever asked for it.
    public struct Report: Sendable {
        public let lines: [String]
        /// Rows that were left out, and columns that nobody read.
        public let problems: [String]
    }

    private let database: Database
    private let agency: Agency

    /// Throws `OutcomesRefused` where there is no such agency, or several and none is named.
    public init(_ database: Database, agency named: String?) async throws {
        self.database = database
        let agencies = try await database.read { db in try StaffQueries.agencies(in: db) }
        let found = agencies.first { agency in named.map { Folding.text($0) == Folding.text(agency.name) } ?? (agencies.count == 1) }
        guard let found else {
            let names = agencies.map(\.name).joined(separator: ", ")
            throw OutcomesRefused(
                agencies.isEmpty
                    ? "There is no agency yet. Start “fairlead serve”, which opens one." : "Name the agency with --agency. There are: \(names).")
        }
        agency = found
    }

    /// Takes a table in. Throws `OutcomesRefused` with the reason where nothing of it can be read.
    public func take(_ bytes: [UInt8], named fileName: String, at now: Instant) async throws -> Report {
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
        return Report(
            lines: ["\(fileName): \(taken.words)."],
            problems: sheet.notes + refusals.map { "Row \($0.number), \($0.key.isEmpty ? "nobody named" : $0.key): \($0.reason)" } + more)
    }
}
