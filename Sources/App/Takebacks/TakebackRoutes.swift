import Markup
import Storage
import Web

/// Taking back what was done.
enum TakebackRoutes {
    /// Reckons anew what follows from an employer's rows, such as the words that it is found by.
    typealias Refresh = @Sendable (ID<Employer>, StaffMember, Writing) throws -> Void

    static func add(to table: inout Routes, refresh: @escaping Refresh) {
        table.post("/takebacks/:takeback", may: .staff) { visit, form in try await takeBack(visit, form, refresh) }
    }

    private static func takeBack(_ visit: Visit, _ form: Form, _ refresh: @escaping Refresh) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("takeback", of: Takeback.self))
        let (act, isThere) = try await visit.write { db in
            let act = try Takeback.find(id, seenBy: by, in: db)
            try act.takeBack(by: by, at: visit.now, in: db) { try refresh($0, by, db) }
            return (act, try db.exists("SELECT 1 FROM employers WHERE agency_id = \(by.agency) AND id = \(act.employer)"))
        }
        return .seeOther(page(after: act, isThere, form["from"]), saying: "Taken back: \(act.words)")
    }

    private static func page(after act: Takeback, _ isThere: Bool, _ from: String) -> Link {
        if let section = Section.allCases.first(where: { $0.label == from && $0 != .employers }) { return section.link }
        return act.employer.map { isThere ? "/employers/\($0)" : Section.employers.link } ?? Section.today.link
    }
}
