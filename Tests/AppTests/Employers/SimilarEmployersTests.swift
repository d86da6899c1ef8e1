import Dates
import Storage
import Testing

@testable import App

@Suite("Duplicate warnings")
struct SimilarEmployersTests {
    private func similar(_ town: AgencyAtWork, _ name: String, phone: String = "", street: String = "") async throws -> [SimilarEmployer] {
        try await town.database.read { db in
            try EmployerQueries.similar(name: name, phone: phone, street: street, seenBy: town.ines.viewer, in: db)
        }
    }

    @Test("A name one letter off warns, and says so")
    func oneLetterOff() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works")
        let found = try await similar(town, "Kesler Metal")
        #expect(found.map(\.name) == ["Kessler Metal Works"])
        #expect(found.first?.why == "Name is one letter off")
    }

    @Test("Polish letters and ampersands do not hide a duplicate", arguments: ["lodz and sons", "Łódź & Sons Inc.", "LODZ & SONS"])
    func folded(typed: String) async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Łódź & Sons LLC")
        #expect(try await similar(town, typed).map(\.why) == ["The same name"])
    }

    @Test("The same phone number or street warns under any name")
    func numbers() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works") {
            $0.contacts = [ContactDraft(name: "Dana Kessler", phone: "(312) 555-0148")]
            $0.sites = [SiteDraft(street: "2214 West Canal Street")]
        }
        #expect(try await similar(town, "Other Firm", phone: "+1 312 555 0148").map(\.why) == ["The same phone number"])
        #expect(try await similar(town, "Other Firm", street: "2214 W Canal St").map(\.why) == ["The same street address"])
        #expect(try await similar(town, "Other Firm").isEmpty)
    }

    @Test("The warning says that a colleague spoke to them on Tuesday, and keeps silent about last spring")
    func spoke() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.contacts = [ContactDraft(name: "Dana Kessler")] }
        try await town.log(employer, by: town.marcus, daysAgo: 2)
        let spoke = try #require(try await similar(town, "Kessler").first?.spoke)
        #expect(spoke.words(to: town.ines, today: town.today, zone: AgencyAtWork.zone) == "Marcus Bell spoke to Dana Kessler on Tuesday")
        #expect(spoke.words(to: town.marcus, today: town.today, zone: AgencyAtWork.zone) == "You spoke to Dana Kessler on Tuesday")
        #expect(spoke.words(to: town.ines, today: town.today.adding(days: 200), zone: AgencyAtWork.zone) == nil)
    }

    @Test("Another agency's employers never warn, and looking takes two statements")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works", by: town.stranger)
        #expect(try await similar(town, "Kessler Metal Works").isEmpty)
        let statements = try await town.database.read { db in
            _ = try EmployerQueries.similar(name: "Kessler", seenBy: town.ines.viewer, in: db)
            return db.statements
        }
        #expect(statements == 2)
    }
}

extension AgencyAtWork {
    /// A visit with the first contact, so many days before today.
    func log(_ employer: Employer, by staff: StaffMember, daysAgo: Int = 0, owes: Conversation.Debtor? = nil, note: String = "") async throws {
        try await database.write { db in
            let contact = try EmployerQueries.contacts(of: employer.id, seenBy: staff.viewer, in: db).first?.id
            let at = AgencyAtWork.zone.instant(of: today.adding(days: -daysAgo), hour: 9)
            try employer.logConversation(
                ConversationDraft(kind: .visit, contact: contact, at: at, note: note, owes: owes), by: staff, at: now, in: db)
        }
    }
}
