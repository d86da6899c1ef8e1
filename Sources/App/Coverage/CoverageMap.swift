import Foundation
import Markup
import Phrases

/// ZIP codes where people of ours live as dots where they lie, and services for one need: no tiles, nothing fetched.
/// A filled circle has a service near, an open triangle has none; crosses are services. Size tells how many people.
struct CoverageMap: Component {
    let coverage: Coverage
    let need: Need
    let language: Language?

    private static let (width, height, margin) = (720.0, 460.0, 46.0)

    var html: HTML {
        let plane = Plane(coverage.areas.map(\.spot), width: Self.width, height: Self.height, margin: Self.margin)
        return """
            <figure class="chart">
              <figcaption>\(finding)</figcaption>
              <svg class="wide" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" aria-labelledby="map-title map-desc">
                <title id="map-title">\(finding)</title><desc id="map-desc">\(description)</desc>
                <rect class="grid" x="0.5" y="0.5" width="\(Int(Self.width) - 1)" height="\(Int(Self.height) - 1)"/>
                \(each: coverage.spots(for: need, in: language).sorted { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }, { cross($0, plane) })
                \(each: shown.reversed(), { dot($0, plane) })
                \(scale(plane))
              </svg>
              <p class="hint">Filled circle: a service near. Open triangle: none near. Cross: a service. The larger, the more people; north is up.</p>
            </figure>
            """
    }

    /// All places are dots; so many bear their ZIP code.
    private var shown: [Coverage.Area] { Array(coverage.areas.prefix(60)) }

    private var gaps: [Coverage.Area] { coverage.gaps(need, in: language) }

    private var finding: String {
        let what = need.label + (language.map { " in \(CoverageWords.name($0))" } ?? "")
        if gaps.isEmpty { return "\(what): a service within \(coverage.miles) miles of every place where people of ours live" }
        let without = gaps.count == coverage.areas.count ? "any of" : "\(gaps.count) of"
        return "\(what): none within \(coverage.miles) miles of \(without) \(coverage.areas.count) ZIP codes where people of ours live"
    }

    private var description: String {
        guard !gaps.isEmpty else { return "Every ZIP code has a service near." }
        let listed = gaps.prefix(12).map { "\($0.zip) (\(CoverageWords.people($0.count)))" }.joined(separator: ", ")
        return "Without a service near: \(listed)\(gaps.count > 12 ? " and \(gaps.count - 12) more" : "")."
    }

    private func dot(_ area: Coverage.Area, _ plane: Plane) -> HTML {
        let (x, y, r) = (plane.x(area.spot), plane.y(area.spot), radius(area.count))
        let isGap = coverage.near(area, need, in: language) == 0
        let top = "\(number(x)),\(number(y - r * 1.2)) \(number(x + r * 1.1)),\(number(y + r * 0.8)) \(number(x - r * 1.1)),\(number(y + r * 0.8))"
        let shape: HTML =
            isGap
            ? "<polygon class=\"tick\" points=\"\(top)\"/>" : "<circle class=\"column\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(r))\"/>"
        return """
            <g>\(shape)<text\(if: isGap, " class=\"strong\"") x="\(number(x))" y="\(number(y + r + 3))" text-anchor="middle" dominant-baseline="hanging">\(area.zip)</text></g>
            """
    }

    private func cross(_ spot: Spot, _ plane: Plane) -> HTML {
        let (x, y) = (plane.x(spot), plane.y(spot))
        guard (0...Self.width).contains(x), (0...Self.height).contains(y) else { return .empty }
        return """
            <path class="tick" d="M\(number(x - 4)) \(number(y - 4))l8 8M\(number(x + 4)) \(number(y - 4))l-8 8"/>
            """
    }

    /// How long a mile is on it.
    private func scale(_ plane: Plane) -> HTML {
        let miles = plane.pixelsPerMile > 60 ? 1 : plane.pixelsPerMile > 12 ? 5 : 25
        let end = 14 + Double(miles) * plane.pixelsPerMile
        guard end < Self.width - 40 else { return .empty }
        return """
            <path class="tick" d="M14 \(Int(Self.height) - 14)H\(number(end))"/>\
            <text x="\(number(end + 6))" y="\(Int(Self.height) - 10)">\(miles == 1 ? "1 mile" : "\(miles) miles")</text>
            """
    }

    /// Four sizes, so that no dot gives away how many few people are.
    private func radius(_ people: Int) -> Double {
        switch people {
        case ..<CoverageWords.fewest: 6
        case ..<20: 9
        case ..<50: 13
        default: 18
        }
    }

    private func number(_ value: Double) -> String { String(format: "%.1f", value) }
}

/// The part of the earth that a map shows, flat: a degree east is as long as at its middle.
private struct Plane {
    private let west: Double
    private let north: Double
    /// How much shorter a degree east is than one north.
    private let squeeze: Double
    private let scale: Double
    private let left: Double
    private let top: Double

    init(_ spots: [Spot], width: Double, height: Double, margin: Double) {
        let (south, north) = (spots.map(\.latitude).min() ?? 0, spots.map(\.latitude).max() ?? 0)
        let (west, east) = (spots.map(\.longitude).min() ?? 0, spots.map(\.longitude).max() ?? 0)
        squeeze = cos((south + north) / 2 * .pi / 180)
        // A single place still has some land around it.
        let (rise, run) = (max(north - south, 0.02), max((east - west) * squeeze, 0.02))
        scale = min((height - 2 * margin) / rise, (width - 2 * margin) / run)
        (self.west, self.north) = (west, north)
        left = (width - (east - west) * squeeze * scale) / 2
        top = (height - (north - south) * scale) / 2
    }

    func x(_ spot: Spot) -> Double { left + (spot.longitude - west) * squeeze * scale }
    func y(_ spot: Spot) -> Double { top + (north - spot.latitude) * scale }

    /// A degree of latitude is 69.1 miles long.
    var pixelsPerMile: Double { scale / 69.1 }
}
