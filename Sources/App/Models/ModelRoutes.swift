import Evidence
import Markup
import Sheets
import Storage
import Web

/// Models: made, read, signed, withdrawn; and published effects beside them.
enum ModelRoutes {
    static func add(to table: inout Routes) {
        table.get("/models", may: .servePeople) { visit in try await list(visit) }
        table.post("/models", may: .lead, make)
        table.get("/models/:model", may: .servePeople) { visit in try await show(visit) }
        table.post("/models/:model/sign", may: .lead, sign)
        table.post("/models/:model/withdraw", may: .lead, withdraw)
        table.post("/models/priors", may: .lead, record)
        table.post("/models/priors/table", may: .lead, take)
        table.post("/models/priors/:prior/end", may: .lead, end)
    }

    private static func list(_ visit: Visit, form: PriorForm = PriorForm(), _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let page = try await visit.read { db in
            ModelsPage(
                models: try ModelQueries.all(seenBy: viewer, in: db), priors: try ModelQueries.priors(seenBy: viewer, in: db), form: form,
                errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    /// Reads, reckons with nothing open, writes.
    private static func make(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        guard let outcome = OutcomeKind(rawValue: form["outcome"]) else {
            return try await list(visit, FieldErrors("outcome", "Choose the outcome"))
        }
        let order = try await visit.read { db in try ModelOrder.find(outcome, today: today, seenBy: by.viewer, in: db) }
        do {
            let reckoned = try await order.reckon()
            return try await visit.write { db -> Answer in
                let id = try reckoned.keep(by: by, at: visit.now, in: db)
                return .seeOther(id.page, saying: "Made. The other leads are told; one of them signs it.")
            }
        } catch let refused as EvidenceRefused {
            return try await list(visit, FieldErrors("outcome", "No model can be made yet. \(refused.message)"))
        }
    }

    private static func show(_ visit: Visit, reason: String = "", _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("model", of: Model.self))
        let page = try await visit.read { db in
            let model = try ModelQueries.model(id, seenBy: viewer, in: db)
            return ModelPage(
                model: model, effects: try ModelQueries.effects(of: id, seenBy: viewer, in: db),
                audits: try ModelQueries.audits(of: model, seenBy: viewer, in: db),
                before: try ModelQueries.warnings(before: model, seenBy: viewer, in: db),
                isSpeaking: try ModelQueries.speaking(seenBy: viewer, in: db)?.id == id, reason: reason, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func sign(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("model", of: Model.self))
        return try await visit.write { db -> Answer in
            let model = try ModelQueries.model(id, seenBy: by.viewer, in: db)
            try model.sign(by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "Signed. \(model.name) speaks from now on, unless a newer one does.")
        }
    }

    private static func withdraw(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id, reason) = (try visit.by, try visit.incoming.id("model", of: Model.self), String(form["reason"].prefix(300)))
        guard !reason.isEmpty else { return try await show(visit, reason: reason, FieldErrors("reason", "Say why, for those who ask later")) }
        return try await visit.write { db -> Answer in
            let model = try ModelQueries.model(id, seenBy: by.viewer, in: db)
            try model.withdraw(because: reason, by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "Withdrawn. \(model.name) speaks no more.")
        }
    }

    private static func record(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, PriorForm(form))
        let (draft, errors) = filled.read()
        guard let draft else { return try await list(visit, form: filled, errors) }
        return try await visit.write { db -> Answer in
            try draft.keep(by: by, at: visit.now, in: db)
            return .seeOther(ModelsPage.address, saying: "Recorded. The effect of \(draft.arm.name) counts from now on.")
        }
    }

    private static func take(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            return try await list(visit, FieldErrors("file", "Choose the file of the table"))
        }
        do {
            let sheet = try PriorSheet(bytes: file.bytes)
            return try await visit.write { db -> Answer in
                for draft in sheet.drafts { try draft.keep(by: by, at: visit.now, in: db) }
                return .seeOther(ModelsPage.address, saying: "Recorded \(sheet.drafts.count) published effects.")
            }
        } catch let error as SheetError {
            return try await list(visit, FieldErrors("file", error.message))
        } catch let error as OutcomesRefused {
            return try await list(visit, FieldErrors("file", error.description))
        }
    }

    private static func end(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("prior", of: EffectPrior.self))
        return try await visit.write { db -> Answer in
            let prior = try ModelQueries.prior(id, seenBy: by.viewer, in: db)
            try prior.end(by: by, at: visit.now, in: db)
            return .seeOther(ModelsPage.address, saying: "Ended. The published effect of \(prior.arm.name) counts no more.")
        }
    }
}
