import Dates
import Foundation
import OpenReferral
import Storage
import Web

@testable import App

/// An agency with one provider and one service of it.
struct DirectoryAtWork {
    let town: AgencyAtWork
    let provider: String
    let service: String

    static let english = [
        ("name", "English for beginners"), ("about", "Small groups."), ("needs", "english"), ("status", "active"), ("from0", "09:00"),
        ("to0", "17:30"), ("from2", "09:00"), ("to2", "17:30"), ("languages", "Spanish, Polish"), ("fees", "$20 a term"),
        ("documents", "Photo identification\nA pencil"), ("minimum_age", "16"), ("free", "4"), ("street", "1830 W Canal St"), ("city", "Chicago"),
        ("state", "IL"), ("zip", "60608"), ("is_public", "yes"),
    ]

    static func open() async throws -> DirectoryAtWork {
        let town = try await AgencyAtWork.open()
        let house = [("name", "Łódź House"), ("about", "Helps"), ("mailbox", "office@lodz.example")]
        let provider = try await town.post("/providers/new", house, as: town.ines).header("Location") ?? ""
        let service = try await town.post(provider + "/services/new", english, as: town.ines).header("Location") ?? ""
        return DirectoryAtWork(town: town, provider: provider, service: service)
    }

    func text(_ path: String) async throws -> String { try await town.get(path, as: town.ines).text }

    /// As somebody who has not signed in.
    func visit(_ path: String) async throws -> Outgoing { await town.site.respond(to: try Incoming("GET", path)) }

    func json(_ path: String) async throws -> JSONValue {
        let slug = try await town.database.read { db in try StaffQueries.agency(town.ines.agency, in: db).slug }
        return try JSONValue(parsing: Data(try await visit("/hsds/\(slug)" + path).text.utf8))
    }
}
