import Storage

/// Finds the employer whom a row is about: the same folded name, and the same phone or the same address.
struct EmployerIndex: Sendable {
    /// What besides the name is the same.
    enum Sign: Sendable, Equatable {
        case street, phone
        /// Neither side has a street or a phone, and the town is the same.
        case town

        var words: String {
            switch self {
            case .street: "Same name and street"
            case .phone: "Same name and phone"
            case .town: "Same name; no street or phone on either side"
            }
        }
    }

    /// How a row and a known employer belong together.
    enum Match: Sendable, Equatable {
        /// The same employer; `site` is the place that the row is about, if it is known.
        case same(Int, site: Int?, Sign)
        /// Only the name is the same.
        case alike(Int)
        case nobody
    }

    private(set) var employers: [KnownEmployer] = []
    private var places: [String: [Place]] = [:]
    private var names: [String: Int] = [:]

    /// One way to find an employer: the place or, for a contact's phone, no place.
    private struct Place {
        let employer: Int32
        let site: Int32
        let area: String
    }

    init(_ known: [KnownEmployer] = []) {
        for employer in known { add(employer) }
    }

    /// Takes in an employer; returns its position.
    @discardableResult
    mutating func add(_ employer: KnownEmployer) -> Int {
        let position = employers.count
        let name = Folding.name(employer.draft.name)
        employers.append(employer)
        if names[name] == nil { names[name] = position }
        list(position, name)
        return position
    }

    func match(_ row: EmployerDraft) -> Match {
        let name = Folding.name(row.name)
        guard let first = names[name] else { return .nobody }
        let site = row.sites.first ?? SiteDraft()
        let phones = ([site.phone] + row.contacts.map(\.phone)).compactMap(PhoneKey.init)
        let street = Folding.street(site.street)
        if let found = byStreet(name, street, site, phones) { return found }
        if let found = byPhone(name, street, phones) { return found }
        if street.isEmpty && phones.isEmpty, let found = places[EmployerIndex.region(name, site)]?.first {
            return .same(Int(found.employer), site: found.site < 0 ? nil : Int(found.site), .town)
        }
        return .alike(first)
    }

    /// Adds what a row knows to an employer.
    mutating func add(_ row: EmployerDraft, to position: Int, site: Int?) -> Joining {
        let (sites, contacts) = (employers[position].draft.sites.count, employers[position].draft.contacts.count)
        let joining = employers[position].add(row, at: site)
        let name = Folding.name(row.name)
        if let site { list(position, name, site: site) }
        if employers[position].draft.sites.count > sites { list(position, name, site: sites) }
        for contact in employers[position].draft.contacts.dropFirst(contacts) { list(position, name, phoneOf: contact) }
        return joining
    }

    private func byStreet(_ name: String, _ street: String, _ site: SiteDraft, _ phones: [PhoneKey]) -> Match? {
        guard !street.isEmpty, let places = places["\(name)\u{1}s\(street)"] else { return nil }
        let here = places.filter { !EmployerIndex.contradicts(employers[Int($0.employer)].draft.sites[Int($0.site)], site) }
        let best = here.prefix(100).first { place in
            let known = PhoneKey(employers[Int(place.employer)].draft.sites[Int(place.site)].phone)
            return phones.contains { $0.meets(known) }
        }
        return (best ?? here.first).map { .same(Int($0.employer), site: Int($0.site), .street) }
    }

    /// A place with the phone and another street is another place of the same employer; one without a street is the same.
    private func byPhone(_ name: String, _ street: String, _ phones: [PhoneKey]) -> Match? {
        for phone in phones {
            let found = places["\(name)\u{1}p\(phone.local)"]?.first { $0.area == phone.area || $0.area.isEmpty || phone.area.isEmpty }
            guard let found else { continue }
            let employer = Int(found.employer)
            let sites = employers[employer].draft.sites
            guard found.site >= 0 else { return .same(employer, site: street.isEmpty && !sites.isEmpty ? 0 : nil, .phone) }
            let known = Folding.street(sites[Int(found.site)].street)
            return .same(employer, site: street.isEmpty || known.isEmpty || known == street ? Int(found.site) : nil, .phone)
        }
        return nil
    }

    /// The street of one name stands in two towns.
    private static func contradicts(_ known: SiteDraft, _ row: SiteDraft) -> Bool {
        if known.city.isEmpty || row.city.isEmpty || known.city == row.city || Folding.text(known.city) == Folding.text(row.city) { return false }
        return known.zip.isEmpty || row.zip.isEmpty || known.zip.prefix(5) != row.zip.prefix(5)
    }

    private mutating func list(_ position: Int, _ name: String) {
        let draft = employers[position].draft
        for site in draft.sites.indices { list(position, name, site: site) }
        for contact in draft.contacts { list(position, name, phoneOf: contact) }
        guard EmployerIndex.isBare(draft) else { return }
        list(
            EmployerIndex.region(name, draft.sites.first ?? SiteDraft()),
            Place(employer: Int32(position), site: draft.sites.isEmpty ? -1 : 0, area: ""))
    }

    private mutating func list(_ position: Int, _ name: String, site: Int) {
        let known = employers[position].draft.sites[site]
        let street = Folding.street(known.street)
        if !street.isEmpty { list("\(name)\u{1}s\(street)", Place(employer: Int32(position), site: Int32(site), area: "")) }
        if let phone = PhoneKey(known.phone) {
            list("\(name)\u{1}p\(phone.local)", Place(employer: Int32(position), site: Int32(site), area: phone.area))
        }
    }

    private mutating func list(_ position: Int, _ name: String, phoneOf contact: ContactDraft) {
        guard let phone = PhoneKey(contact.phone) else { return }
        list("\(name)\u{1}p\(phone.local)", Place(employer: Int32(position), site: -1, area: phone.area))
    }

    private mutating func list(_ key: String, _ place: Place) {
        let isListed = places[key]?.contains { $0.employer == place.employer && $0.site == place.site && $0.area == place.area } ?? false
        if !isListed { places[key, default: []].append(place) }
    }

    /// Neither a street nor a phone is known.
    private static func isBare(_ draft: EmployerDraft) -> Bool {
        draft.sites.allSatisfy { Folding.street($0.street).isEmpty && PhoneKey($0.phone) == nil }
            && draft.contacts.allSatisfy { PhoneKey($0.phone) == nil }
    }

    private static func region(_ name: String, _ site: SiteDraft) -> String {
        "\(name)\u{1}r\(Folding.text(site.city))\u{1}\(Folding.text(site.state))\u{1}\(site.zip.prefix(5))"
    }
}
