import Dates
import Phrases
import Sheets
import Storage

/// What the journal says of an import: one entry for the run, and a remark on the timeline of every employer in it.
struct ImportJournal {
    let fileName: String
    let plan: ImportPlan
    let contents: SheetContents

    private struct Mention {
        var rows: [Int] = []
        var differences: [RowRemark] = []
    }

    func write(_ run: ID<ImportRun>, by actor: Actor, agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        let (created, matched, refused) = (plan.count(.created), plan.count(.matched), plan.count(.refused))
        try JournalNote(
            kind: .import,
            words:
                "took in “\(fileName)”: of \(plan.rows.count) rows \(created) are new employers, \(matched) were known and \(refused) were left out",
            subject: run.number
        ).write(agency: agency, by: actor, at: now, in: db)
        let mentions = mentions
        try db.insertMany(
            "INSERT INTO journal (id, agency_id, at, staff_id, actor, employer_id, kind, direction, words, subject_id)",
            plan.employers.indices.lazy.compactMap { position -> SQL? in
                guard let mention = mentions[position] else { return nil }
                let employer = plan.employers[position]
                return """
                    (\(ID<JournalEntry>.new(at: now)), \(agency), \(now), \(actor.staffID), \(actor.name), \(employer.id),
                    \(JournalEntry.Kind.import), \(JournalEntry.Direction.system), \(words(employer, mention)), \(run.number))
                    """
            })
    }

    private var mentions: [Int: Mention] {
        plan.rows.reduce(into: [:]) { mentions, row in
            guard let employer = row.employer else { return }
            mentions[employer, default: Mention()].rows.append(contents.rows[row.place].number)
            mentions[employer, default: Mention()].differences += row.remarks(.difference)
        }
    }

    private func words(_ employer: KnownEmployer, _ mention: Mention) -> String {
        let rows = ImportJournal.rows(mention.rows)
        var words = employer.isNew ? "brought this employer in from “\(fileName)”, \(rows)" : "found this employer again in “\(fileName)”, \(rows)"
        if !employer.isNew, !employer.filled.isEmpty {
            let fields = ImportField.allCases.filter(employer.filled.contains).map(ImportJournal.word)
            words += ", and filled in \(ImportJournal.enumeration(fields))"
        }
        guard !mention.differences.isEmpty else { return words }
        let shown = mention.differences.prefix(5).map {
            "\($0.column) in \($0.cell) is “\($0.value.prefix(200))” (\(ImportJournal.lowered($0.reason)))"
        }
        let rest = mention.differences.count - shown.count
        return words + ". Not taken over: " + shown.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    }

    /// "row 14", "rows 14, 15 and 20", "rows 14, 15, 20, 21 and 6 more".
    static func rows(_ numbers: [Int]) -> String {
        guard numbers.count > 1 else { return "row \(numbers.first ?? 0)" }
        let shown = numbers.count <= 5 ? numbers : Array(numbers.prefix(4))
        return "rows " + enumeration(shown.map(String.init) + (numbers.count > shown.count ? ["\(numbers.count - shown.count) more"] : []))
    }

    private static func enumeration(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func word(_ field: ImportField) -> String {
        switch field {
        case .fein, .naics, .zip: field.label
        default: field.label.lowercased()
        }
    }

    private static func lowered(_ reason: String) -> String { reason.prefix(1).lowercased() + reason.dropFirst() }
}
