import Dates
import Sheets
import Storage

/// A table of earlier years as it came in: one row for each person and service, read cell by cell.
struct OutcomeSheet: Sendable {
    struct Line: Sendable {
        /// As the table program numbers it.
        let number: Int
        let episode: Episode
    }

    struct Refusal: Sendable, Equatable {
        let number: Int
        let key: String
        let reason: String
    }

    let count: Int
    let lines: [Line]
    let refusals: [Refusal]
    /// Services that the table names.
    let arms: [Arm]
    /// Columns that nobody reads.
    let notes: [String]

    static let required = ["person", "entered_on"]
    static let others = [
        "first_job_on", "exited_on", "service", "service_started_on", "service_ended_on", "draw", "draw_chance", "told_by", "told_on",
    ]
    private static let read = Set(
        required + others + EntryInput.allCases.map(\.rawValue) + OutcomeKind.allCases.map(\.rawValue) + ProtectedTrait.allCases.map(\.rawValue))

    /// Throws `SheetError` for what is no table, and `OutcomesRefused` for one without the columns that every row needs.
    init(bytes: [UInt8], today: Day) throws {
        var rows: [SheetRow] = []
        try Sheet.read(bytes: bytes) { rows.append($0) }
        guard let heading = rows.first else { throw OutcomesRefused("The file has no rows.") }
        let names = heading.texts.map(OutcomeSheet.name)
        let lacking = OutcomeSheet.required.filter { !names.contains($0) }
        guard lacking.isEmpty else {
            throw OutcomesRefused("The first row has no column “\(lacking.joined(separator: "” and no “"))”. Name the columns there.")
        }
        if let twice = names.first(where: { name in !name.isEmpty && names.count { $0 == name } > 1 }) {
            throw OutcomesRefused("The column “\(twice)” stands twice. Leave one of them out.")
        }
        notes = names.filter { !$0.isEmpty && !OutcomeSheet.read.contains($0) }.map { "The column “\($0)” is not known and was left out." }
        var (lines, refusals, arms): ([Line], [Refusal], [String: Arm]) = ([], [], [:])
        for row in rows.dropFirst() {
            var cells = OutcomeCells(OutcomeSheet.cells(of: row, under: names))
            let reading = OutcomeRow(&cells, today: today)
            if cells.problems.isEmpty {
                lines.append(Line(number: row.number, episode: reading.episode))
                if let arm = reading.arm { arms[arm.key] = arms[arm.key] ?? arm }
            } else {
                refusals.append(Refusal(number: row.number, key: reading.episode.key, reason: cells.problems.joined(separator: "; ")))
            }
        }
        (count, self.lines, self.refusals) = (rows.count - 1, lines, refusals)
        self.arms = arms.values.sorted { $0.key < $1.key }
    }

    /// Lines that stood in no file.
    init(lines: [Line], refusals: [Refusal], arms: [Arm]) {
        (self.lines, self.refusals, self.arms, notes) = (lines, refusals, arms, [])
        count = lines.count + refusals.count
    }

    private static func name(_ heading: String) -> String {
        Folding.text(heading).split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    }

    private static func cells(of row: SheetRow, under names: [String]) -> [String: String] {
        var cells: [String: String] = [:]
        for (place, name) in names.enumerated() where read.contains(name) {
            cells[name] = row[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return cells
    }
}

/// One row as an episode with at most one service.
private struct OutcomeRow {
    private(set) var episode: Episode
    private(set) var arm: Arm?

    init(_ cells: inout OutcomeCells, today: Day) {
        let key = cells.text("person")
        if key.isEmpty { cells.refuse("person: nobody is named") }
        if key.count > 80 { cells.refuse("person: the key is longer than 80 characters") }
        let enteredOn = cells.day("entered_on", notAfter: today)
        if enteredOn == nil, cells.text("entered_on").isEmpty { cells.refuse("entered_on: empty") }
        let entry = enteredOn ?? today
        episode = Episode(key: String(key.prefix(80)), enteredOn: entry)
        for input in EntryInput.allCases {
            episode.inputs[input] = cells.number(input.rawValue, in: input.range, isYesOrNo: input.isYesOrNo)
        }
        episode.firstJobOn = OutcomeRow.day(&cells, "first_job_on", from: entry, today)
        episode.exitedOn = OutcomeRow.day(&cells, "exited_on", from: entry, today)
        attend(&cells, from: entry, today)
        hear(&cells, today)
        for trait in ProtectedTrait.allCases {
            let text = cells.text(trait.rawValue)
            if !text.isEmpty { episode.traits[trait] = String(text.lowercased().prefix(60)) }
        }
        if let age = episode.traits[.age], Double(age).map({ !(14...110).contains($0) }) ?? true {
            cells.refuse("age: “\(age)” is not a number of years")
        }
    }

    private static func day(_ cells: inout OutcomeCells, _ name: String, from entry: Day, _ today: Day) -> Day? {
        guard let day = cells.day(name, notAfter: today) else { return nil }
        if day < entry { cells.refuse("\(name): \(day) is before the entry") }
        return day
    }

    private mutating func attend(_ cells: inout OutcomeCells, from entry: Day, _ today: Day) {
        let name = String(cells.text("service").prefix(120))
        let startedOn = OutcomeRow.day(&cells, "service_started_on", from: entry, today)
        let endedOn = OutcomeRow.day(&cells, "service_ended_on", from: startedOn ?? entry, today)
        guard !name.isEmpty else {
            if startedOn != nil { cells.refuse("service: empty, though it was started") }
            return
        }
        let found = Arm(named: name)
        if found.key.isEmpty { cells.refuse("service: “\(name)” is no name") }
        let draw = draw(&cells)
        if draw == nil, startedOn == nil { cells.refuse("service_started_on: empty, and no draw is named") }
        arm = found
        episode.attendances = [Attendance(arm: found.key, startedOn: startedOn, endedOn: endedOn, draw: draw)]
    }

    private func draw(_ cells: inout OutcomeCells) -> Attendance.Draw? {
        let word = cells.text("draw").lowercased()
        guard !word.isEmpty else { return nil }
        guard word == "won" || word == "lost" else {
            cells.refuse("draw: “\(word.prefix(40))” is neither won nor lost")
            return nil
        }
        guard let chance = cells.number("draw_chance", in: 0...1), chance > 0, chance < 1 else {
            cells.refuse("draw_chance: a draw needs the chance that it gave, above 0 and below 1")
            return nil
        }
        return Attendance.Draw(isWon: word == "won", chance: chance)
    }

    private mutating func hear(_ cells: inout OutcomeCells, _ today: Day) {
        let word = cells.text("told_by").lowercased()
        let teller = word.isEmpty ? Teller.staff : Teller(rawValue: word)
        if teller == nil { cells.refuse("told_by: “\(word.prefix(40))” is none of \(Teller.allCases.map(\.rawValue).joined(separator: ", "))") }
        let toldOn = cells.day("told_on", notAfter: today) ?? today
        for kind in OutcomeKind.allCases {
            let isMoney = kind == .earningsQ2
            guard let value = cells.number(kind.rawValue, in: isMoney ? 0...1_000_000 : 0...1, isYesOrNo: !isMoney) else { continue }
            episode.told.append(OutcomeTold(kind: kind, value: value, by: teller ?? .staff, on: toldOn))
        }
    }
}

/// Why a whole table was not taken in.
public struct OutcomesRefused: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
