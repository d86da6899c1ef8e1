import Foundation

/// A point on the map in degrees, to about a meter.
public struct Place: Hashable, Sendable {
    public let latitude: Float
    public let longitude: Float

    /// Nothing for what is no place on earth.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = Float(latitude)
        self.longitude = Float(longitude)
    }
}

/// How fast one of the person's ways of getting about is: `before` minutes, and then so many meters of straight line in a minute.
public struct Speed: Hashable, Sendable {
    /// By its place in the caller's table.
    public let mode: UInt8
    public let before: Float
    public let metersPerMinute: Float

    public init(mode: UInt8, before: Float, metersPerMinute: Float) {
        self.mode = mode
        self.before = max(before, 0)
        self.metersPerMinute = max(metersPerMinute, 1)
    }
}

/// How somebody gets to a service, how long it takes, and how far it is as the crow flies.
public struct Way: Hashable, Sendable {
    public let mode: UInt8
    public let minutes: Int
    public let meters: Int
}

/// The map around a home, flat: right to a percent within 100 km.
struct FlatMap {
    private static let metersPerDegree: Float = 111_195
    private let home: Place
    private let metersPerLongitude: Float

    init(around home: Place) {
        self.home = home
        metersPerLongitude = Self.metersPerDegree * Float(cos(Double(home.latitude) * .pi / 180))
    }

    @inline(__always)
    func squaredMeters(to place: Place) -> Float {
        let north = (place.latitude - home.latitude) * Self.metersPerDegree
        let east = (place.longitude - home.longitude) * metersPerLongitude
        return north * north + east * east
    }
}

/// The ways of one person.
struct Ways {
    private let map: FlatMap?
    private let speeds: [Speed]

    init(_ seeker: Seeker) {
        map = seeker.home.map(FlatMap.init)
        speeds = seeker.speeds
    }

    /// To the nearest of these places by the quickest mode, minutes rounded up; nothing where home, place or modes are not known.
    func nearest(of places: [Place]) -> Way? {
        guard let map, !speeds.isEmpty, !places.isEmpty else { return nil }
        var nearest = Float.infinity
        for place in places { nearest = min(nearest, map.squaredMeters(to: place)) }
        let meters = nearest.squareRoot()
        var quickest = (mode: UInt8(0), minutes: Float.infinity)
        for speed in speeds {
            let minutes = speed.before + meters / speed.metersPerMinute
            if minutes < quickest.minutes { quickest = (speed.mode, minutes) }
        }
        return Way(mode: quickest.mode, minutes: Int(quickest.minutes.rounded(.up)), meters: Int(meters))
    }
}
