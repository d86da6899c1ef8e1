import OpenReferral

/// The services of a package held against ours, with their hours, places, costs and papers.
struct ServiceLines {
    let all: [DirectoryPlan.Line]

    init(_ package: Directory, _ known: Directory) {
        let (told, ours) = (ServiceLines.parts(of: package), ServiceLines.parts(of: known))
        let old = Dictionary(known.services.map { ($0.id, $0) }) { first, _ in first }
        let named = Set(package.services.map(\.id))
        let providers = Dictionary((known.organizations + package.organizations).map { ($0.id, $0.name) }) { _, latest in latest }
        func line(_ service: Service, _ fate: DirectoryPlan.Fate, _ differences: [String] = []) -> DirectoryPlan.Line {
            DirectoryPlan.Line(
                uuid: service.id, name: service.name.isEmpty ? "Service without a name" : service.name,
                provider: service.organizationID.flatMap { providers[$0] } ?? "", fate: fate, differences: differences)
        }
        let coming = package.services.map { service -> DirectoryPlan.Line in
            guard let before = old[service.id] else { return line(service, .new) }
            let differences =
                ServiceLines.fields(Directory.row(of: before).object, Directory.row(of: service).object)
                + ServiceLines.rows(ours[service.id] ?? [], told[service.id] ?? [])
            return line(service, differences.isEmpty ? .same : .changed, differences)
        }
        let staying = known.services.filter { !named.contains($0.id) }.map { line($0, .absent) }
        all = (coming + staying).sorted { ($0.name, $0.uuid) < ($1.name, $1.uuid) }
    }

    /// What belongs to each service.
    private static func parts(of directory: Directory) -> [String: Set<DirectoryRow>] {
        let owners = DirectoryOwners(directory)
        var parts: [String: Set<DirectoryRow>] = [:]
        for row in directory.rows where ![.organization, .service, .location].contains(row.table) {
            if let service = owners.owner(of: row).service { parts[service, default: []].insert(row) }
        }
        return parts
    }

    /// "fees_description: “Free” becomes “$20”".
    private static func fields(_ old: [String: JSONValue], _ new: [String: JSONValue]) -> [String] {
        Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { name in
            "\(name): “\(short(old[name]))” becomes “\(short(new[name]))”"
        }
    }

    private static func rows(_ old: Set<DirectoryRow>, _ new: Set<DirectoryRow>) -> [String] {
        let gone = old.subtracting(new).map { "no longer: \(named($0))" }.sorted()
        return gone + new.subtracting(old).map { "now: \(named($0))" }.sorted()
    }

    /// "language Polish", "schedule MO,WE 09:00 17:00".
    private static func named(_ row: DirectoryRow) -> String {
        let telling = [
            "name", "description", "document", "option", "amount", "number", "byday", "opens_at", "closes_at", "available", "value", "title",
        ]
        let words = telling.compactMap { row.object[$0]?.words }.filter { !$0.isEmpty }.prefix(4).joined(separator: " ")
        return "\(row.table.rawValue.replacing("_", with: " ")) \(words.prefix(120))"
    }

    private static func short(_ value: JSONValue?) -> String {
        guard let value, value != .null else { return "" }
        let text = value.words ?? value.json()
        return text.count > 120 ? "\(text.prefix(120))…" : text
    }
}
