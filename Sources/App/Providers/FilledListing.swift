import Foundation
import OpenReferral

extension ListingForm {
    /// What is known of a listing, for its form.
    init(_ sheet: ListingSheet) {
        let service = sheet.service
        (name, about, status) = (service.name, service.description ?? "", service.status)
        needs = Set(sheet.listing.needs.map(\.rawValue))
        for schedule in sheet.directory.schedules where schedule.isWeekly && schedule.description == nil {
            for day in schedule.weekdays where hours[day].isClosed {
                hours[day] = Hours(from: String((schedule.opensAt ?? "").prefix(5)), to: String((schedule.closesAt ?? "").prefix(5)))
            }
        }
        languages = sheet.languages.joined(separator: ", ")
        (interpretation, fees) = (service.interpretationServices ?? "", service.feesDescription ?? service.fees ?? "")
        documents = sheet.directory.requiredDocuments.compactMap(\.document).joined(separator: "\n")
        (apply, whoFor, wait) = (service.applicationProcess ?? "", service.eligibilityDescription ?? "", service.waitTime ?? "")
        (minimumAge, maximumAge) = (service.minimumAge?.description ?? "", service.maximumAge?.description ?? "")
        free = sheet.directory.capacities.first?.available?.description ?? ""
        place = sheet.places.first?.location.id ?? ""
        phone = sheet.directory.phones.first { $0.serviceID == service.id }?.number ?? ""
        (mailbox, url) = (service.email ?? "", service.url ?? "")
        (isPublic, version) = (sheet.listing.isPublic, sheet.listing.version)
    }

    /// The rows that the form makes of a service. What the form does not show, such as rules by the month, stays as it was.
    func directory(of provider: Provider, from sheet: ListingSheet?, places: Directory) -> Directory {
        var directory = Directory()
        let service = filled(sheet?.service, of: provider)
        let own = sheet?.directory ?? Directory()
        let owners = DirectoryOwners(own)
        let replaced: Set<OpenReferral.Table> = [.schedule, .language, .requiredDocument, .serviceCapacity, .phone, .serviceAtLocation]
        let kept = own.rows.filter { !replaced.contains($0.table) && owners.owner(of: $0).service == service.id }
        directory = Directory(rows: kept)
        directory.organizations = [provider.organization]
        directory.services = [service]
        directory.schedules = own.schedules.filter { !$0.isWeekly || $0.description != nil } + schedules(of: service)
        directory.languages = named(own.languages.filter { $0.serviceID == service.id }, of: service)
        directory.requiredDocuments = papers(own.requiredDocuments, of: service)
        addPhone(own.phones.filter { $0.serviceID == service.id }, of: service, to: &directory)
        addCapacity(own, of: service, to: &directory)
        addPlace(own, places, of: service, provider, to: &directory)
        return directory
    }

    private static func newID() -> String { UUID().uuidString.lowercased() }

    private func filled(_ old: Service?, of provider: Provider) -> Service {
        var service = old ?? Service(id: ListingForm.newID())
        func some(_ text: String) -> String? { text.isEmpty ? nil : text }
        service.organizationID = provider.organization.id
        (service.name, service.description, service.status) = (name, some(about), status)
        (service.interpretationServices, service.feesDescription, service.fees) = (some(interpretation), some(fees), nil)
        (service.applicationProcess, service.eligibilityDescription, service.waitTime) = (some(apply), some(whoFor), some(wait))
        (service.minimumAge, service.maximumAge) = (Int(minimumAge).map { Decimal($0) }, Int(maximumAge).map { Decimal($0) })
        (service.email, service.url) = (some(mailbox), some(url))
        service.extra[Listing.needsMember] = .array(Need.allCases.filter { needs.contains($0.rawValue) }.map { .text($0.rawValue) })
        return service
    }

    /// Days with the same hours are one rule.
    private func schedules(of service: Service) -> [Schedule] {
        let open = hours.enumerated().filter { !$0.element.isClosed }
        return Dictionary(grouping: open) { "\($0.element.from) \($0.element.to)" }.sorted { $0.key < $1.key }.map { _, days in
            var schedule = Schedule(id: ListingForm.newID())
            (schedule.serviceID, schedule.freq) = (service.id, "WEEKLY")
            schedule.byday = days.map { Schedule.days[$0.offset] }.joined(separator: ",")
            (schedule.opensAt, schedule.closesAt) = (days[0].element.from, days[0].element.to)
            return schedule
        }
    }

    private func named(_ old: [OpenReferral.Language], of service: Service) -> [OpenReferral.Language] {
        let names = languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return names.map { name in
            if let known = old.first(where: { ListingSheet.names(of: [$0]) == [name] }) { return known }
            var language = OpenReferral.Language(id: ListingForm.newID())
            (language.serviceID, language.name) = (service.id, name)
            return language
        }
    }

    private func papers(_ old: [RequiredDocument], of service: Service) -> [RequiredDocument] {
        documents.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.map { name in
            if let known = old.first(where: { $0.document == name }) { return known }
            var paper = RequiredDocument(id: ListingForm.newID())
            (paper.serviceID, paper.document) = (service.id, name)
            return paper
        }
    }

    private func addPhone(_ old: [Phone], of service: Service, to directory: inout Directory) {
        directory.phones += old.dropFirst()
        guard !phone.isEmpty else { return }
        var first = old.first ?? Phone(id: ListingForm.newID())
        (first.serviceID, first.number) = (service.id, phone)
        directory.phones.insert(first, at: 0)
    }

    private func addCapacity(_ own: Directory, of service: Service, to directory: inout Directory) {
        directory.capacities = Array(own.capacities.dropFirst())
        guard let count = Int(free) else { return }
        var capacity = own.capacities.first ?? ServiceCapacity(id: ListingForm.newID())
        if capacity.unitID == nil {
            var unit = own.units.first ?? Unit(id: ListingForm.newID())
            if unit.name.isEmpty { unit.name = "Place" }
            directory.units = [unit]
            capacity.unitID = unit.id
        }
        (capacity.serviceID, capacity.available) = (service.id, Decimal(count))
        directory.capacities.insert(capacity, at: 0)
    }

    private func addPlace(_ own: Directory, _ places: Directory, of service: Service, _ provider: Provider, to directory: inout Directory) {
        var at = own.servicesAtLocations.first ?? ServiceAtLocation(id: ListingForm.newID())
        let others = own.servicesAtLocations.dropFirst()
        let known = (own.locations + places.locations).reduce(into: [String: Location]()) { $0[$1.id] = $1 }
        let addresses = (own.addresses + places.addresses).reduce(into: [String: OpenReferral.Address]()) { $0[$1.id] = $1 }.values
        func keep(_ id: String?) {
            guard let location = id.flatMap({ known[$0] }), !directory.locations.contains(location) else { return }
            directory.locations.append(location)
            directory.addresses += addresses.filter { $0.locationID == location.id }
        }
        for other in others { keep(other.locationID) }
        directory.servicesAtLocations = Array(others)
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
        directory.servicesAtLocations.insert(at, at: 0)
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
