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

/// The map around one place, flat: right to a percent within 100 km, which is further than anybody commutes. It does not reach across the
/// 180th meridian.
struct FlatMap {
    static let metersPerDegree: Float = 111_195

    let center: Place
    /// Meters in a degree of longitude at this latitude.
    let metersPerLongitude: Float

    init(around center: Place) {
        self.center = center
        metersPerLongitude = Self.metersPerDegree * Float(cos(Double(center.latitude) * .pi / 180))
    }

    /// The square of the distance in meters, as the crow flies.
    func squaredMeters(to place: Place) -> Float {
        Self.squaredMeters(
            latitudes: place.latitude - center.latitude, by: Self.metersPerDegree, longitudes: place.longitude - center.longitude,
            by: metersPerLongitude)
    }

    @inline(__always)
    static func squaredMeters(latitudes: Float, by metersPerLatitude: Float, longitudes: Float, by metersPerLongitude: Float) -> Float {
        let north = latitudes * metersPerLatitude
        let east = longitudes * metersPerLongitude
        return north * north + east * east
    }
}
