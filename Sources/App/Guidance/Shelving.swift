import Dates
import Foundation
import Guidance
import OpenReferral
import Storage

/// One service with the rows of the directory that count for whether it suits somebody.
struct Shelving: Sendable {
    let id: Int64
    let providerName: String
    let needs: [Need]
    var languages: [String]
    let freePlaces: Int?
    let verifiedAt: Instant?
    let record: OpenReferral.Service
    var schedules: [Schedule] = []
    var areas: [ServiceArea] = []
    var costs: [CostOption] = []
    var program: String?
    var spots: [Spot] = []

    /// Where it is given.
    struct Spot: Sendable {
        let location: Location
        let address: OpenReferral.Address?
        /// What is said of how it can be reached and used.
        var access: [String] = []
    }

    var brief: ListedShelf.Brief {
        ListedShelf.Brief(
            name: record.name.isEmpty ? "Service without a name" : record.name, providerName: providerName, needs: needs,
            wait: record.waitTime ?? "", fees: record.feesDescription ?? record.fees ?? "", town: spots.lazy.compactMap(\.address?.city).first ?? "")
    }

    func service(_ table: inout ListedShelf.Table, zone: Zone, place: (String) -> Guidance.Place?) -> Guidance.Service {
        var service = Guidance.Service(id: id)
        service.topics = needs.reduce(into: []) { $0.formUnion($1.topics) }
        service.state = state
        service.languages = languages.isEmpty ? nil : languages.reduce(into: []) { $0.formUnion(table.tongue($1)) }
        service.hasInterpreter = Shelving.isOffered(record.interpretationServices)
        service.isForLearners = needs.contains(.english)
        service.aids = aids
        service.conditions = conditions(&table)
        service.places = spots.compactMap { spot in
            if let north = spot.location.latitude?.double, let east = spot.location.longitude?.double {
                return Guidance.Place(latitude: north, longitude: east)
            }
            return spot.address.flatMap { place($0.postalCode) }
        }
        service.isRemote = !spots.isEmpty && spots.allSatisfy { $0.location.locationType == "virtual" }
        service.times = times
        (service.freePlaces, service.daysToWait) = (freePlaces, record.waitTime.flatMap(WaitingTime.days))
        service.cost = cost
        service.verified = verifiedAt?.day(in: zone)
        return service
    }

    private var state: Guidance.Service.State {
        switch record.status {
        case "active": .given
        case "temporarily closed": .pausing
        case "inactive": .notGiven
        default: .ended
        }
    }

    private static func isOffered(_ words: String?) -> Bool {
        guard let words, !words.isEmpty else { return false }
        return !["no", "none", "not available"].contains(Folding.text(words).trimmingCharacters(in: .whitespaces))
    }

    /// Nothing where nobody has said how it can be reached.
    private var aids: Aids? {
        let told = spots.flatMap(\.access)
        return told.isEmpty ? nil : AccessAid.named(in: told.joined(separator: " "))
    }

    private func conditions(_ table: inout ListedShelf.Table) -> [ConditionNumber] {
        var conditions: [ListedShelf.Condition] = []
        let (least, most) = (record.minimumAge?.whole, record.maximumAge?.whole)
        if least != nil || most != nil { conditions.append(.ages(least: least, most: most)) }
        if let program, let id = table.programs[Folding.text(program)] { conditions.append(.program(id, name: program)) }
        let zips = Set(areas.flatMap { Shelving.zips(in: [$0.name, $0.description, $0.extent].compactMap(\.self).joined(separator: " ")) })
        if !zips.isEmpty { conditions.append(.area(name: areas.compactMap(\.name).first ?? zips.sorted().joined(separator: ", "), zips: zips)) }
        if let words = record.eligibilityDescription, !words.isEmpty { conditions.append(.words(String(words.prefix(200)))) }
        return conditions.map { table.number($0) }
    }

    private static func zips(in text: String) -> [String] {
        text.split { !$0.isNumber }.filter { $0.utf8.count == 5 && $0.allSatisfy(\.isASCII) }.map(String.init)
    }

    /// When it is open, as far as weekly rules say; nothing where they say nothing.
    private var times: Times? {
        let weekly = schedules.filter(\.isWeekly)
        guard !weekly.isEmpty else { return nil }
        return weekly.reduce(into: Times()) { times, schedule in
            for day in schedule.weekdays { times.formUnion(PartOfDay.times(on: day, from: schedule.opensAt, to: schedule.closesAt)) }
        }
    }

    private var cost: Guidance.Service.Cost {
        let told = [record.feesDescription, record.fees].compactMap(\.self) + costs.compactMap(\.option)
        let amounts = costs.compactMap(\.amount)
        if told.isEmpty && amounts.isEmpty { return .notKnown }
        let words = Folding.text(told.joined(separator: " "))
        let isFree = words.hasPrefix("free") || words.contains("no cost") || words.contains("no charge") || words.hasPrefix("gratis")
        // What is free but for something is not free.
        return isFree && !words.contains("$") && amounts.allSatisfy({ $0 == 0 }) && !told.contains { $0.contains("$") } ? .free : .some
    }
}
