import Foundation
import OpenReferral
import Testing

@Suite("Packages of HSDS 3.0")
struct NewPackageTests {
    private static let ids = (1...9).map { "00000000-0000-4000-8000-00000000000\($0)" }

    private static var directory: Directory {
        var directory = Directory()
        var organization = Organization(id: ids[0])
        (organization.name, organization.description, organization.yearIncorporated) = ("Hope House", "=Shelter", 1987)
        var service = Service(id: ids[1])
        (service.name, service.organizationID, service.minimumAge, service.alert) = ("Beds, \"warm\"", ids[0], 18, "'=full'\ntoday")
        service.extra = ["tags": .array([.text("a"), .object(["b": .text("c")])]), "note": .text("-x")]
        var schedule = Schedule(id: ids[2])
        (schedule.serviceID, schedule.freq, schedule.byday, schedule.opensAt) = (ids[1], "WEEKLY", "MO,WE", "09:00")
        var cost = CostOption(id: ids[3])
        (cost.serviceID, cost.amount, cost.currency) = (ids[1], 12.5, "USD")
        var unit = Unit(id: ids[4])
        unit.name = "Bed"
        var capacity = ServiceCapacity(id: ids[5])
        (capacity.serviceID, capacity.unitID, capacity.available, capacity.updated) = (ids[1], ids[4], 3, "2026-11-01T08:00:00Z")
        var location = Location(id: ids[6])
        (location.name, location.locationType, location.latitude) = ("Nobody's", "virtual", -87.6500001)
        (directory.organizations, directory.services, directory.schedules) = ([organization], [service], [schedule])
        (directory.costOptions, directory.units, directory.capacities, directory.locations) = ([cost], [unit], [capacity], [location])
        return directory
    }

    @Test("A directory comes back as it was, with all that no schema knows", arguments: [Package.Version.hsds30, .hsds30JSON])
    func roundTrip(version: Package.Version) throws {
        let contents = try Package.again(Self.directory, as: version)
        #expect(contents.directory == Self.directory)
        #expect(contents.problems == [])
    }

    @Test("The version is seen from the files", arguments: Package.Version.allCases)
    func recognized(version: Package.Version) throws {
        #expect(try Package.read(Package.files(of: Self.directory, as: version).files).version == version)
    }

    @Test("A folder is written and read")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Package.write(Self.directory, as: .hsds30, to: folder) == [])
        #expect(try Package.read(folder).directory == Self.directory)
    }

    @Test("What 1.1 has no place for is told value by value")
    func losses() throws {
        let losses = try Package.files(of: Self.directory, as: .hsds11).losses.map { "\($0.table.rawValue).\($0.field ?? "*")" }
        #expect(Set(losses) == ["service.minimum_age", "service.alert", "location.location_type", "cost_option.*", "service_capacity.*", "unit.*"])
    }

    @Test("Text that could start a formula is guarded in a spreadsheet, and read without the guard")
    func formulas() throws {
        let file = try #require(try Package.files(of: Self.directory, as: .hsds30).files.first { $0.name == "organizations.csv" })
        #expect(String(decoding: file.bytes, as: UTF8.self).contains(",'=Shelter,"))
    }

    @Test(
        "The standard's examples come back member by member", .enabled(if: SharedFolder.isAtHand, "shared/data is not beside the repository"),
        arguments: [("organization_full", Table.organization), ("service_full", .service), ("service_at_location_full", .serviceAtLocation)])
    func examples(name: String, table: Table) throws {
        let file = try SharedFolder.file("hsds/spec3/\(name).json")
        let example = try JSONValue(parsing: file.bytes)
        let contents = try Package.read([file])
        #expect(contents.problems == [])
        let row = try #require(Nesting(contents.directory).row(table, example["id"]?.words ?? ""))
        #expect(row.without(Self.filled).json(isIndented: true) == example.without(Self.filled).json(isIndented: true))
    }

    /// What a row belongs to, which the examples do not say where it is plain.
    private static let filled: Set = [
        "resource_type", "link_entity", "organization_id", "service_id", "location_id", "service_at_location_id", "contact_id", "phone_id",
    ]

    @Test(
        "The schemas accept their own examples, and what is written here",
        .enabled(if: SharedFolder.isAtHand, "shared/data is not beside the repository"))
    func schemas() throws {
        let examples = try [("organization_full", "organization"), ("service_full", "service")].map { name, table in
            try (table, JSONValue(parsing: SharedFolder.file("hsds/spec3/\(name).json").bytes))
        }
        #expect(try Published.complaints(examples) == "")
        #expect(try Published.complaints(of: Self.directory) == "")
        #expect(try Published.complaints([("service", .object(["id": .text("7"), "minimum_age": .text("old")]))]).split(separator: "\n").count == 4)
    }
}

extension JSONValue {
    func without(_ names: Set<String>) -> JSONValue {
        switch self {
        case .object(let members): .object(members.filter { !names.contains($0.key) }.mapValues { $0.without(names) })
        case .array(let elements): .array(elements.map { $0.without(names) })
        case .null, .boolean, .number, .text: self
        }
    }
}
