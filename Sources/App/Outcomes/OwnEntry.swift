import Dates
import Storage
import Suitability

/// What this program itself knows of a person at entry: the inputs of somebody who was not brought by a table.
struct OwnEntry: Sendable {
    let person: ID<Participant>
    let enteredOn: Day
    private let modes: Modes?
    private let spells: [(from: Month, to: Month?)]
    private let needs: [EntryInput: Double]

    /// As of the entry. Work after it does not count: it would tell the end of the story.
    var inputs: [EntryInput: Double] {
        let day = enteredOn
        var inputs = needs
        if let modes { inputs[.car] = modes.contains(.car) ? 1 : 0 }
        let month = Month(day)
        let before = spells.filter { $0.from < month }
        guard !before.isEmpty else { return inputs }
        let quarters = (1...4).map { day.quarter.adding(-$0) }
        inputs[.quartersWorked] = Double(quarters.count { quarter in before.contains { OwnEntry.overlaps($0, quarter) } })
        let last = before.map { min($0.to ?? month, month) }.max() ?? month
        inputs[.gapMonths] = Double((month.year - last.year) * 12 + month.number - last.number)
        return inputs
    }

    private static func overlaps(_ spell: (from: Month, to: Month?), _ quarter: Quarter) -> Bool {
        let (first, last) = (Month(quarter.firstDay), Month(quarter.adding(1).firstDay.adding(days: -1)))
        return spell.from <= last && (spell.to.map { $0 >= first } ?? true)
    }
}

extension OwnEntry {
    /// Everybody whom these eyes may see: three statements. Needs are those of the first assessment, if it was soon.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [OwnEntry] {
        let people = try db.all(
            EnteredRow.self,
            """
            SELECT participants.id, participants.created_at, agencies.zone, work_profiles.modes FROM participants
            JOIN agencies ON agencies.id = participants.agency_id
            LEFT JOIN work_profiles ON work_profiles.agency_id = participants.agency_id AND work_profiles.participant_id = participants.id
            WHERE \(viewer.participants) ORDER BY participants.id
            """)
        let spells = try db.all(
            PlacedJob.self,
            """
            SELECT work_spells.participant_id, work_spells.from_month, work_spells.to_month FROM work_spells
            JOIN participants ON participants.agency_id = work_spells.agency_id AND participants.id = work_spells.participant_id
            WHERE \(viewer.participants)
            """)
        let needs = try db.all(
            NeedRow.self,
            """
            SELECT assessments.participant_id, assessments.finished_at, assessment_answers.domain, assessment_answers.level FROM assessment_answers
            JOIN assessments ON assessments.agency_id = assessment_answers.agency_id AND assessments.id = assessment_answers.assessment_id
            JOIN participants ON participants.agency_id = assessments.agency_id AND participants.id = assessments.participant_id
            WHERE \(viewer.participants) AND assessments.finished_at IS NOT NULL AND assessment_answers.level IS NOT NULL
            ORDER BY assessments.finished_at, assessments.id
            """)
        let (spellsOf, needsOf) = (Dictionary(grouping: spells, by: \.person), Dictionary(grouping: needs, by: \.person))
        return people.map { row in
            let (told, latest) = (needsOf[row.person] ?? [], row.at.adding(days: daysToAssess))
            let first = told.filter { $0.at == told[0].at && $0.at <= latest }
            return OwnEntry(
                person: row.person, enteredOn: row.at.day(in: row.zone), modes: row.modes,
                spells: (spellsOf[row.person] ?? []).map { ($0.from, $0.to) },
                needs: Dictionary(first.map { ($0.domain, $0.level) }) { _, last in last })
        }
    }

    /// An assessment so soon after the entry still tells of the entry.
    private static let daysToAssess = 14

    init(person: ID<Participant>, enteredOn: Day, modes: Modes?, spells: [(from: Month, to: Month?)], needs: [NeedDomain: Int]) {
        (self.person, self.enteredOn, self.modes, self.spells) = (person, enteredOn, modes, spells)
        self.needs = Dictionary(uniqueKeysWithValues: needs.map { (EntryInput(need: $0.key), Double($0.value)) })
    }
}

private struct EnteredRow: Stored {
    let person: ID<Participant>
    let at: Instant
    let zone: Zone
    let modes: Modes?

    init(_ row: inout Row) throws {
        person = try row.next()
        at = try row.next()
        zone = Zone(identifier: try row.next()) ?? .chicago
        modes = try row.next(Int?.self).map { Modes(rawValue: UInt8(truncatingIfNeeded: $0)) }
    }
}

private struct NeedRow: Stored {
    let person: ID<Participant>
    let at: Instant
    let domain: NeedDomain
    let level: Int

    init(_ row: inout Row) throws {
        (person, at, domain, level) = (try row.next(), try row.next(), try row.next(), try row.next())
    }
}

extension EntryInput {
    /// How much help is needed on that side of life.
    fileprivate init(need domain: NeedDomain) {
        self =
            switch domain {
            case .work: .needWork
            case .skills: .needSkills
            case .education: .needEducation
            case .language: .needLanguage
            case .housing: .needHousing
            case .transport: .needTransport
            case .childcare: .needChildcare
            case .legal: .needLegal
            case .finances: .needFinances
            case .digital: .needDigital
            }
    }
}
