import Markup
import Storage
import Web

/// Taking back what was done.
enum TakebackRoutes {
    /// The page on which somebody proves again who they are; nothing if that has been done a moment ago.
    typealias Proof = @Sendable (Visit, Form?) async throws -> Answer?

    static func add(to table: inout Routes, proof: @escaping Proof, then aftermath: @escaping TakenBack.Aftermath) {
        table.post("/takebacks/:takeback", may: .staff) { visit, form in
            let (by, id) = (try visit.by, try visit.incoming.id("takeback", of: Takeback.self))
            let act = try await visit.read { db in try Takeback.find(id, seenBy: by, in: db) }
            if act.needsProof {
                // The proof is no part of the act: the form's receipt belongs to what follows.
                var asking = visit
                asking.receipt = nil
                if let asked = try await proof(asking, form) { return asked }
            }
            return try await takeBack(act, visit, form, aftermath)
        }
    }

    private static func takeBack(_ act: Takeback, _ visit: Visit, _ form: Form, _ aftermath: @escaping TakenBack.Aftermath) async throws -> Answer {
        let (by, from) = (try visit.by, form["from"])
        return try await visit.write { db -> Answer in
            try act.takeBack(by: by, at: visit.now, in: db, then: aftermath)
            let isThere = try db.exists("SELECT 1 FROM employers WHERE agency_id = \(by.agency) AND id = \(act.employer)")
            return .seeOther(page(after: act, isThere, from), saying: "Taken back: \(act.words)")
        }
    }

    private static func page(after act: Takeback, _ isThere: Bool, _ from: String) -> Link {
        let isElsewhere = { (section: Section) in section.label == from && (section != .employers || act.employer == nil) }
        if let section = Section.allCases.first(where: isElsewhere) { return section.link }
        return act.employer.map { isThere ? "/employers/\($0)" : Section.employers.link } ?? Section.today.link
    }
}
