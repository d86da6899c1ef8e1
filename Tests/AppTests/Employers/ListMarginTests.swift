import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What a list shows beside its rows")
struct ListMarginTests {
    @Test("Is kept until something is written here, for five seconds at most, and for nobody else")
    func recent() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works")
        let (recent, list) = (RecentMargins(), EmployerList(try .init(query: "view=all"), for: town.ines))
        let margin = try await town.database.read { db in try ListMargin.find(for: list, at: town.now, seenBy: town.ines, in: db) }
        #expect(margin.counts[.all]?.number == 1)
        let commits = town.database.commits
        recent.keep(margin, for: list, at: town.now, commits: commits, seenBy: town.ines)
        func find(_ seconds: Int, _ commits: Int, _ staff: StaffMember) -> ListMargin? {
            recent.find(for: list, at: town.now.adding(seconds: seconds), commits: commits, seenBy: staff)
        }
        #expect(find(4, commits, town.ines) != nil)
        #expect(find(5, commits, town.ines) == nil)
        #expect(find(4, commits, town.marcus) == nil)
        _ = try await town.add("Halsted Print")
        #expect(town.database.commits > commits)
        #expect(find(4, town.database.commits, town.ines) == nil)
    }

    @Test("Whoever adds an employer sees it counted at once")
    func ownChange() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works")
        #expect(try await town.get("/employers?view=all", as: town.ines).text.contains(">1 employer."))
        _ = try await town.add("Halsted Print")
        #expect(try await town.get("/employers?view=all", as: town.ines).text.contains(">2 employers."))
    }
}
