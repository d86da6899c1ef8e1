import Testing

@testable import Suitability

@Suite("The way to work")
struct TravelTests {
    let pace = Pace()

    @Test(
        "Eleven kilometers take these minutes, streets and waiting included",
        arguments: [(Modes.car, 28), (Modes.bus, 62), (Modes.bicycle, 67), (Modes.foot, 186), ([.bus, .car] as Modes, 28)])
    func minutes(_ modes: Modes, _ minutes: Int) {
        let meters = FlatMap(around: Riverside.center).squaredMeters(to: Riverside.northSide)
        #expect(pace.way(by: modes, squaredMeters: meters)?.minutes == minutes)
    }

    @Test("The flat map agrees with the sphere to a percent, within 100 km")
    func flat() throws {
        // Chicago's Loop to Gary, Indiana, by the haversine formula: 39,435 m.
        let loop = try #require(Place(latitude: 41.8781, longitude: -87.6298))
        let gary = try #require(Place(latitude: 41.5934, longitude: -87.3464))
        let meters = FlatMap(around: loop).squaredMeters(to: gary).squareRoot()
        #expect(abs(meters - 39_435) < 394)
    }

    @Test("What is no place on earth is none")
    func nowhere() {
        #expect(Place(latitude: 91, longitude: 0) == nil)
        #expect(Place(latitude: 0, longitude: .nan) == nil)
    }

    @Test("A grid leaves nobody out who is within reach, in a town or on a continent", arguments: [0.3, 30], [101, 102])
    func grid(_ span: Double, _ seed: UInt64) {
        var random = SplitMix(state: seed)
        func place() -> Place {
            Place(latitude: 35 + .random(in: 0...span, using: &random), longitude: -110 + .random(in: 0...span, using: &random))!
        }
        let sites = (0..<600).map { _ in place() }
        let grid = Grid(sites, from: 0)
        for _ in 0..<60 {
            let home = place()
            let meters = Float(.random(in: 0...span, using: &random) * 20_000)
            let found = Set(
                grid.rows(around: home, within: meters).flatMap { row in
                    grid.openings(in: row, around: home, within: meters).map { grid.order[$0] }
                })
            let near = sites.indices.filter { FlatMap(around: sites[$0]).squaredMeters(to: home) <= meters * meters }
            #expect(found.isSuperset(of: near))
            #expect(found.count < sites.count)
        }
    }
}
