import Dates
import Reference
import Storage
import Testing
import TownTestSupport
import Web

@testable import App

@Suite("The openings of the demonstration")
struct RiversideOpeningsTests {
    @Test("Six are there with occupations, skills and credentials that exist; one of them is public")
    func six() async throws {
        let database = try await TemporaryDatabase.make(migrations: Schema.steps)
        let book = Town.reference
        let open = try await database.write { db in
            let team = try RiversideTeam.hire(passwordHash: "", at: Town.now, in: db)
            let today = Town.now.day(in: .chicago)
            var days = RiversideDays(today: today, zone: .chicago, now: Town.now)
            for employer in RiversideEmployer.all {
                try employer.settle(with: team, on: &days, rules: Town.rules, address: { $0 }, in: db)
            }
            try RiversideOpenings(team: team).settle(on: &days, in: db)
            return try OpeningQueries.allOpen(seenBy: Viewer(wholeAgency: team.agency.id), in: db).map(\.opening)
        }
        #expect(open.count == 6 && open.count(where: \.isPublic) == 1)
        for opening in open {
            #expect(opening.occupationCode.flatMap { book.number(ofOccupation: $0) } != nil, "\(opening.title)")
            #expect(opening.skills.allSatisfy { book.number(ofSkill: $0.skillId) != nil } && !opening.skills.isEmpty)
            #expect(opening.credentials.allSatisfy { book.number(ofCredential: $0.credentialId) != nil })
            #expect(book.place(ofZip: opening.zip)?.isExact == true)
        }
    }
}
