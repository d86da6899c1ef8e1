import OpenReferral
import Sheets
import Storage
import Web

/// Packages and lists on their way in: the file, what would change, and what became of it.
enum DirectoryImportRoutes {
    static func add(to table: inout Routes) {
        table.get("/providers/packages", may: .lead) { visit in try await list(visit, DirectoryUploadForm()) }
        table.post("/providers/packages", may: .lead, upload)
        table.get("/providers/packages/:package", may: .lead, show)
        table.post("/providers/packages/:package/save", may: .lead, save)
        table.post("/providers/packages/:package/stop", may: .lead, stop)
        table.post("/providers/packages/:package/remarks.csv", may: .lead, mayRepeat: true, remarks)
    }

    private static func list(_ visit: Visit, _ form: DirectoryUploadForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let (latest, takes) = try await visit.read { db in
            (try DirectoryImportQueries.latest(seenBy: viewer, in: db), try DirectoryTakeQueries.latest(seenBy: viewer, in: db))
        }
        return try visit.show(DirectoryPackagesPage(imports: latest, takes: takes, form: form, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func upload(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, book) = (try visit.by, DirectoryUploadForm(form), visit.office.reference)
        guard filled.errors.isEmpty, let file = filled.file else { return try await list(visit, filled, filled.errors) }
        do {
            let read = try DirectoryUpload(name: file.name, bytes: file.bytes, publisher: filled.publisher, in: book)
            guard !read.directory.services.isEmpty || !read.directory.organizations.isEmpty else {
                return try await list(visit, filled, FieldErrors("file", "There is no provider and no service in it. Choose another file"))
            }
            return try await visit.write { db -> Answer in
                .seeOther(try read.keep(file, publisher: filled.publisher, by: by, at: visit.now, in: db).page)
            }
        } catch let refused as PackageRefused {
            return try await list(visit, filled, FieldErrors("file", refused.description))
        } catch let refused as SheetError {
            return try await list(visit, filled, FieldErrors("file", refused.message))
        }
    }

    private static func found(_ visit: Visit, in db: Reading) throws -> DirectoryImport {
        try DirectoryImportQueries.find(try visit.incoming.id("package", of: DirectoryImport.self), seenBy: try visit.by.viewer, in: db)
    }

    /// What was uploaded, read once more; nothing once it is taken in.
    private static func read(_ coming: DirectoryImport, _ visit: Visit) async throws -> DirectoryUpload? {
        let viewer = try visit.by.viewer
        guard let id = coming.file else { return nil }
        let file = try await visit.read { db in try StoredFile.find(id, seenBy: viewer, in: db) }
        return try DirectoryUpload(name: file.name, bytes: file.bytes, publisher: coming.publisher, in: visit.office.reference)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, query) = (try visit.by.viewer, visit.incoming.query)
        let coming = try await visit.read { db in try found(visit, in: db) }
        let upload = try await read(coming, visit)
        let (known, counts, remarks) = try await visit.read { db in
            (
                upload == nil ? nil : try DirectoryQueries.everything(seenBy: viewer, in: db),
                try DirectoryImportQueries.counts(of: coming.id, seenBy: viewer, in: db),
                try DirectoryImportQueries.remarks(of: coming.id, atMost: 20, seenBy: viewer, in: db)
            )
        }
        let noted = DirectoryRemarks(of: coming.id, remarks, counts)
        guard let upload, let known else { return try await result(coming, noted, visit) }
        let plan = DirectoryPlan(of: upload.directory, against: known)
        let part = DirectoryPlan.Fate(rawValue: query["show"]) ?? DirectoryPlan.Fate.allCases.first { plan.count($0) > 0 } ?? .new
        return try visit.show(
            DirectoryCheckPage(coming: coming, plan: plan, part: part, after: query["after"], remarks: noted))
    }

    private static func result(_ coming: DirectoryImport, _ remarks: DirectoryRemarks, _ visit: Visit) async throws -> Answer {
        let viewer = try visit.by.viewer
        let (take, left) = try await visit.read { db in
            let take = try DirectoryTakeQueries.take(of: coming.id, seenBy: viewer, in: db)
            return (take, try take.map { try DirectoryTakeQueries.left(by: $0.id, seenBy: viewer, in: db) } ?? [])
        }
        return try visit.show(DirectoryResultPage(coming: coming, remarks: remarks, take: take, left: left))
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agreed) = (try visit.by, form["agreed"])
        let coming = try await visit.read { db in try found(visit, in: db) }
        guard let upload = try await read(coming, visit) else { return .seeOther(coming.id.page) }
        return try await visit.write { db -> Answer in
            let count = try coming.takeIn(upload, agreed: agreed, by: by, at: visit.now, in: db)
            return .seeOther(
                coming.id.page, saying: "Services taken in: \(count.added) new, \(count.changed) changed, \(count.same) as before.")
        }
    }

    private static func stop(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        return try await visit.write { db -> Answer in
            try found(visit, in: db).putAway(agency: by.agency, in: db)
            return .seeOther(ID<DirectoryImport>.list, saying: "The file was put away. No service was changed.")
        }
    }

    private static func remarks(_ visit: Visit, _: Form) async throws -> Answer {
        let viewer = try visit.by.viewer
        let (coming, remarks) = try await visit.read { db in
            let coming = try found(visit, in: db)
            return (coming, try DirectoryImportQueries.remarks(of: coming.id, atMost: 100_000, seenBy: viewer, in: db))
        }
        try await visit.noteExport("what did not map of “\(coming.fileName)”", rows: remarks.count)
        let rows = [["What", "Which"].map(CellValue.text)] + remarks.map { [.text($0.kind.label), .text($0.words)] }
        return .file(CSVWriter.bytes(rows), type: "text/csv; charset=utf-8", name: "\(coming.fileName), what did not map.csv")
    }
}
