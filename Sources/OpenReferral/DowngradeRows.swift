import Foundation

extension Downgrade {
    mutating func addService(_ entry: Entry) {
        var entry = entry
        if entry["fees_description"] == nil { entry["fees_description"] = entry.take("fees") }
        entry = entry.without("fees", when: entry["fees_description"])
        let said = said[entry.id] ?? []
        let groups = said.filter { $0["link_type"] == "eligibility" }.compactMap { $0["value"] }
        entry = entry.without("eligibility_description", when: Upgrade.words(groups))
        let terms = said.filter { $0["link_type"] == "taxonomy_ids" }.compactMap { $0["taxonomy_term_id"] }
        if !terms.isEmpty { entry["taxonomy_ids"] = terms.map { former(.taxonomyTerm, $0) }.joined(separator: ",") }
        put(entry, .services)
    }

    mutating func addAddress(_ entry: Entry) {
        switch entry["address_type"] {
        case "physical": put(entry.without("address_type", when: "physical"), .physicalAddresses)
        case "postal": put(entry.without("address_type", when: "postal"), .postalAddresses)
        default: lose(entry)
        }
    }

    mutating func addPhone(_ entry: Entry) {
        var entry = entry
        let spoken = (spoken[entry.id] ?? []).compactMap { $0["code"] ?? $0["name"] }
        if !spoken.isEmpty { entry["language"] = spoken.joined(separator: ", ") }
        put(entry, .phones)
    }

    mutating func addLanguage(_ entry: Entry) {
        var entry = entry
        let isOfPhone = entry.take("phone_id") != nil
        if isOfPhone, entry["service_id"] == nil, entry["location_id"] == nil {
            // It went into the telephone's own row.
            for name in ["note", entry["code"] == nil ? "code" : "name"] where entry[name] != nil { lose(entry, name) }
            return
        }
        if entry["name"] == nil { entry["name"] = entry.take("code") }
        put(entry, .languages)
    }

    mutating func addSchedule(_ entry: Entry) {
        if entry["closed"] != nil {
            put(entry.without("description", when: Upgrade.closed), .holidaySchedules)
        } else if entry["weekday"] != nil {
            put(entry, .regularSchedules)
        } else if let days = weeklyDays(entry) {
            addWeekly(entry, days)
        } else {
            lose(entry)
        }
    }

    /// The days of a rule that says no more than the days of each week.
    private func weeklyDays(_ entry: Entry) -> [Int]? {
        let limits = ["byweekno", "bymonthday", "byyearday", "count"]
        guard entry["freq"] == "WEEKLY", ["1", nil].contains(entry["interval"]), limits.allSatisfy({ entry[$0] == nil }) else { return nil }
        let told = (entry["byday"] ?? "").split(separator: ",").map { Schedule.days.firstIndex(of: $0.trimmingCharacters(in: .whitespaces)) }
        return told.isEmpty || told.contains(nil) ? nil : told.compactMap { $0 }
    }

    mutating func addWeekly(_ entry: Entry, _ days: [Int]) {
        for (number, day) in days.enumerated() {
            var one = number == 0 ? entry : entry.only(["service_id", "location_id", "service_at_location_id", "opens_at", "closes_at"])
            for name in ["freq", "interval", "byday", "wkst"] { one.values[name] = nil }
            one["weekday"] = String(day + 1)
            if number > 0 { one.id = NameUUID.text(of: "\(entry.id)/\(Schedule.days[day])") }
            put(one, .regularSchedules)
        }
    }

    mutating func addAttribute(_ entry: Entry) {
        guard let service = entry["link_id"], services.contains(service) else { return lose(entry) }
        var said = entry
        said["link_entity"] = nil
        let type = said.take("link_type")
        switch type {
        case "taxonomy_ids": break
        case "eligibility" where entry["taxonomy_term_id"] == nil: put(said, .eligibility)
        case "payment_accepted" where entry["taxonomy_term_id"] == nil: put(said, .paymentsAccepted)
        default:
            guard entry["taxonomy_term_id"] != nil else { return lose(entry) }
            if type != "taxonomy", type != nil { lose(entry, "link_type") }
            put(said, .servicesTaxonomy)
        }
    }

    mutating func addTerm(_ entry: Entry) {
        var term = entry.without("description", when: entry["name"])
        if let id = term.take("taxonomy_id"), let name = vocabularies[id]?["name"] { term["taxonomy"] = name }
        if term["parent_name"] == nil, let parent = term["parent_id"] {
            term["parent_name"] = terms[parent]?["name"]
        }
        put(term, .taxonomy)
    }

    /// 1.1 knows of a vocabulary only its name, in the rows of its terms.
    mutating func addVocabulary(_ entry: Entry) {
        guard usedVocabularies.contains(entry.id) else { return lose(entry) }
        for name in ["uri", "version"] where entry[name] != nil { lose(entry, name) }
        if entry["description"] != entry["name"] { lose(entry, "description") }
    }
}
