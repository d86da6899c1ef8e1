import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Alarms")
struct AlarmTests {
    /// An alarm of an employer of Inés's, whose backup Marcus is.
    private func raise(_ town: AgencyAtWork) async throws -> ID<Alarm> {
        let employer = try await town.add("Kessler Metal Works") { $0.backup = town.marcus.id }
        return try await town.database.write { db in
            for _ in 0..<2 {
                try Alarm.raise(
                    .mailBounced, "The mail to Dana came back", employer: employer.id, subject: 7, since: town.now, agency: employer.agency,
                    at: town.now, in: db)
            }
            return try db.one(ID<Alarm>.self, "SELECT id FROM alarms WHERE agency_id = \(employer.agency)")
        }
    }

    private func today(_ town: AgencyAtWork, _ staff: StaffMember) async throws -> TodaySheet {
        try await town.database.read { db in try TodayQueries.sheet(seenBy: staff, at: town.now, in: AgencyAtWork.hours, in: db) }
    }

    @Test("The person in charge, the backup and the lead see it until one of them takes it; then they see who")
    func claimed() async throws {
        let town = try await AgencyAtWork.open()
        let alarm = try await raise(town)
        for member in [town.ines, town.marcus, town.lead] { #expect(try await today(town, member).now(for: member) == 1) }
        #expect(try await town.post(alarm.claim.address, as: town.marcus).header("Location") == alarm.page.address)
        #expect(try await today(town, town.ines).now(for: town.ines) == 0)
        #expect(try await town.get("/", as: town.ines).text.contains("Marcus Bell has it since today at 11:00"))
        #expect(try await town.get(alarm.page.address, as: town.marcus).text.contains("You have it since"))
    }

    @Test("Two who take it at once do not both have it")
    func once() async throws {
        let town = try await AgencyAtWork.open()
        let alarm = try await raise(town)
        #expect(try await town.post(alarm.claim.address, as: town.marcus).status == 303)
        let second = try await town.post(alarm.claim.address, as: town.ines)
        #expect(second.status == 409 && second.text.contains("Marcus Bell has it already"))
    }

    @Test("A try is written down, on the alarm and on the timeline, and whoever tries has it")
    func tried() async throws {
        let town = try await AgencyAtWork.open()
        let alarm = try await raise(town)
        #expect(try await town.post(alarm.tries.address, [("way", "call")], as: town.ines).status == 422)
        #expect(try await town.post(alarm.tries.address, [("way", "call"), ("result", "message")], as: town.ines).status == 303)
        let page = try await town.get(alarm.page.address, as: town.marcus).text
        #expect(page.contains("<b>Inés Delgado</b> called: left a message") && page.contains("Inés Delgado has it since"))
    }

    @Test("A word settles it, and it leaves everybody's list")
    func settled() async throws {
        let town = try await AgencyAtWork.open()
        let alarm = try await raise(town)
        #expect(try await town.post(alarm.settlement.address, as: town.ines).status == 422)
        #expect(try await town.post(alarm.settlement.address, [("outcome", "answered by phone")], as: town.ines).status == 303)
        #expect(try await today(town, town.marcus)[.alarm].isEmpty)
        #expect(try await town.get(alarm.page.address, as: town.marcus).text.contains("answered by phone"))
    }

    @Test("Given back, it is everybody's again; a colleague cannot give it back")
    func givenBack() async throws {
        let town = try await AgencyAtWork.open()
        let alarm = try await raise(town)
        _ = try await town.post(alarm.claim.address, as: town.marcus)
        #expect(try await town.post(alarm.giveBack.address, as: town.ines).status == 403)
        #expect(try await town.post(alarm.giveBack.address, as: town.marcus).status == 303)
        #expect(try await today(town, town.ines).now(for: town.ines) == 1)
    }
}
