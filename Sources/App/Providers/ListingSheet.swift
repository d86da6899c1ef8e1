import Foundation
import OpenReferral
import Phrases

/// A listing with all that belongs to it: its provider, places, hours, languages, costs and papers.
struct ListingSheet: Sendable {
    let listing: Listing
    let directory: Directory

    var service: Service { listing.service }
    var organization: Organization? { directory.organizations.first }

    /// Some hours of a day.
    struct Span: Sendable {
        let from: String?
        let to: String?
    }

    /// Opening hours as a week has them; 0 is Monday.
    var week: [(day: Int, spans: [Span])] {
        let weekly = directory.schedules.filter(\.isWeekly)
        var week: [(day: Int, spans: [Span])] = []
        for day in 0..<7 {
            let spans = weekly.filter { $0.weekdays.contains(day) }.map { Span(from: $0.opensAt, to: $0.closesAt) }
            if !spans.isEmpty { week.append((day, spans)) }
        }
        return week
    }

    /// The same in the words of staff.
    var hours: [(day: Int, times: [String])] {
        week.map { day, spans in (day, spans.map { Clock12.range($0.from, $0.to) }) }
    }

    /// What is said of times that is no weekly rule.
    var otherTimes: [String] {
        directory.schedules.compactMap { schedule in
            if let words = schedule.description { return schedule.validFrom.map { "\(words), \($0) to \(schedule.validTo ?? "")" } ?? words }
            guard !schedule.isWeekly else { return nil }
            return [schedule.byday, schedule.bymonthday, Clock12.range(schedule.opensAt, schedule.closesAt)].compactMap(\.self).joined(separator: " ")
        }
    }

    var languages: [String] { ListingSheet.names(of: directory.languages.filter { $0.phoneID == nil }) }

    static func names(of languages: [OpenReferral.Language]) -> [String] {
        languages.compactMap { $0.name ?? $0.code.map(name) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// "es" → "Spanish".
    private static func name(_ code: String) -> String {
        Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
    }

    /// Where it is given: the name of the place and its address.
    var places: [Place] {
        let known = Dictionary(directory.locations.map { ($0.id, $0) }) { first, _ in first }
        return ListingSheet.mainFirst(directory.servicesAtLocations).compactMap { $0.locationID.flatMap { known[$0] } }.map { location in
            Place(location: location, address: directory.addresses.first { $0.locationID == location.id && $0.addressType != "postal" })
        }
    }

    /// The place that the form calls the place comes first, its satellites after it.
    static func mainFirst(_ given: [ServiceAtLocation]) -> [ServiceAtLocation] {
        given.sorted { ($0.extra[mainMember] == nil ? 1 : 0, $0.id) < ($1.extra[mainMember] == nil ? 1 : 0, $1.id) }
    }

    /// Under which name a row says that its place is the main one; no column of the standard does.
    static let mainMember = "is_main"

    struct Place: Sendable {
        let location: Location
        let address: OpenReferral.Address?

        /// "12 Canal St, Chicago, IL 60608".
        var line: String {
            guard let address else { return location.locationType == "virtual" ? "online or by phone" : "" }
            let town = [address.city, "\(address.stateProvince) \(address.postalCode)"].filter { $0 != " " && !$0.isEmpty }.joined(separator: ", ")
            return [address.address1, address.address2 ?? "", town].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// How a place can be reached and used by people with disabilities.
    func access(at place: String) -> [String] {
        directory.accessibility.filter { $0.locationID == place }.map { [$0.description, $0.details].compactMap(\.self).joined(separator: ": ") }
    }

    /// Its own telephone numbers, else its provider's.
    var phones: [Phone] {
        let own = directory.phones.filter { $0.serviceID == listing.service.id || $0.serviceAtLocationID != nil }
        return own.isEmpty ? directory.phones : own
    }

    var costs: [String] {
        directory.costOptions.map { option in
            let amount = option.amount.map { "\(option.currency.map { $0.uppercased() == "USD" ? "$" : "\($0.uppercased()) " } ?? "$")\($0)" }
            return [option.option, amount, option.amountDescription].compactMap(\.self).joined(separator: " ")
        }
    }

    /// To whom a question about it goes.
    var mailbox: String? { service.email ?? organization?.email }
}

extension Schedule {
    var isWeekly: Bool { freq == "WEEKLY" && (interval == nil || interval == 1) && bymonthday == nil && !weekdays.isEmpty }

    /// Monday is 0.
    var weekdays: [Int] {
        let told = (byday ?? "").split(separator: ",").map { Schedule.days.firstIndex(of: $0.trimmingCharacters(in: .whitespaces)) }
        return told.contains(nil) ? [] : told.compactMap { $0 }
    }
}

/// Times of day as people say them: "9:00 AM to 5:30 PM".
enum Clock12 {
    static func range(_ from: String?, _ to: String?) -> String {
        switch (from.map(time), to.map(time)) {
        case (let from?, let to?): "\(from) to \(to)"
        case (let from?, nil): "from \(from)"
        case (nil, let to?): "until \(to)"
        case (nil, nil): "hours not known"
        }
    }

    /// A time of day as a reader of that language writes it: by twelve hours in English, by twenty-four otherwise.
    static func text(_ text: String, in language: Phrases.Language) -> String {
        language == .en ? time(text) : String(text.prefix(5))
    }

    private static func time(_ text: String) -> String {
        let parts = text.split(separator: ":").map { Int($0.prefix(2)) }
        guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour) else { return text }
        return "\((hour + 11) % 12 + 1):\(minute < 10 ? "0" : "")\(minute) \(hour % 24 < 12 ? "AM" : "PM")"
    }
}
