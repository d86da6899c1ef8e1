import Foundation
import Mail
import Markup
import OpenReferral
import Phrases
import Storage
import Web

/// A service as a browser sends it, in plain words.
struct ListingForm: Sendable {
    struct Hours: Sendable, Equatable {
        var from = ""
        var to = ""
    }

    var name = ""
    var about = ""
    var needs: Set<String> = []
    var status = "active"
    var hours = [Hours](repeating: Hours(), count: 7)
    var languages = ""
    var interpretation = ""
    var fees = ""
    var documents = ""
    var apply = ""
    var whoFor = ""
    /// For whom it is made in particular, with commas between them.
    var populations = ""
    var minimumAge = ""
    var maximumAge = ""
    var wait = ""
    var free = ""
    /// The UUID of a place of the provider's; "" for the address that stands below.
    var place = ""
    /// The UUIDs of further places where it is given.
    var alsoAt: Set<String> = []
    /// How the place can be reached and used by people with disabilities, a feature a line.
    var access = ""
    var street = ""
    var city = ""
    var state = ""
    var zip = ""
    var phone = ""
    var mailbox = ""
    var url = ""
    var isPublic = true
    /// Whether whoever saves it has made sure of all of it.
    var isChecked = false
    var version = 0

    init() {}

    init(_ form: Form) {
        func text(_ name: String, _ most: Int = 500) -> String { String(form[name].prefix(most)) }
        (name, about, status) = (
            text("name", 200), String(form.verbatim("about").trimmingCharacters(in: .whitespacesAndNewlines).prefix(4_000)), text("status")
        )
        needs = Set(form.all("needs").filter { Need(rawValue: $0) != nil })
        hours = (0..<7).map { Hours(from: text("from\($0)", 5), to: text("to\($0)", 5)) }
        (languages, interpretation, fees) = (text("languages"), text("interpretation"), text("fees", 1_000))
        documents = String(form.verbatim("documents").trimmingCharacters(in: .whitespacesAndNewlines).prefix(2_000))
        (apply, whoFor, wait) = (text("apply", 1_000), text("who_for", 1_000), text("wait"))
        (minimumAge, maximumAge, free) = (text("minimum_age", 3), text("maximum_age", 3), text("free", 5))
        (place, street, city, state, zip) = (text("place", 36), text("street"), text("city", 100), text("state", 30), text("zip", 10))
        populations = text("populations")
        alsoAt = Set(form.all("also_at"))
        access = String(form.verbatim("access").trimmingCharacters(in: .whitespacesAndNewlines).prefix(2_000))
        (phone, mailbox, url) = (text("phone", 50), text("mailbox", 254), text("url", 1_000))
        (isPublic, isChecked, version) = (form.has("is_public"), form.has("is_checked"), Int(form["version"]) ?? 0)
    }

    /// What may be chosen as a place is checked against what the provider has.
    func errors(places: Directory) -> FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", "Enter what the service is called") }
        if !Service.statuses.contains(status) { errors.add("status", "Choose whether it is given now") }
        for (day, hours) in hours.enumerated() where !hours.isClosed {
            if hours.minutes == nil { errors.add("from\(day)", "\(CalendarNames.days[day].en): enter both times, the end after the beginning") }
        }
        for (name, value) in [("minimum_age", minimumAge), ("maximum_age", maximumAge)] where !value.isEmpty {
            if !(0...120).contains(Int(value) ?? -1) { errors.add(name, "Enter an age in years, or leave it empty") }
        }
        if let least = Int(minimumAge), let most = Int(maximumAge), least > most { errors.add("maximum_age", "Enter an age not below the other one") }
        if !free.isEmpty, !(0...99_999).contains(Int(free) ?? -1) { errors.add("free", "Enter how many can start now, in digits") }
        errors.check(phone: phone)
        if !mailbox.isEmpty, (try? Mail.Address(mailbox: mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like office@provider.org")
        }
        if !url.isEmpty, Link(website: url) == nil { errors.add("url", "Enter a web address such as https://provider.org/classes") }
        if !place.isEmpty, !places.locations.contains(where: { $0.id == place }) { errors.add("place", "Choose a place of this provider") }
        if !alsoAt.isSubset(of: places.locations.map(\.id)) { errors.add("also_at", "Choose places of this provider") }
        if place.isEmpty, street.isEmpty, city.isEmpty, !access.isEmpty { errors.add("access", "Choose the place that can be used so") }
        if place.isEmpty, !street.isEmpty, city.isEmpty || state.isEmpty { errors.add("city", "Enter the city and the state too") }
        return errors
    }
}

extension ListingForm.Hours {
    var isClosed: Bool { from.isEmpty && to.isEmpty }

    /// From and to in minutes of the day; nothing unless both are times and the end comes last.
    var minutes: (Int, Int)? {
        guard let from = ListingForm.Hours.minutes(from), let to = ListingForm.Hours.minutes(to), from < to else { return nil }
        return (from, to)
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
        return hour * 60 + minute
    }
}
