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
        alsoAt = Set(sheet.places.dropFirst().map(\.location.id))
        access = sheet.directory.accessibility.filter { $0.locationID == place }.compactMap(\.description).joined(separator: "\n")
        populations = sheet.listing.populations.joined(separator: ", ")
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
        addAccess(own, places, to: &directory)
        return directory
    }

    static func newID() -> String { UUID().uuidString.lowercased() }

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
        let populations = ListingForm.parts(of: populations)
        service.extra[Listing.populationsMember] = populations.isEmpty ? nil : .array(populations.map { .text($0) })
        return service
    }

    private static func parts(of text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
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
        ListingForm.parts(of: languages).map { name in
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
}
