/// Worksites sorted into cells of the map, so that a person is held only against those within reach.
struct Grid {
    /// Cells in a row: some eight worksites to a cell.
    private let side: Int
    /// The worksites by their place in the list given, cell by cell, row by row from the south-west.
    let order: [Int]
    private let south: Float
    private let west: Float
    private let height: Float
    private let width: Float
    /// Meters in a degree of longitude at the worksite farthest from the equator, where they are fewest.
    private let metersPerLongitude: Float
    /// Where each cell begins in the order, counted from the first opening of the listings; one more than there are cells.
    private let starts: [Int]

    /// At least one worksite, of openings that begin at this place in the listings.
    init(_ sites: [Place], from first: Int) {
        let side = min(64, Int((Double(sites.count) / 8).squareRoot()) + 1)
        self.side = side
        let (latitudes, longitudes) = (sites.map(\.latitude), sites.map(\.longitude))
        south = latitudes.min() ?? 0
        west = longitudes.min() ?? 0
        height = max((latitudes.max() ?? 0) - south, 0.001)
        width = max((longitudes.max() ?? 0) - west, 0.001)
        metersPerLongitude = sites.map { FlatMap(around: $0).metersPerLongitude }.min() ?? FlatMap.metersPerDegree
        var cells = Array(repeating: [Int](), count: side * side)
        for (index, site) in sites.enumerated() {
            cells[Self.step(site.latitude - south, of: height, side) * side + Self.step(site.longitude - west, of: width, side)].append(index)
        }
        starts = cells.reduce(into: [first]) { $0.append($0[$0.count - 1] + $1.count) }
        order = cells.flatMap(\.self)
    }

    /// The rows that a circle of so many meters around the place touches.
    func rows(around place: Place, within meters: Float) -> ClosedRange<Int> {
        let reach = meters / FlatMap.metersPerDegree + Self.margin
        return Self.step(place.latitude - reach - south, of: height, side)...Self.step(place.latitude + reach - south, of: height, side)
    }

    /// The openings of a row in the columns that the circle touches.
    func openings(in row: Int, around place: Place, within meters: Float) -> Range<Int> {
        let reach = meters / max(metersPerLongitude, 1) + Self.margin
        let first = Self.step(place.longitude - reach - west, of: width, side)
        let last = Self.step(place.longitude + reach - west, of: width, side)
        return starts[row * side + first]..<starts[row * side + last + 1]
    }

    /// Some hundred meters for what rounding does to coordinates.
    private static let margin: Float = 0.001

    /// Which of the steps across; what lies outside falls to the nearest, which only makes the circle too big.
    private static func step(_ offset: Float, of length: Float, _ side: Int) -> Int {
        Int(min(max(offset / length * Float(side), 0), Float(side - 1)))
    }
}
