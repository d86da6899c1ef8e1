/// Looks whether what rows point to is in the package.
enum Links {
    static func check(_ entries: [Entry], _ problems: inout [Problem]) {
        let ids = Dictionary(grouping: entries, by: \.table).mapValues { Set($0.map(\.id)) }
        for entry in entries {
            for column in Shelf.of(entry.table).columns {
                guard let target = column.target, let id = entry[column.name], ids[target]?.contains(id) != true else { continue }
                // The standard has organizations name a parent, and terms a term, of somebody else's list.
                if target == entry.table { continue }
                problems.append(
                    Problem(entry.place, column.name, "points to \(id), which is not in \(target.file). Ask the sender for it; the link was kept."))
            }
        }
    }
}
