import Dates
import OpenReferral
import Storage

/// What taking a package back does: which services go, which stand as before, and what is left as it is, with the reason.
struct DirectoryUndo: Sendable {
    /// Came in with it, and nobody has touched them since.
    let removed: [Int64]
    /// Rows of what was there before and stands as it left them, owner by owner.
    let putBack: [(owner: TakenRow.Owner, rows: [KeptRow])]
    /// Came in with it and stand as it left them: they go where nothing that stays uses them.
    let places: [String]
    let providers: [Int64]
    /// Rows of nobody that came in with it; they stay as long as anything of it stays.
    let others: [KeptRow]
    let left: [LeftListing]

    var services: Int { putBack.count { if case .service = $0.owner { true } else { false } } }
    var isEmpty: Bool { removed.isEmpty && putBack.isEmpty && places.isEmpty && providers.isEmpty }

    init(of take: DirectoryTake, seenBy viewer: Viewer, in db: Reading) throws {
        let rows = try DirectoryTakeQueries.rows(of: take.id, seenBy: viewer, in: db)
        let current = try DirectoryTakeQueries.current(rows.map(\.key), seenBy: viewer, in: db)
        let groups = Dictionary(grouping: rows, by: \.owner)
        let intact = Set(try groups.filter { try $0.value.allSatisfy { try $0.isAsLeft(current[$0.key]) } }.keys)
        let new = Set(rows.filter(\.bringsOwner).map(\.owner))
        let services = try ServiceFates(take, groups, intact: intact, new: new, seenBy: viewer, in: db)
        let held = try DirectoryTakeQueries.places(of: services.left.compactMap { $0.listing?.number }, seenBy: viewer, in: db)
        var (putBack, left) = (services.putBack, services.left)
        var (places, providers): ([String], [Int64]) = ([], [])
        for (owner, own) in groups {
            switch owner {
            case .service, .nobody: continue
            case .place(let uuid) where held.contains(uuid): continue
            case .place(let uuid) where new.contains(owner): if intact.contains(owner) { places.append(uuid) }
            case .provider(let id) where new.contains(owner): if intact.contains(owner) { providers.append(id) }
            case .place, .provider:
                if intact.contains(owner) {
                    putBack.append((owner, own.map(\.row)))
                } else if let name = DirectoryUndo.name(of: own, current) {
                    left.append(LeftListing(nil, name, because: "what is said of it was changed since"))
                }
            }
        }
        let loose = groups[.nobody] ?? []
        let changed = try loose.filter { try $0.mark == nil && $0.isAsLeft(current[$0.key]) }.map(\.row)
        if !changed.isEmpty { putBack.append((.nobody, changed)) }
        others = left.isEmpty ? try loose.filter { try $0.mark != nil && $0.isAsLeft(current[$0.key]) }.map(\.row) : []
        removed = services.removed
        self.putBack = putBack.sorted { $0.owner.text < $1.owner.text }
        (self.places, self.providers) = (places.sorted(), providers.sorted())
        self.left = left.sorted { ($0.name, $0.listing?.number ?? 0) < ($1.name, $1.listing?.number ?? 0) }
    }

    /// How the provider or place is called to whom these rows belong.
    private static func name(of rows: [TakenRow], _ current: DirectoryPicture.Rows) -> String? {
        rows.compactMap { taken -> String? in
            guard case .text(let record)? = current[taken.key]?["record"]?.stored else { return nil }
            switch taken.row.table {
            case .providers: return Organization(kept: record).name
            case .providerLocations: return Location(kept: record).name ?? "A place"
            default: return nil
            }
        }.first ?? "A place or provider"
    }
}

/// What becomes of the services of a package that is taken back.
private struct ServiceFates {
    private(set) var removed: [Int64] = []
    private(set) var putBack: [(owner: TakenRow.Owner, rows: [KeptRow])] = []
    private(set) var left: [LeftListing] = []

    init(
        _ take: DirectoryTake, _ groups: [TakenRow.Owner: [TakenRow]], intact: Set<TakenRow.Owner>, new: Set<TakenRow.Owner>,
        seenBy viewer: Viewer, in db: Reading
    ) throws {
        let all = groups.keys.compactMap { owner -> Int64? in if case .service(let id) = owner { id } else { nil } }.sorted()
        let standing = try DirectoryTakeQueries.standing(all, seenBy: viewer, in: db)
        let used = try DirectoryTakeQueries.used(all.filter { new.contains(.service($0)) }, seenBy: viewer, in: db)
        for id in all {
            guard let service = standing[id] else { continue }
            let owner = TakenRow.Owner.service(id)
            let own = groups[owner] ?? []
            // On a new one nothing hangs but what came with it.
            let isIntact = intact.contains(owner) && (!new.contains(owner) || service.rows == own.count - 1)
            let isVerified = service.verifiedAt.map { $0 >= take.takenAt } == true
            let changed = isIntact ? nil : isVerified ? "somebody has verified it since" : "it was changed since"
            let asked = service.askedAt == nil ? nil : "its provider was asked about it"
            if let why = changed ?? (new.contains(owner) ? used[id] ?? asked : nil) {
                left.append(LeftListing(ID(number: id), service.name, because: why))
            } else if new.contains(owner) {
                removed.append(id)
            } else {
                putBack.append((owner, own.map(\.row)))
            }
        }
    }
}
