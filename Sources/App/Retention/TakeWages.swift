import Dates
import Storage

extension WageSheet {
    /// Takes the table in as one act: of those whom we placed it keeps who paid them in which quarter, and of nobody else anything.
    ///
    /// A quarter that the table tells of somebody else and not of this person, who stands in it, counts as one without wages.
    /// Throws `WagesRefused` if people stand in it by Social Security numbers and there is no key file to compare them.
    func take(_ fileName: String, by actor: Actor, agency: ID<Agency>, under keys: FieldKeys?, at now: Instant, in db: Writing) throws -> WageTable {
        let people = try WagePeople(of: self, fileName, under: keys, agency: agency, by: actor, at: now, in: db)
        let plan = WagePlan(self, people)
        let known = try WageQueries.records(seenBy: Viewer(wholeAgency: agency), in: db)
        let before = Set(known)
        let id = ID<WageTable>.new(at: now)
        let asBefore = plan.records.count { before.contains($0) }
        try db.run(
            """
            INSERT INTO wage_tables (id, agency_id, file_name, row_count, new_quarters, as_before, refused, notes, taken_name, taken_at)
            VALUES (\(id), \(agency), \(fileName), \(count), \(plan.records.count - asBefore), \(asBefore), \(plan.refusals.count),
                \(notes.joined(separator: "\n")), \(actor.name), \(now))
            """)
        try db.insertMany(
            "INSERT INTO wage_refusals (agency_id, table_id, row_number, reason)",
            plan.refusals.map { "(\(agency), \(id), \($0.number), \($0.reason))" })
        try db.insertMany(
            "INSERT INTO wage_records (agency_id, participant_id, quarter, fein, table_id)",
            plan.records.map { "(\(agency), \($0.participant), \($0.quarter), \($0.fein), \(id))" })
        let taken = try WageQueries.table(id, seenBy: Viewer(wholeAgency: agency), in: db)
        try JournalNote(kind: .import, words: "took in wage records from \(fileName): \(taken.words)", subject: id.number)
            .write(agency: agency, by: actor, at: now, in: db)
        return taken
    }
}

/// Who is meant by the numbers of a table: only those whom we placed.
struct WagePeople: Sendable {
    private let placed: Set<ID<Participant>>
    private let numbers: ComparedNumbers?

    enum Found: Sendable {
        case one(ID<Participant>)
        case nobody, several
    }

    init(
        of sheet: WageSheet, _ fileName: String, under keys: FieldKeys?, agency: ID<Agency>, by actor: Actor, at now: Instant, in db: Writing
    ) throws {
        guard sheet.namesSocialSecurity else {
            placed = Set(try db.all(ID<Participant>.self, "SELECT DISTINCT participant_id FROM placements WHERE agency_id = \(agency)"))
            numbers = nil
            return
        }
        guard let keys else {
            throw WagesRefused(
                "To compare Social Security numbers the key file of this program is needed, and there is none. Name it with --key-file.")
        }
        placed = []
        numbers = try ComparedNumbers.open(under: keys, agency: agency, by: actor, saying: "the wage records of \(fileName)", at: now, in: db)
    }

    func find(_ key: WageSheet.Key) -> Found {
        switch key {
        case .ours(let id): return placed.contains(id) ? .one(id) : .nobody
        case .socialSecurity(let number):
            let found = numbers?.people(with: number) ?? []
            return found.count > 1 ? .several : found.first.map { .one($0) } ?? .nobody
        }
    }
}

/// What becomes of the rows of a table.
struct WagePlan: Sendable {
    let records: [WageRecord]
    let refusals: [WageSheet.Refusal]

    init(_ sheet: WageSheet, _ people: WagePeople) {
        var (told, refusals): ([ID<Participant>: [Quarter: Set<String>]], [WageSheet.Refusal]) = ([:], sheet.refusals)
        for line in sheet.lines {
            switch people.find(line.person) {
            case .one(let person): told[person, default: [:]][line.quarter, default: []].formUnion(line.fein.map { [$0] } ?? [])
            case .nobody: refusals.append(WageSheet.Refusal(number: line.number, reason: "nobody whom we placed is recorded under this number"))
            case .several:
                refusals.append(WageSheet.Refusal(number: line.number, reason: "two people are recorded under this number; correct one of them"))
            }
        }
        // What the table tells of one person it was asked of all who stand in it.
        let quarters = Set(told.values.flatMap(\.keys))
        records = told.flatMap { person, own in
            quarters.flatMap { quarter -> [WageRecord] in
                let feins = own[quarter] ?? []
                return feins.isEmpty ? [WageRecord(person, quarter, nil)] : feins.map { WageRecord(person, quarter, $0) }
            }
        }.sorted { ($0.participant.number, $0.quarter, $0.fein) < ($1.participant.number, $1.quarter, $1.fein) }
        self.refusals = refusals.sorted { $0.number < $1.number }
    }
}

extension WageTable {
    /// Takes its records out again; those that another table told too stay by that one. Throws `Conflict` if that was done before.
    func remove(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let removed = try db.run(
            """
            UPDATE wage_tables SET removed_name = \(staff.name), removed_at = \(now)
            WHERE agency_id = \(staff.agency) AND id = \(id) AND removed_at IS NULL
            """)
        guard removed == 1 else { throw Conflict(message: "These records have been taken out already.") }
        try db.run("DELETE FROM wage_records WHERE agency_id = \(staff.agency) AND table_id = \(id)")
        try JournalNote(kind: .import, words: "took the wage records of \(fileName) out again", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
