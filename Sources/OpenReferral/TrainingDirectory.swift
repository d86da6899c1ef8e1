import Foundation

extension TrainingList {
    /// The list as a directory: a provider for each organization, a service for each program, a location for each campus.
    public func directory(source: String) -> Directory {
        var directory = Directory()
        var providers: Set<String> = []
        var places: Set<String> = []
        for program in programs {
            let named = { (kind: String, id: String) in NameUUID.text(of: "\(source)/\(kind)/\(id)") }
            let provider = named("provider", program.providerID)
            if providers.insert(provider).inserted { directory.organizations.append(TrainingList.organization(program, id: provider)) }
            let service = named("program", program.id)
            directory.services.append(TrainingList.service(program, id: service, organization: provider))
            directory.costOptions += TrainingList.costs(program, service: service, named)
            guard let street = program.address, let city = program.city else { continue }
            let place = named("campus", "\(program.providerID)/\(street)/\(program.zip ?? "")".lowercased())
            if places.insert(place).inserted {
                directory.locations.append(TrainingList.location(program, id: place, organization: provider))
                directory.addresses.append(TrainingList.address(program, id: named("address", place), street, city, location: place))
            }
            var at = ServiceAtLocation(id: named("at", service))
            (at.serviceID, at.locationID) = (service, place)
            directory.servicesAtLocations.append(at)
        }
        return directory
    }

    private static func organization(_ program: TrainingProgram, id: String) -> Organization {
        var organization = Organization(id: id)
        organization.name = program.provider
        organization.description = program.providerDescription ?? program.provider
        organization.formerID = program.providerID
        return organization
    }

    private static func service(_ program: TrainingProgram, id: String, organization: String) -> Service {
        var service = Service(id: id)
        service.organizationID = organization
        service.name = program.name
        service.description = program.description
        service.url = program.url
        service.eligibilityDescription = program.prerequisites
        service.accreditations = program.credential
        service.formerID = program.id
        service.extra = [
            "cip": program.cip.map { .text($0) }, "outcome": program.outcome.map { .text($0) }, "delivery": program.delivery.map { .text($0) },
            "contact_hours": program.contactHours.map { .text($0.description) }, "weeks": program.weeks.map { .text($0.description) },
            "occupations": program.occupations.isEmpty
                ? nil
                : .array(program.occupations.map { .object(["code": .text($0.code), "basis": .text($0.basis.rawValue)]) }),
        ].compactMapValues { $0 }
        return service
    }

    private static func costs(_ program: TrainingProgram, service: String, _ named: (String, String) -> String) -> [CostOption] {
        [("tuition", "Tuition and fees", program.tuition), ("books", "Books and supplies", program.books)].compactMap { kind, option, amount in
            guard let amount, amount > 0 || kind == "tuition" else { return nil }
            var cost = CostOption(id: named(kind, service))
            (cost.serviceID, cost.option, cost.currency, cost.amount) = (service, option, "USD", amount)
            return cost
        }
    }

    private static func location(_ program: TrainingProgram, id: String, organization: String) -> Location {
        var location = Location(id: id)
        location.organizationID = organization
        location.name = program.provider
        location.transportation = program.isOnTransit == true ? "Public transit" : nil
        return location
    }

    private static func address(_ program: TrainingProgram, id: String, _ street: String, _ city: String, location: String) -> Address {
        var address = Address(id: id)
        (address.locationID, address.address1, address.city) = (location, street, city)
        (address.stateProvince, address.postalCode, address.country) = (program.state ?? "", program.zip ?? "", "US")
        return address
    }
}
