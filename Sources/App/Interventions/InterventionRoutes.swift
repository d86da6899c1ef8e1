import Storage
import Web

/// Telling the employer what was done; everything else about an intervention is done by its alarm.
enum InterventionRoutes {
    static func add(to table: inout Routes) {
        table.post("/interventions/:intervention/told", may: .serveEmployers, tell)
    }

    private static func tell(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, filled) = (try visit.by, try visit.agency, TellBackForm(form["words"]))
        let id = try visit.incoming.id("intervention", of: Intervention.self)
        let alarm = try await visit.write { db in
            let (intervention, sheet) = try InterventionQueries.find(id, seenBy: by.viewer, in: db)
            if filled.error == nil { try intervention.tellBack(filled, about: sheet, by: by, of: agency, at: visit.now, in: db) }
            return intervention.alarm
        }
        return .seeOther(alarm.page, saying: filled.error ?? "It is on its way to them.")
    }
}
