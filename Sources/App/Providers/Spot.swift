import Foundation
import OpenReferral
import Reference
import Storage

/// A point on the earth, in degrees.
struct Spot: Hashable, Sendable {
    let latitude: Double
    let longitude: Double

    /// Statute miles to another point as the crow flies, by the haversine formula; right to half a percent.
    func miles(to other: Spot) -> Double {
        let (north, south) = (latitude * .pi / 180, other.latitude * .pi / 180)
        let (rise, run) = (sin((south - north) / 2), sin((other.longitude - longitude) * .pi / 360))
        return 2 * Spot.radius * asin(min(1, (rise * rise + cos(north) * cos(south) * run * run).squareRoot()))
    }

    /// The mean radius of the earth in statute miles. Source: IUGG, 6,371.0088 km.
    private static let radius = 3_958.7613
}

extension ReferenceBook {
    /// The middle of a ZIP code's area; nothing for one of no known area.
    func spot(ofZip zip: String) -> Spot? {
        place(ofZip: zip).map { Spot(latitude: $0.latitude, longitude: $0.longitude) }
    }
}

/// A place where a service is given, as far as it is known where that lies.
struct GivenPlace: Stored, Sendable {
    let listing: ID<Listing>
    private let told: Spot?
    private let zip: String

    static let columns: SQL = """
        provider_services.id, provider_locations.latitude, provider_locations.longitude, directory_rows.record
        """
    /// Postal addresses are no places to go to; they are left out by whoever reads the row.
    static let table: SQL = """
        \(Listing.table)
        JOIN service_at_locations ON service_at_locations.agency_id = provider_services.agency_id
            AND service_at_locations.service_id = provider_services.id
        JOIN provider_locations ON provider_locations.agency_id = service_at_locations.agency_id
            AND provider_locations.uuid = service_at_locations.location_uuid
        LEFT JOIN directory_rows ON directory_rows.agency_id = provider_locations.agency_id
            AND directory_rows.location_uuid = provider_locations.uuid AND directory_rows.kind = 'address' AND directory_rows.service_id IS NULL
        """

    init(_ row: inout Row) throws {
        listing = try row.next()
        let (latitude, longitude): (Double?, Double?) = (try row.next(), try row.next())
        told = latitude.flatMap { north in longitude.map { Spot(latitude: north, longitude: $0) } }
        let address = (try row.next(String?.self)).map { OpenReferral.Address(kept: $0) }
        zip = address.map { $0.addressType == "postal" ? "" : $0.postalCode } ?? ""
    }

    /// Of the package's own degrees, else of the ZIP code.
    func spot(in book: ReferenceBook) -> Spot? { told ?? book.spot(ofZip: String(zip.prefix(5))) }
}
