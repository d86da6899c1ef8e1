import Dates
import Storage
import Web

/// What stood there before an act: taken before it, kept after it, in the act's own transaction.
final class Keepsake {
    private let tables: [KeptTable]
    private let staff: StaffMember
    private let now: Instant
    /// Every entry that the act writes comes after it.
    private let firstEntry: ID<JournalEntry>
    private var before: [KeptTable: [KeptRow.Values: KeptRow.Values]] = [:]

    /// Before an act about that subject which may change those tables; before something new is made there is no subject.
    ///
    /// A table is looked at when the act is about to change it: most acts leave most tables alone. Where another table says which rows these
    /// are, that one may have changed by then, so they are looked at here.
    init(of subject: Takeback.Subject?, in tables: [KeptTable], by staff: StaffMember, at now: Instant, in db: Writing) throws {
        self.tables = tables
        self.staff = staff
        self.now = now
        firstEntry = .new(at: now)
        guard let subject else { return }
        let scope = KeptScope(of: subject, at: now)
        for table in tables {
            let condition = scope.condition(in: table)
            if condition.asksInside {
                try look(at: table, condition, in: db)
            } else {
                db.beforeChanging(table.rawValue) { [self] db in try look(at: table, condition, in: db) }
            }
        }
    }

    private func look(at table: KeptTable, _ condition: SQL, in db: Reading) throws {
        before[table] = try KeptRow.read(table, where: condition, agency: staff.agency, in: db)
    }

    /// Keeps what the act has changed, so that it can be taken back; nothing if it changed nothing.
    func keep(_ subject: Takeback.Subject, in db: Writing) throws -> ID<Takeback>? {
        let scope = KeptScope(of: subject, at: now)
        let changed = tables.filter { db.hasChanged($0.rawValue) }
        guard !changed.isEmpty else { return nil }
        let questions = changed.map { KeptRow.question($0, where: scope.condition(in: $0), agency: staff.agency) }
        var answers = try db.together(Picture.self, questions + [entry(about: subject)])
        let said = answers.removeLast().first?.values.map(\.stored)
        let rows = try zip(changed, answers).flatMap { table, rows in try changes(in: table, KeptRow.byKey(rows, of: table), in: db) }
        guard !rows.isEmpty else { return nil }
        let (id, words) = (ID<Takeback>.new(at: now), try said.map { try String(stored: $0[1]) })
        try db.queue(
            """
            INSERT INTO takebacks (id, agency_id, staff_id, employer_id, entry_id, words, duty, done_at, kept)
            VALUES (\(id), \(staff.agency), \(staff.id), \(subject.employer), \(said?[0] ?? .null), \(words ?? subject.words), \(subject.duty),
                \(now), \(try KeptRow.text(rows)))
            """)
        return id
    }

    private func changes(in table: KeptTable, _ found: [KeptRow.Values: KeptRow.Values], in db: Reading) throws -> [KeptRow] {
        let old = before[table] ?? [:]
        var new = found
        // Those that it concerns no longer are asked for apart: an OR would have the whole table read.
        let gone = old.keys.filter { new[$0] == nil }.map { "(\(table.condition(at: $0)))" as SQL }
        if !gone.isEmpty {
            new.merge(try KeptRow.read(table, where: "\(joined: gone, by: " OR ")", agency: staff.agency, in: db)) { _, moved in moved }
        }
        let rows = Set(old.keys).union(new.keys).compactMap { KeptRow(table, $0, from: old[$0], to: new[$0]) }
        return rows.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    }

    /// The question for what the journal says of the act, its id and its words: its own words rather than a remark about what followed.
    private func entry(about subject: Takeback.Subject) -> SQL {
        """
        SELECT id, words FROM journal
        WHERE agency_id = \(staff.agency) AND staff_id = \(staff.id) AND at = \(now) AND id > \(firstEntry)
            AND employer_id IS NOT DISTINCT FROM \(subject.employer)
        ORDER BY CASE kind WHEN 'talk' THEN 0 ELSE 1 END, direction, id LIMIT 1
        """
    }
}

extension Visit {
    /// A write about that subject which may change those tables, and which can be taken back for a day.
    func act<Made: Sendable>(
        on subject: Takeback.Subject, changing tables: [KeptTable], _ body: @escaping @Sendable (Writing) throws -> Made
    ) async throws -> (Made, ID<Takeback>?) {
        let (by, now) = (try by, now)
        return try await write { db in
            let keepsake = try Keepsake(of: subject, in: tables, by: by, at: now, in: db)
            let made = try body(db)
            return (made, try keepsake.keep(subject, in: db))
        }
    }

    /// The same where the act itself knows the answer: then both, and the receipt of the form, are one transaction.
    func answer(
        on subject: Takeback.Subject, changing tables: [KeptTable], _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        let (by, now) = (try by, now)
        return try await write { db in
            let keepsake = try Keepsake(of: subject, in: tables, by: by, at: now, in: db)
            let answer = try body(db)
            return answer.offering(try keepsake.keep(subject, in: db))
        }
    }

    /// The same where something new is made, which the act names.
    func answer(
        adding tables: [KeptTable], _ body: @escaping @Sendable (Writing) throws -> (Answer, Takeback.Subject)
    ) async throws -> Answer {
        let (by, now) = (try by, now)
        return try await write { db in
            let keepsake = try Keepsake(of: nil, in: tables, by: by, at: now, in: db)
            let (answer, made) = try body(db)
            return answer.offering(try keepsake.keep(made, in: db))
        }
    }
}

extension Answer {
    static let undo = "undo"

    /// Offers on the next page to take back what was just done.
    func offering(_ takeback: ID<Takeback>?) -> Answer {
        takeback.map { setting(Cookie(Answer.undo, $0.description, lasting: 60)) } ?? self
    }
}
