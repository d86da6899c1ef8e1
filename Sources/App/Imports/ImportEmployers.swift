public import Dates
import Sheets
public import Storage

/// A sheet of employers that somebody takes in by a command.
public struct ImportEmployers: Sendable {
    public var path: String
    /// The name of the sheet in a workbook; the first one otherwise.
    public var sheet: String?
    /// What is known about the first row; otherwise the cells tell whether it holds headings.
    public var hasHeadings: Bool?
    /// How columns are read in spite of the guess: "Column=field".
    public var assignments: [String] = []
    /// Which agency, where there are several.
    public var agency: String?
    /// The mailbox of the member of staff who does it.
    public var by: String?
    /// Nothing is kept.
    public var isDryRun = false

    public init(path: String) {
        self.path = path
    }

    /// Takes the sheet in as one run. Throws `SheetError` or `ImportRefusal` when it cannot be read; then nothing is saved.
    public func run(in database: Database, at now: Instant) async throws -> ImportReport {
        let contents = try SheetContents(path: path, sheet: sheet.map { .named($0) } ?? .first, hasHeadings: hasHeadings)
        var mapping = ColumnMapping(guessing: contents)
        for assignment in assignments { try mapping.apply(assignment) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let draft = try ImportDraft(fileName: name, contents: contents, mapping: mapping)
        do {
            return try await database.write { db in
                let place = try destination(at: now, in: db)
                let plan = try draft.commit(by: place.actor, agency: place.agency, at: now, in: db)
                let report = ImportReport(draft, plan, agency: place.name, advice: place.advice, isDryRun: isDryRun)
                if isDryRun { throw Rehearsed(report: report) }
                return report
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.report
        }
    }

    /// Thrown so that everything that a dry run did is undone.
    private struct Rehearsed: Error {
        let report: ImportReport
    }

    private struct Destination {
        let agency: ID<Agency>
        let name: String
        let actor: Actor
        var advice: String?
    }

    private func destination(at now: Instant, in db: Writing) throws -> Destination {
        let agencies = try db.all(Agency.self, "SELECT \(Agency.columns) FROM agencies ORDER BY agencies.id")
        if let by {
            guard let member = try StaffQueries.credentials(mailbox: by.lowercased(), in: db)?.member, member.isWorking else {
                throw ImportRefusal("Nobody signs in with \(by). See who does: fairlead staff")
            }
            let own = try StaffQueries.agency(member.agency, in: db)
            guard agency.map({ Folding.text($0) == Folding.text(own.name) }) ?? true else {
                throw ImportRefusal("\(member.name) works for \(own.name), not for \(agency ?? ""). Leave one of the two out.")
            }
            return Destination(agency: own.id, name: own.name, actor: .staff(member))
        }
        if let agency {
            guard let found = agencies.first(where: { Folding.text($0.name) == Folding.text(agency) }) else {
                throw ImportRefusal("There is no agency “\(agency)”. There are: \(agencies.map(\.name).joined(separator: ", ")).")
            }
            return Destination(agency: found.id, name: found.name, actor: .agency)
        }
        guard let first = agencies.first else { return try firstAgency(at: now, in: db) }
        let others = agencies.dropFirst().map(\.name).joined(separator: ", ")
        let advice = others.isEmpty ? nil : "The rows go to \(first.name). Other agencies are here too; name one with --agency: \(others)."
        return Destination(agency: first.id, name: first.name, actor: .agency, advice: advice)
    }

    private func firstAgency(at now: Instant, in db: Writing) throws -> Destination {
        let name = "My agency"
        let id = try AgencyDraft(name: name, phone: "", mailbox: "").found(at: now, in: db)
        return Destination(
            agency: id, name: name, actor: .agency,
            advice: "There was no agency yet, so “\(name)” was opened. Start `fairlead serve` to name it and to become its first administrator.")
    }
}
