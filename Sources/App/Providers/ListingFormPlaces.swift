import Foundation
import OpenReferral

/// Where a service is given, as its form says it.
extension ListingForm {
    func addPlace(_ own: Directory, _ places: Directory, of service: Service, _ provider: Provider, to directory: inout Directory) {
        let given = ListingSheet.mainFirst(own.servicesAtLocations)
        var at = given.first ?? ServiceAtLocation(id: ListingForm.newID())
        let others = satellites(given.dropFirst(), of: service)
        let known = (own.locations + places.locations).reduce(into: [String: Location]()) { $0[$1.id] = $1 }
        let addresses = (own.addresses + places.addresses).reduce(into: [String: OpenReferral.Address]()) { $0[$1.id] = $1 }.values
        func keep(_ id: String?) {
            guard let location = id.flatMap({ known[$0] }), !directory.locations.contains(location) else { return }
            directory.locations.append(location)
            directory.addresses += addresses.filter { $0.locationID == location.id }
        }
        for other in others { keep(other.locationID) }
        directory.servicesAtLocations = others
        if !place.isEmpty {
            at.locationID = place
            keep(place)
        } else if !street.isEmpty || !city.isEmpty {
            let location = newPlace(of: provider)
            at.locationID = location.id
            directory.locations.append(location)
            directory.addresses.append(newAddress(of: location))
        } else {
            return
        }
        at.serviceID = service.id
        at.extra[ListingSheet.mainMember] = others.isEmpty ? nil : .boolean(true)
        directory.servicesAtLocations.insert(at, at: 0)
    }

    /// The further places that are ticked, and what names no place.
    private func satellites(_ told: ArraySlice<ServiceAtLocation>, of service: Service) -> [ServiceAtLocation] {
        let kept = told.filter { at in at.locationID.map { alsoAt.contains($0) && $0 != place } ?? true }
        let added = alsoAt.subtracting(kept.compactMap(\.locationID)).subtracting([place]).sorted().map { id in
            var at = ServiceAtLocation(id: ListingForm.newID())
            (at.serviceID, at.locationID) = (service.id, id)
            return at
        }
        return kept + added
    }

    /// Features of the first place. Where it is the place of before, those that are not told any more are gone.
    func addAccess(_ own: Directory, _ places: Directory, to directory: inout Directory) {
        guard let location = directory.servicesAtLocations.first?.locationID, !place.isEmpty || !street.isEmpty || !city.isEmpty else { return }
        let known = Set(own.accessibility + places.accessibility).filter { $0.locationID == location }
        let lines = access.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        directory.accessibility = lines.map { line in
            if let same = known.first(where: { $0.description == line }) { return same }
            var feature = Accessibility(id: ListingForm.newID())
            (feature.locationID, feature.description) = (location, line)
            return feature
        }
    }

    private func newPlace(of provider: Provider) -> Location {
        var location = Location(id: ListingForm.newID())
        (location.organizationID, location.name) = (provider.organization.id, street.isEmpty ? city : street)
        return location
    }

    private func newAddress(of location: Location) -> OpenReferral.Address {
        var address = OpenReferral.Address(id: ListingForm.newID())
        (address.locationID, address.address1, address.city) = (location.id, street, city)
        (address.stateProvince, address.postalCode, address.country) = (state, zip, "US")
        return address
    }
}
