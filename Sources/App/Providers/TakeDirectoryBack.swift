import Dates
import OpenReferral
import Storage

extension DirectoryTake {
    /// Takes the package back: services that came in with it go, with their places and providers where nothing else uses them; what it changed stands as
    /// before; and whatever was touched since stays as it is, with the reason. Throws `Conflict` if that was done before.
    func takeBack(by staff: StaffMember, at now: Instant, in db: Writing) throws -> DirectoryUndo {
        guard try DirectoryTakeQueries.find(id, seenBy: staff.viewer, in: db).undone == nil else {
            throw Conflict(message: "This was taken back already.")
        }
        let undo = try DirectoryUndo(of: self, seenBy: staff.viewer, in: db)
        let agency = staff.agency
        for some in undo.removed.portions(of: DirectoryTakeQueries.portion) {
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND service_id IN \(list: some)")
            try db.run("DELETE FROM service_at_locations WHERE agency_id = \(agency) AND service_id IN \(list: some)")
            try db.run("DELETE FROM provider_services WHERE agency_id = \(agency) AND id IN \(list: some)")
        }
        for (owner, rows) in undo.putBack {
            try PutRowsBack(agency: agency).putBack(rows, in: db)
            try settle(owner, agency, at: now, in: db)
        }
        try removePlaces(undo.places, agency, in: db)
        try removeProviders(undo.providers, agency, in: db)
        for row in undo.others {
            try db.run("DELETE FROM \(row.table.name) WHERE agency_id = \(agency) AND \(row.table.condition(at: row.key))")
        }
        try record(undo, by: staff, at: now, in: db)
        return undo
    }

    /// What is reckoned from a row that was put back, and when it was modified.
    private func settle(_ owner: TakenRow.Owner, _ agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        switch owner {
        case .service(let id): try db.run("UPDATE provider_services SET modified_at = \(now) WHERE agency_id = \(agency) AND id = \(id)")
        case .provider(let id): try db.run("UPDATE providers SET modified_at = \(now) WHERE agency_id = \(agency) AND id = \(id)")
        case .place(let uuid):
            let record = try db.first(String.self, "SELECT record FROM provider_locations WHERE agency_id = \(agency) AND uuid = \(uuid)")
            guard let place = record.map(Location.init(kept:)) else { return }
            try db.run(
                """
                UPDATE provider_locations SET latitude = \(place.latitude?.double), longitude = \(place.longitude?.double)
                WHERE agency_id = \(agency) AND uuid = \(uuid)
                """)
        case .nobody: return
        }
    }

    private func removePlaces(_ places: [String], _ agency: ID<Agency>, in db: Writing) throws {
        for some in places.portions(of: DirectoryTakeQueries.portion) {
            let free = try db.all(
                String.self,
                """
                SELECT uuid FROM provider_locations AS place WHERE place.agency_id = \(agency) AND place.uuid IN \(list: some)
                    AND NOT EXISTS (SELECT 1 FROM service_at_locations AS given
                        WHERE given.agency_id = \(agency) AND given.location_uuid = place.uuid)
                    AND NOT EXISTS (SELECT 1 FROM directory_rows AS own
                        WHERE own.agency_id = \(agency) AND own.location_uuid = place.uuid AND own.service_id IS NOT NULL)
                """)
            guard !free.isEmpty else { continue }
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND location_uuid IN \(list: free)")
            try db.run("DELETE FROM provider_locations WHERE agency_id = \(agency) AND uuid IN \(list: free)")
        }
    }

    private func removeProviders(_ providers: [Int64], _ agency: ID<Agency>, in db: Writing) throws {
        for some in providers.portions(of: DirectoryTakeQueries.portion) {
            let unused = DirectoryTakeQueries.usesOfProviders.sorted().map { table -> SQL in
                "NOT EXISTS (SELECT 1 FROM \(SQL(stringLiteral: table)) AS used WHERE used.agency_id = \(agency) AND used.provider_id = own.id)"
            }
            let free = try db.all(
                Int64.self,
                """
                SELECT own.id FROM providers AS own WHERE own.agency_id = \(agency) AND own.id IN \(list: some) AND \(joined: unused, by: " AND ")
                    AND NOT EXISTS (SELECT 1 FROM directory_rows AS hung
                        WHERE hung.agency_id = \(agency) AND hung.provider_id = own.id AND hung.service_id IS NOT NULL)
                """)
            guard !free.isEmpty else { continue }
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND provider_id IN \(list: free)")
            try db.run("DELETE FROM providers WHERE agency_id = \(agency) AND id IN \(list: free)")
        }
    }

    private func record(_ undo: DirectoryUndo, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE directory_takes SET undone_name = \(staff.name), undone_at = \(now), removed = \(count: undo.removed.count),
                put_back = \(count: undo.services)
            WHERE agency_id = \(staff.agency) AND id = \(id)
            """)
        try db.insertMany(
            "INSERT INTO directory_take_left (agency_id, take_id, place, service_id, name, reason)",
            undo.left.enumerated().map { place, left in
                "(\(staff.agency), \(id), \(place), \(left.listing), \(left.name), \(left.reason))" as SQL
            })
        let left = undo.left.isEmpty ? "" : "; \(undo.left.count) that were touched since stay"
        try JournalNote(
            kind: .import, words: "took “\(what)” back, services: \(undo.removed.count) removed, \(undo.services) as before\(left)",
            subject: id.number
        ).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
