public import Foundation

extension ReferenceBook {
    /// Reads the files of the folder `Reference`; throws `ReferenceRefused` with the line of a mistake.
    public static func read(from folder: URL) throws -> ReferenceBook {
        let codes = try OccupationCodes(folder)
        return ReferenceBook(
            occupations: codes.occupations, skills: try SkillTable(folder, codes), credentials: try credentials(folder),
            relations: try relations(folder, codes), fields: try fields(folder, codes), titles: try Titles(folder, codes),
            zips: try Zips(folder))
    }

    private static func credentials(_ folder: URL) throws -> [Credential] {
        var credentials: [Credential] = []
        let rows = try Rows(of: "credentials.csv", in: folder)
        try rows.each(columns: 5) { line, fields in
            guard line > 1 else { return }
            credentials.append(
                Credential(
                    id: fields[0].text, english: fields[1].text, spanish: fields[2].text, polish: fields[3].text, course: fields[4].text))
        }
        guard credentials.count <= 128 else {
            throw ReferenceRefused(file: rows.file, line: 130, cause: "There is room for 128 credentials.")
        }
        return credentials
    }

    private static func fields(_ folder: URL, _ codes: OccupationCodes) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        let rows = try Rows(of: "fields.csv", in: folder)
        try rows.each(columns: 2) { line, fields in
            guard line > 1 else { return }
            found[fields[0].text] = try fields[1].bytes.split(separator: UInt8(ascii: " ")).map { code in
                codes.occupations[try codes.number(of: Field(UnsafeRawBufferPointer(rebasing: code)), rows, line)].code
            }
        }
        return found
    }

    private static func relations(_ folder: URL, _ codes: OccupationCodes) throws -> [Relation] {
        var (relations, tiers) = ([Relation](), [String]())
        let rows = try Rows(of: "related.csv", in: folder)
        try rows.each(columns: 4) { line, fields in
            guard line > 1 else {
                tiers = fields.dropFirst().map(\.text)
                return
            }
            let occupation = try codes.number(of: fields[0], rows, line)
            for (tier, field) in zip(tiers, fields.dropFirst()) {
                for code in field.bytes.split(separator: UInt8(ascii: " ")) {
                    let related = try codes.number(of: Field(UnsafeRawBufferPointer(rebasing: code)), rows, line)
                    relations.append(Relation(occupation: occupation, related: related, tier: tier))
                }
            }
        }
        return relations
    }
}

/// The occupations, found by the digits of their codes.
struct OccupationCodes {
    let occupations: [Occupation]
    private let numbers: [UInt32: Int]

    init(_ folder: URL) throws {
        var (occupations, numbers) = ([Occupation](), [UInt32: Int]())
        let rows = try Rows(of: "occupations.csv", in: folder)
        try rows.each(columns: 4) { line, fields in
            guard line > 1 else { return }
            let occupation = Occupation(code: fields[0].text, title: fields[1].text, description: fields[3].text, zone: fields[2].decimal(places: 0))
            guard let code = fields[0].digits, occupations.last.map({ $0.code < occupation.code }) ?? true, occupations.count < UInt16.max else {
                throw ReferenceRefused(file: rows.file, line: line, cause: "Occupations must stand in the order of their codes, each once.")
            }
            numbers[code] = occupations.count
            occupations.append(occupation)
        }
        self.occupations = occupations
        self.numbers = numbers
    }

    func number(of code: Field, _ rows: Rows, _ line: Int) throws -> Int {
        guard let number = code.digits.flatMap({ numbers[$0] }) else {
            throw ReferenceRefused(file: rows.file, line: line, cause: "There is no occupation \(code.text).")
        }
        return number
    }
}

/// The skills, and what occupations need of them.
struct SkillTable {
    let skills: [Skill]
    let needs: [Need]

    init(_ folder: URL, _ codes: OccupationCodes) throws {
        var (skills, needs) = ([Skill](), [Need]())
        let rows = try Rows(of: "skills.csv", in: folder)
        try rows.each(columns: 36) { line, fields in
            guard line > 1 else {
                skills = fields.dropFirst().map { field in
                    let words = field.text.split(separator: " ", maxSplits: 1).map(String.init)
                    return Skill(id: words.first ?? "", name: words.last ?? "")
                }
                return
            }
            let occupation = try codes.number(of: fields[0], rows, line)
            for skill in skills.indices where !fields[skill + 1].bytes.isEmpty {
                guard let level = fields[skill + 1].decimal(places: 2), (0...700).contains(level) else {
                    throw ReferenceRefused(file: rows.file, line: line, cause: "A level must be between 0 and 7.")
                }
                needs.append(Need(occupation: occupation, skill: skill, level: Float(level) / 100))
            }
        }
        self.skills = skills
        self.needs = needs
    }
}
