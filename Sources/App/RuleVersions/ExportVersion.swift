public import Dates
import Markup
import Rules
import Storage

/// Versions of the rules as the person at the shell reads and brings them.
extension Office {
    /// A line for each agency and program: the version in force, and whose it is.
    public func versionsInForce(on now: Instant) async throws -> [String] {
        let rules = rules
        return try await database.read { db in
            try StaffQueries.agencies(in: db).flatMap { agency in
                let (book, today) = (try rules.of(agency.id, in: db), now.day(in: agency.zone))
                return book.programs.map { program in
                    let version = program.version(on: today)
                    let isShipped = version.map { held in rules.program(program.id)?.versions.contains(held) == true } ?? true
                    let words = version.map { "rules of \($0.from)\(isShipped ? "" : ", the agency’s own")" } ?? "no rules yet"
                    return "\(agency.name)\t\(program.id)\t\(words)"
                }
            }
        }
    }

    /// The text of the version of that program that is in force at the agency on that day. Throws `NotFound`.
    public func exportVersion(of program: String, agency name: String, on day: Day) async throws -> (text: String, from: Day) {
        let rules = rules
        return try await database.read { db in
            guard let agency = try StaffQueries.agencies(in: db).first(where: { $0.name == name }) else {
                throw NotFound("No agency is called \(name).")
            }
            guard let version = try rules.of(agency.id, in: db).program(program)?.version(on: day) else {
                throw NotFound("The program “\(program)” has no rules on \(day).")
            }
            return (version.text, version.from)
        }
    }

    /// Brings a text in as a draft of the lead with that mailbox; it waits for a second person like any other. Returns its address.
    ///
    /// Throws `RulesRefused` if the text has mistakes, `NotFound` without such a program, `NotAllowed` if nobody who leads has that mailbox.
    public func importVersion(_ text: String, of id: String, from day: Day, because reason: String, by mailbox: String) async throws -> String {
        guard let program = rules.program(id) else { throw NotFound("There is no program “\(id)”.") }
        _ = try Program.Version(text: text, from: day, of: id)
        let now = clock.now()
        let version = try await database.write { db in
            guard let (lead, _) = try StaffQueries.credentials(mailbox: mailbox.lowercased(), in: db), lead.isWorking, lead.role.leads else {
                throw NotAllowed("Only a lead or manager writes rules. See who is one: fairlead staff")
            }
            return try VersionDraft(text: text, reason: reason, inForceOn: day).start(program, by: lead, at: now, in: db)
        }
        return settings.address("/programs/\(id)/versions/\(version)")
    }
}
