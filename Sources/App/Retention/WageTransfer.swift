public import Dates
import Markup
public import Secrets
import Sheets
public import Storage

/// Takes wage records into an agency, from the command line.
public struct WageTransfer: Sendable {
    private let database: Database
    private let agency: Agency
    private let keys: FieldKeys?

    /// Throws `WagesRefused` where there is no such agency, or several and none is named.
    public init(_ database: Database, agency named: String?, key: SealingKey?) async throws {
        self.database = database
        keys = key.map { FieldKeys(master: $0) }
        agency = try await Agency.meant(by: named.map { name in { $0.isCalled(name) } }, in: database) { WagesRefused($0) }
    }

    /// Takes a table in. Throws `WagesRefused` with the reason where nothing of it can be read.
    public func take(_ bytes: [UInt8], named fileName: String, at now: Instant) async throws -> TransferReport {
        let (agency, keys) = (agency, keys)
        do {
            let sheet = try WageSheet(bytes: bytes, today: now.day(in: agency.zone))
            let (taken, refusals) = try await database.write { db in
                let taken = try sheet.take(fileName, by: .agency, agency: agency.id, under: keys, at: now, in: db)
                return (taken, try WageQueries.refusals(of: taken.id, seenBy: Viewer(wholeAgency: agency.id), in: db))
            }
            let more = taken.refused > refusals.count ? ["and \(taken.refused - refusals.count) more rows; see \(taken.id.page.address)"] : []
            return TransferReport(
                lines: ["\(fileName): \(taken.words)."], problems: sheet.notes + refusals.map { "Row \($0.number): \($0.reason)" } + more)
        } catch let error as SheetError {
            throw WagesRefused(error.message)
        } catch let error as Conflict {
            throw WagesRefused(error.message)
        }
    }
}
