import Dates
import Phrases
import Storage

/// A flyer that is about to be put on the shelf.
struct FlyerDraft: Sendable {
    let title: String
    let language: Language
    /// Ids of programs of the catalogue; none means that it goes with every first follow-up.
    let programs: Set<String>
    let format: FlyerFormat
    let bytes: [UInt8]
    /// What a picture says, for those who do not see it.
    var alt = ""

    var fileName: String { format.fileName(of: title) }
}

extension FlyerFormat {
    /// The name that its readers see, made of the title: the name that the file had with us is nobody's business.
    func fileName(of title: String) -> String {
        var name = ""
        for scalar in title.unicodeScalars where name.utf8.count < 150 {
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
            if isPlain { name.unicodeScalars.append(scalar) } else if !name.hasSuffix(" ") && !name.isEmpty { name += " " }
        }
        while name.hasSuffix(" ") { name.removeLast() }
        return "\(name.isEmpty ? "flyer" : name).\(ending)"
    }
}

extension FlyerDraft {
    /// Puts the flyer on the agency's shelf.
    @discardableResult
    func shelve(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Flyer> {
        let agency = staff.agency
        let file = try StoredFile.keep(name: fileName, type: format.type, bytes: bytes, by: staff.id, of: agency, at: now, in: db)
        let id = ID<Flyer>.new(at: now)
        try db.run(
            """
            INSERT INTO flyers (id, agency_id, file_id, title, language, alt, created_at)
            VALUES (\(id), \(agency), \(file), \(title), \(language), \(alt), \(now))
            """)
        try Flyer.list(id, under: programs, of: agency, in: db)
        try JournalNote(kind: .edit, words: "put the flyer “\(title)” on the shelf, in \(language.englishName)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return id
    }
}

extension Flyer {
    static func list(_ id: ID<Flyer>, under programs: Set<String>, of agency: ID<Agency>, in db: Writing) throws {
        for program in programs.sorted() {
            try db.run("INSERT INTO flyer_programs (agency_id, flyer_id, program) VALUES (\(agency), \(id), \(program))")
        }
    }

    /// Takes the flyer off the shelf; what was sent with it keeps it.
    func withdraw(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run("UPDATE flyers SET withdrawn_at = \(now) WHERE agency_id = \(staff.agency) AND id = \(id) AND withdrawn_at IS NULL")
        guard changed == 1 else { return }
        try JournalNote(kind: .edit, words: "took the flyer “\(title)” in \(language.englishName) off the shelf", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }

    /// Puts a withdrawn flyer back on the shelf.
    func putBack(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            "UPDATE flyers SET withdrawn_at = NULL WHERE agency_id = \(staff.agency) AND id = \(id) AND withdrawn_at IS NOT NULL")
        guard changed == 1 else { return }
        try JournalNote(kind: .edit, words: "put the flyer “\(title)” in \(language.englishName) back on the shelf", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
