import Dates
import Storage
import Web

/// Résumés: shown, taken along, taken in.
enum ResumeRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/resume", may: .servePeople) { visit in try await show(visit) }
        table.get("/people/:participant/resume/json", may: .servePeople) { visit in
            let (person, resume, _) = try await find(visit)
            return .file(try resume.json(), type: "application/json", name: "resume-\(person.id).json")
        }
        table.get("/people/:participant/resume/file", may: .servePeople, file)
        table.post("/people/:participant/resume", may: .servePeople, takeIn)
        table.post("/people/:participant/resume/drop", may: .servePeople) { visit, _ in
            try await change(visit, saying: "Taken away.") { person, by, db in try person.dropResume(by: by, at: visit.now, in: db) }
        }
    }

    private static func find(_ visit: Visit) async throws -> (Participant, Resume, ID<StoredFile>?) {
        let (viewer, today, id) = (try visit.by.viewer, try visit.today, try visit.incoming.id("participant", of: Participant.self))
        let book = visit.office.reference
        return try await visit.read { db in
            let (people, files) = try db.lists(ParticipantQueries.one(id, seenBy: viewer), WorkProfileQueries.resume(of: id, seenBy: viewer))
            let person = try people.one
            let record = try WorkProfileQueries.record(of: id, seenBy: viewer, in: db)
            return (person, Resume(person, record, Set(SharedFact.allCases), book, on: today), files.first)
        }
    }

    private static func show(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (person, resume, file) = try await find(visit)
        return try visit.show(ResumePage(participant: person, resume: resume, hasFile: file != nil, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let (_, _, id) = try await find(visit)
        guard let id else { throw NotFound() }
        let viewer = try visit.by.viewer
        let file = try await visit.read { db in try StoredFile.find(id, seenBy: viewer, in: db) }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func takeIn(_ visit: Visit, _ form: Form) async throws -> Answer {
        let bytes = form.file("file")?.bytes ?? []
        if let resume = JSONResume(bytes) { return try await takeIn(resume, visit) }
        guard let format = FlyerFormat(bytes: bytes), !format.isActive(bytes), let clean = format.stripMetadata(bytes) else {
            return try await refuse(
                visit,
                bytes.isEmpty
                    ? "Choose a file" : "This is no PDF, PNG, JPEG or JSON Resume, or it is not safe to keep. Print it to a new PDF and send that")
        }
        return try await change(visit, saying: "Kept.") { person, by, db in try person.keepResume(clean, format, by: by, at: visit.now, in: db) }
    }

    /// What cannot be read is told on the page that answers, after the rest was kept.
    private static func takeIn(_ resume: JSONResume, _ visit: Visit) async throws -> Answer {
        let book = visit.office.reference
        let id = try visit.incoming.id("participant", of: Participant.self)
        let by = try visit.by
        return try await visit.answer(on: .person(id), changing: KeptTable.work) { db in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            let record = try WorkProfileQueries.record(of: id, seenBy: by.viewer, in: db)
            let taken = try resume.add(to: person, record, book, by: by, at: visit.now, in: db)
            let left = taken.problems.isEmpty ? "" : " Left out: \(taken.problems.prefix(3).joined(separator: "; "))."
            return .seeOther(id.work, saying: "Added \(taken.added) from the file.\(left)")
        }
    }

    private static func refuse(_ visit: Visit, _ words: String) async throws -> Answer {
        try await show(visit, FieldErrors("file", words))
    }

    private static func change(
        _ visit: Visit, saying words: String, _ change: @escaping @Sendable (Participant, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.answer(on: .person(id), changing: [.resumeFiles]) { db in
            try change(try ParticipantQueries.find(id, seenBy: by.viewer, in: db), by, db)
            return .seeOther(id.resume, saying: words)
        }
    }
}
