import Dates
import Guidance
import OpenReferral
import Storage
import Testing

@testable import App

/// An agency whose signed model knows some services, with a person and a directory that has them.
struct SpokenTown: Sendable {
    let town: AgencyAtWork
    let second: StaffMember
    let person: ID<Participant>
    /// By name.
    let listings: [String: ID<Listing>]

    /// Who is compared by hand: of two services one helps by a draw, one is refused, and one nobody knows.
    static func open() async throws -> SpokenTown {
        let town = try await AgencyAtWork.open()
        let second = try await town.hireManager()
        let order = Pasts.order(episodes())
        let reckoned = try ReckonedModel(order)
        let (person, listings) = try await town.database.write { db -> (ID<Participant>, [String: ID<Listing>]) in
            try Pasts.take(order, by: town.lead, in: db)
            let id = try reckoned.keep(by: town.lead, at: town.now, in: db)
            try ModelQueries.model(id, seenBy: second.viewer, in: db).sign(by: second, at: town.now, in: db)
            let person = try ParticipantDraft(firstName: "Maria", lastName: "Santos").create(by: town.ines, at: town.now, in: db)
            return (person, try list(["Forklift operator course", "Welding, first certificate", "Knitting"], town, in: db))
        }
        return SpokenTown(town: town, second: second, person: person, listings: listings)
    }

    private static func list(_ names: [String], _ town: AgencyAtWork, in db: Writing) throws -> [String: ID<Listing>] {
        var house = ProviderForm()
        (house.name, house.mailbox) = ("Prairie Trades", "office@prairie.example")
        let provider = try ProviderQueries.find(try house.save(nil, by: town.ines, at: town.now, in: db), seenBy: town.ines.viewer, in: db)
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                var form = ListingForm()
                form.name = name
                return (name, try form.save(provider, nil, places: Directory(), by: town.ines, at: town.now, in: db))
            })
    }

    /// 200 who went without, known by nothing but a car, so that bands are wide; 240 in a draw of whom the winners fare better; 12 who weld.
    private static func episodes() -> [Episode] {
        let entered = Pasts.today.adding(days: -700)
        return (0..<452).map { number in
            var episode = Episode(key: "D\(1_000 + number)", enteredOn: entered.adding(days: number % 90))
            episode.inputs = [.car: Double(number / 2 % 2)]
            episode.traits = [.sex: number % 3 == 0 ? "male" : "female", .age: "\(20 + number % 40)"]
            let isWinner = number >= 200 && number < 440 && number.isMultiple(of: 2)
            let luck = number * 7_919 % 100
            if number >= 440 {
                episode.attendances = [Attendance(arm: "welding-first-certificate", startedOn: episode.enteredOn.adding(days: 9))]
            } else if number >= 200 {
                episode.attendances = [
                    Attendance(
                        arm: "forklift-operator-course", startedOn: isWinner ? episode.enteredOn.adding(days: 9) : nil,
                        draw: Attendance.Draw(isWon: isWinner, chance: 0.5))
                ]
            }
            episode.told = [OutcomeTold(kind: .employedQ2, value: luck < (isWinner ? 70 : 40) ? 1 : 0, by: .wages, on: entered.adding(days: 600))]
            return episode
        }
    }

    func findings() async throws -> [ID<Listing>: Finding] {
        try await findings(seenBy: town.ines.viewer)
    }

    /// What is said to the person by the figures that these eyes may see.
    func findings(seenBy viewer: Viewer) async throws -> [ID<Listing>: Finding] {
        let (person, ids, own) = (person, Set(listings.values.map(\.number)), town.ines.viewer)
        return try await town.database.read { db in
            let entry = try #require(try OwnEntry.all(seenBy: own, in: db).first { $0.person == person })
            let told = try ModelFigures.find(seenBy: viewer, in: db).findings(of: ids, for: entry.inputs)
            return Dictionary(uniqueKeysWithValues: told.map { (ID(number: $0.key), $0.value) })
        }
    }

    func finding(_ name: String) async throws -> Finding? { try await findings()[listings[name] ?? ID(number: 0)] }
}
