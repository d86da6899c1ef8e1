/// Worksites sorted into cells of the map, so that a person is held only against those within reach.
struct Grid {
    /// Cells in a row: some eight worksites to a cell.
    private let side: Int
    /// The order of the openings: those worked from home, then cell by cell, row by row from the south-west.
    let order: [Int]
    /// The openings worked from home, which are within everybody's reach.
    let fromHome: Range<Int>
    private let south: Float
    private let west: Float
    private let height: Float
    private let width: Float
    /// Meters in a degree of longitude at the worksite farthest from the equator, where they are fewest.
    private let metersPerLongitude: Float
    /// Where each cell begins in the order; one more than there are cells.
    private let starts: [Int]

    init(_ sites: [Place?]) {
        let known = sites.compactMap(\.self)
        let side = min(64, Int((Double(known.count) / 8).squareRoot()) + 1)
        self.side = side
        south = known.map(\.latitude).min() ?? 0
        west = known.map(\.longitude).min() ?? 0
        height = max((known.map(\.latitude).max() ?? 0) - south, 0.001)
        width = max((known.map(\.longitude).max() ?? 0) - west, 0.001)
        let farthest = known.max { abs($0.latitude) < abs($1.latitude) }
        metersPerLongitude = farthest.map { FlatMap(around: $0).metersPerLongitude } ?? FlatMap.metersPerDegree
        var cells = Array(repeating: [Int](), count: side * side)
        var home: [Int] = []
        for (index, site) in sites.enumerated() {
            guard let site else {
                home.append(index)
                continue
            }
            cells[Self.step(site.latitude - south, of: height, side) * side + Self.step(site.longitude - west, of: width, side)].append(index)
        }
        fromHome = 0..<home.count
        starts = cells.reduce(into: [home.count]) { $0.append($0[$0.count - 1] + $1.count) }
        order = home + cells.flatMap(\.self)
    }

    /// The openings with a worksite.
    var elsewhere: Range<Int> { fromHome.upperBound..<order.count }

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
