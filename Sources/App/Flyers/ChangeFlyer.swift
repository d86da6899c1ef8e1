import Dates
import Phrases
import Storage

/// What is to be said of a flyer on the shelf, and the file that takes the place of its own, if one does.
struct FlyerChange: Sendable {
    let title: String
    let language: Language
    let programs: Set<String>
    let alt: String
    let file: (format: FlyerFormat, bytes: [UInt8])?
}

extension Flyer {
    /// Changes what stands on the shelf; how often it was sent goes on being counted. Mail that it went with keeps the file that it had then.
    func change(to new: FlyerChange, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let file = try file(after: new, by: staff, at: now, in: db)
        let alt = (new.file?.format ?? FlyerFormat(type: type)) == .pdf ? "" : new.alt
        try db.run(
            """
            UPDATE flyers SET file_id = \(file), title = \(new.title), language = \(new.language), alt = \(alt)
            WHERE agency_id = \(staff.agency) AND id = \(id)
            """)
        try db.run("DELETE FROM flyer_programs WHERE agency_id = \(staff.agency) AND flyer_id = \(id)")
        try Flyer.list(id, under: new.programs, of: staff.agency, in: db)
        try JournalNote(
            kind: .edit, words: "changed the flyer “\(title)”\(new.file == nil ? "" : " and put a new file in its place")", subject: id.number
        ).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }

    /// The new file, or the old one under the name that the new title gives it.
    private func file(after new: FlyerChange, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<StoredFile> {
        if let (format, bytes) = new.file {
            return try StoredFile.keep(
                name: format.fileName(of: new.title), type: format.type, bytes: bytes, by: staff.id, of: staff.agency, at: now, in: db)
        }
        guard new.title != title, let format = FlyerFormat(type: type) else { return file }
        let copy = ID<StoredFile>.new(at: now)
        try db.run(
            """
            INSERT INTO files (id, agency_id, name, type, size, bytes, uploaded_by, uploaded_at)
            SELECT \(copy), agency_id, \(format.fileName(of: new.title)), type, size, bytes, \(staff.id), \(now)
            FROM files WHERE agency_id = \(staff.agency) AND id = \(file)
            """)
        return copy
    }
}
