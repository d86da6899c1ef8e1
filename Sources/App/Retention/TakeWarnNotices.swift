import Dates
import Storage

/// What became of the rows of a table of WARN notices.
struct TakenNotices: Sendable, Equatable {
    var recorded = 0
    /// A layoff of so many on that day was recorded before.
    var asBefore = 0
    /// Of companies that are none of our employers.
    var others = 0
    var refusals: [WarnSheet.Refusal] = []

    /// "2 layoffs recorded; 1 known before; 40 of companies that are not ours; 1 row left out (row 9: no company)".
    var words: String {
        let first = refusals.prefix(5).map { "row \($0.number): \($0.reason)" }.joined(separator: "; ")
        let parts = [
            "\(recorded) \(recorded == 1 ? "layoff" : "layoffs") recorded", asBefore == 0 ? nil : "\(asBefore) known before",
            others == 0 ? nil : "\(others) of companies that are not ours",
            refusals.isEmpty ? nil : "\(refusals.count) \(refusals.count == 1 ? "row" : "rows") left out (\(first)\(refusals.count > 5 ? " …" : ""))",
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}

extension WarnSheet {
    /// Records the layoffs of our own employers, each once; each can be taken back from its employer's timeline.
    ///
    /// An employer is known by its FEIN, or by any of its names. A name that two of them have is left out: it may be either.
    func take(_ fileName: String, by staff: StaffMember, at now: Instant, in db: Writing) throws -> TakenNotices {
        let firms = NamedEmployers(try db.all(NamedEmployer.self, "SELECT \(NamedEmployer.columns) FROM employers WHERE \(staff.viewer.employers)"))
        var known = Set(
            try db.all(KnownLayoff.self, "SELECT \(KnownLayoff.columns) FROM employer_layoffs WHERE employer_layoffs.agency_id = \(staff.agency)"))
        var taken = TakenNotices(refusals: refusals)
        for line in lines {
            let found = firms.find(line)
            guard let id = found.first, found.count == 1 else {
                if found.isEmpty {
                    taken.others += 1
                } else {
                    taken.refusals.append(Refusal(number: line.number, reason: "\(line.name) is the name of \(found.count) employers"))
                }
                continue
            }
            guard known.insert(KnownLayoff(employer: id, day: line.day, people: line.people)).inserted else {
                taken.asBefore += 1
                continue
            }
            try record(line, fileName, at: id, by: staff, at: now, in: db)
            taken.recorded += 1
        }
        taken.refusals.sort { $0.number < $1.number }
        try JournalNote(kind: .import, words: "took in WARN notices from \(fileName): \(taken.words)")
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return taken
    }

    private func record(_ line: Line, _ fileName: String, at id: ID<Employer>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let keepsake = try Keepsake(of: .employer(id), in: [.layoffs], by: staff, at: now, in: db)
        try LayoffDraft(day: line.day, people: line.people, hasWarnNotice: true, source: .state, note: "\(line.name), in \(fileName)")
            .record(at: try Employer.find(id, seenBy: staff.viewer, in: db), by: staff, at: now, in: db)
        _ = try keepsake.keep(.employer(id), in: db)
    }
}

/// An employer by all that a notice may call it.
private struct NamedEmployer: Stored {
    let id: ID<Employer>
    let names: [String]
    let fein: String?

    static let columns: SQL = "employers.id, employers.name, employers.legal_name, employers.other_names, employers.fein"

    init(_ row: inout Row) throws {
        id = try row.next()
        let (name, legal, others) = (try row.next(String.self), try row.next(String.self), try row.next(String.self))
        names = ([name, legal] + others.split { $0 == "," || $0 == ";" || $0.isNewline }.map(String.init)).map { Folding.name($0) }
        fein = FEINDigits(try row.next(String.self))?.digits
    }
}

private struct NamedEmployers {
    private var byName: [String: Set<ID<Employer>>] = [:]
    private var byNumber: [String: Set<ID<Employer>>] = [:]

    init(_ employers: [NamedEmployer]) {
        for employer in employers {
            for name in employer.names where !name.isEmpty { byName[name, default: []].insert(employer.id) }
            if let fein = employer.fein { byNumber[fein, default: []].insert(employer.id) }
        }
    }

    func find(_ line: WarnSheet.Line) -> Set<ID<Employer>> {
        line.fein.flatMap { byNumber[$0] } ?? byName[Folding.name(line.name)] ?? []
    }
}

/// By what a layoff is known again.
private struct KnownLayoff: Stored, Hashable {
    let employer: ID<Employer>
    let day: Day
    let people: Int

    static let columns: SQL = "employer_layoffs.employer_id, employer_layoffs.on_day, employer_layoffs.people"

    init(employer: ID<Employer>, day: Day, people: Int) {
        (self.employer, self.day, self.people) = (employer, day, people)
    }

    init(_ row: inout Row) throws {
        employer = try row.next()
        day = try row.next()
        people = try row.next()
    }
}
