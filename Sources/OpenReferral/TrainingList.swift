import Foundation
import Sheets

/// A state's list of eligible training providers, read from its spreadsheet with all the dirt of real lists.
public struct TrainingList: Sendable {
    public private(set) var programs: [TrainingProgram] = []
    /// What was not as it should be, row by row: a missing name, a cost that is no number.
    public private(set) var problems: [Problem] = []
    /// Codes of occupations that neither the known occupations nor a larger one of theirs have, with the number of rows that name them.
    public private(set) var unknownOccupations: [String: Int] = [:]

    private let occupations: OccupationCodes
    private var ids: [String: Int] = [:]

    /// Throws `SheetError` for a file that is no spreadsheet, and `PackageRefused` for one without the columns of such a list.
    public init(bytes: [UInt8], file: String = "", occupations: OccupationCodes) throws {
        self.occupations = occupations
        var columns: [String: Int]?
        try Sheet.read(bytes: bytes) { row in
            guard let known = columns else {
                columns = try TrainingList.columns(row.texts)
                return
            }
            add(Line(cells: row.texts, columns: known, place: Place(file: file, row: row.number)))
        }
    }

    /// The programs whose occupations are all unknown or not named.
    public var withoutOccupation: [TrainingProgram] { programs.filter { $0.occupations.isEmpty } }

    private static func columns(_ headings: [String]) throws -> [String: Int] {
        let names = headings.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        let columns = Dictionary(zip(names, names.indices)) { first, _ in first }
        let missing = ["program id", "provider id", "providername", "program name"].filter { columns[$0] == nil }
        guard missing.isEmpty else {
            throw PackageRefused(
                "The first row has no column “\(missing.joined(separator: "”, “"))”. "
                    + "Send the state's list with its headings as they are published.")
        }
        return columns
    }

    private mutating func add(_ line: Line) {
        guard let id = line["program id"], let name = line["program name"], let provider = line["providername"] else {
            problems.append(Problem(line.place, "has no program number, no name or no provider, and was left out. Fill them in."))
            return
        }
        if let row = ids.updateValue(line.place.row ?? 0, forKey: id) {
            problems.append(Problem(line.place, "Program ID", "“\(id)” is that of row \(row) too; both were kept."))
        }
        let cip = cip(line)
        programs.append(
            TrainingProgram(
                id: id, providerID: line["provider id"] ?? provider, provider: provider, providerDescription: line["provider description"],
                name: name, description: line["program description"], cip: cip, occupations: occupations(line, cip: cip),
                address: line["campus address"], city: line["campus city"], state: line["campus state"]?.uppercased(),
                zip: line["campus zip code"], county: line["campus county"], tuition: number(line, "required cost: tuition & fees"),
                books: number(line, "required cost: books & supplies"), contactHours: number(line, "length: contact hours"),
                weeks: number(line, "length: weeks"), credential: line["associted credential name"] ?? line["associated credential name"],
                outcome: line["program outcome"], prerequisites: line["academic prerequisites"], delivery: line["delivery method"],
                url: line["program url"].map(TrainingList.address), hasChildcare: line.truth("information: onsite childcare"),
                isOnTransit: line.truth("information: public transit")))
    }

    private mutating func number(_ line: Line, _ column: String) -> Decimal? {
        guard let text = line[column] else { return nil }
        let plain = text.filter { $0 != "$" && $0 != "," && $0 != " " }
        guard let number = JSONValue.number(in: plain), number >= 0 else {
            problems.append(Problem(line.place, column, "“\(text)” is no amount and was left out. Write it in digits."))
            return nil
        }
        return number
    }

    /// `513902` as `51.3902`.
    private mutating func cip(_ line: Line) -> String? {
        guard let text = line["instructional program (cip) code"] else { return nil }
        let told = text.filter { $0 != "." }
        // Spreadsheets take the code for a number, and a number for one without its first zero.
        let digits = told.count == 5 ? "0" + told : told
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            problems.append(Problem(line.place, "CIP", "“\(text)” is no field of study. Write six digits, as in 51.3902."))
            return nil
        }
        return digits.prefix(2) + "." + digits.suffix(4)
    }

    private mutating func occupations(_ line: Line, cip: String?) -> [TrainingProgram.Occupation] {
        var found: [TrainingProgram.Occupation] = []
        for column in (1...3).map({ "occupation code (onet \($0))" }) {
            guard let digits = line[column]?.filter({ $0 != "-" && $0 != "." }) else { continue }
            if let occupation = occupations.occupation(digits: digits) {
                if !found.contains(where: { $0.code == occupation.code }) { found.append(occupation) }
            } else {
                unknownOccupations[digits, default: 0] += 1
            }
        }
        return found.isEmpty ? cip.map { occupations.occupations(cip: $0) } ?? [] : found
    }

    private static func address(_ url: String) -> String { url.lowercased().hasPrefix("http") ? url : "https://" + url }
}

extension TrainingList {
    /// One row with its cells by the names of the columns.
    private struct Line {
        let cells: [String]
        let columns: [String: Int]
        let place: Place

        /// nil where the cell is empty, or says in words that it says nothing.
        subscript(_ name: String) -> String? {
            guard let index = columns[name], cells.indices.contains(index) else { return nil }
            let text = cells[index].trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty || text == "INVALID CODE" ? nil : text
        }

        func truth(_ name: String) -> Bool? { self[name].map { $0.lowercased() == "yes" } }
    }
}
