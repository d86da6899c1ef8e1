import Dates
import Storage

/// The people of Riverside Works: three centers, ten business services representatives, and those who help and lead them.
struct RiversideTeam: Sendable {
    let agency: Agency
    let centers: [String: ID<Center>]
    let members: [String: StaffMember]

    /// Everybody signs in with the demonstration's password; `passwordHash` is its hash.
    static func hire(passwordHash: String, at now: Instant, in db: Writing) throws -> RiversideTeam {
        let founded = now.adding(days: -400)
        let draft = AgencyDraft(name: "Riverside Works", phone: "312-555-0100", mailbox: "office@riverside.example", isDemo: true)
        let agency = try draft.found(at: founded, in: db)
        var town = Town(agency: agency, now: founded, passwordHash: passwordHash)
        try town.open(in: db)
        for person in people { try town.hire(person, in: db) }
        let everybody = try StaffQueries.everybody(seenBy: Viewer(wholeAgency: agency), in: db)
        return RiversideTeam(
            agency: try StaffQueries.agency(agency, in: db), centers: town.centers,
            members: Dictionary(uniqueKeysWithValues: everybody.map { ($0.firstName, $0) }))
    }

    /// The person of that first name.
    func member(_ firstName: String) throws -> StaffMember {
        guard let member = members[firstName] else { throw NotFound("Nobody at Riverside Works is called \(firstName).") }
        return member
    }

    func center(_ name: String) throws -> ID<Center> {
        guard let center = centers[name] else { throw NotFound("Riverside Works has no center called \(name).") }
        return center
    }

    struct Person: Sendable {
        let name: String
        let role: Role
        let center: String?
        let line: Int
        var streams: [String] = []
        var populations: [String] = []

        var mailbox: String {
            Folding.text(name).replacing(" ", with: ".") + "@riverside.example"
        }
    }

    private static let everyonesPopulations = ["Justice-involved people", "Youth aged 16 to 24", "Adults aged 18 and over"]

    static let people: [Person] = [
        Person(
            name: "Inés Delgado", role: .bsr, center: "Mill Street", line: 42, streams: ["Pathways to Peace"],
            populations: ["Justice-involved people", "Gang-affiliated people"]),
        Person(
            name: "Ruth Adeyemi", role: .lead, center: "Mill Street", line: 10,
            streams: ["Pathways to Peace", "WIOA youth and adult", "DHS employment"]),
        Person(name: "Simon Achterberg", role: .manager, center: nil, line: 11),
        Person(name: "Lucía Herrera", role: .intake, center: "Mill Street", line: 20),
        Person(
            name: "Marcus Bell", role: .bsr, center: "Mill Street", line: 43, streams: ["Pathways to Peace"],
            populations: ["Justice-involved people", "Gang-affiliated people"]),
        Person(
            name: "Joanna Nowak", role: .bsr, center: "North Riverside", line: 44, streams: ["WIOA youth and adult"],
            populations: everyonesPopulations),
        Person(
            name: "Devon Clarke", role: .bsr, center: "North Riverside", line: 45, streams: ["WIOA youth and adult"],
            populations: everyonesPopulations),
        Person(
            name: "Amara Okafor", role: .bsr, center: "Mill Street", line: 46, streams: ["DHS employment"],
            populations: ["Adults aged 18 and over"]),
        Person(
            name: "Teresa Wójcik", role: .bsr, center: "Mill Street", line: 47, streams: ["WIOA youth and adult"],
            populations: ["Youth aged 16 to 24", "Adults aged 18 and over"]),
        Person(
            name: "Hector Ruiz", role: .bsr, center: "Mill Street", line: 48, streams: ["Pathways to Peace"],
            populations: ["Justice-involved people", "Gang-affiliated people"]),
        Person(
            name: "Nadia Petrov", role: .bsr, center: "Mill Street", line: 49, streams: ["Pathways to Peace"],
            populations: ["Justice-involved people", "Gang-affiliated people"]),
        Person(
            name: "Calvin Brooks", role: .bsr, center: "West Side", line: 50, streams: ["WIOA youth and adult"],
            populations: ["Youth aged 16 to 24", "Adults aged 18 and over"]),
        Person(name: "Grace Lim", role: .bsr, center: nil, line: 51),
        Person(name: "Paul Anders", role: .intake, center: "North Riverside", line: 21),
        Person(name: "Olga Maier", role: .administrator, center: nil, line: 12),
        Person(name: "Frank Osei", role: .auditor, center: nil, line: 13),
    ]
}

/// The town while it is being settled.
private struct Town {
    let agency: ID<Agency>
    let now: Instant
    let passwordHash: String
    var centers: [String: ID<Center>] = [:]
    var streams: [String: ID<FundingStream>] = [:]
    var populations: [String: ID<Population>] = [:]

    mutating func open(in db: Writing) throws {
        for (name, street, phone) in [
            ("North Riverside", "418 N Shore Ave", "312-555-0101"), ("Mill Street", "2600 W Mill St", "312-555-0102"),
            ("West Side", "1900 W Harrow St, campus room 120", "312-555-0103"),
        ] {
            centers[name] = try agency.openCenter(name: name, street: street, phone: phone, by: .agency, at: now, in: db)
        }
        for (name, funder) in [
            ("DHS employment", "State human services"), ("WIOA youth and adult", "U.S. Department of Labor"), ("Pathways to Peace", "Private donors"),
        ] {
            streams[name] = try agency.addFundingStream(name: name, funder: funder, by: .agency, at: now, in: db)
        }
        for name in ["Justice-involved people", "Gang-affiliated people", "Youth aged 16 to 24", "Adults aged 18 and over"] {
            populations[name] = try agency.addPopulation(name: name, by: .agency, at: now, in: db)
        }
    }

    func hire(_ person: RiversideTeam.Person, in db: Writing) throws {
        let draft = StaffDraft(
            name: person.name, mailbox: person.mailbox, phone: "312-555-01\(person.line)", role: person.role,
            center: person.center.flatMap { centers[$0] }, passwordHash: passwordHash, streams: Set(person.streams.compactMap { streams[$0] }),
            populations: Set(person.populations.compactMap { populations[$0] }))
        _ = try draft.hire(into: agency, by: .agency, at: now, in: db)
    }
}
