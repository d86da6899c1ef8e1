import Dates
import Sheets
import Storage

extension ImportDraft {
    /// Takes the sheet in as one run: new employers, what known ones lacked, and the fate of every row. `run` is the uploaded import, if there is one.
    @discardableResult
    func commit(_ run: ID<ImportRun>? = nil, by actor: Actor, agency: ID<Agency>, at now: Instant, in db: Writing) throws -> ImportPlan {
        let plan = try plan(seenBy: Viewer(wholeAgency: agency), at: now, in: db)
        let id = run ?? .new(at: now)
        try db.create(
            plan.employers.lazy.filter(\.isNew).map { NewEmployer(id: $0.id, draft: $0.draft) }, agency: agency, at: now)
        try record(plan, as: id, isUploaded: run != nil, by: actor, agency: agency, at: now, in: db)
        try plan.fill(of: id, agency: agency, write: { employer in try employer.save(agency: agency, at: now, in: db) }, in: db)
        try recordRows(plan, of: id, agency: agency, in: db)
        try ImportJournal(fileName: fileName, plan: plan, contents: contents).write(id, by: actor, agency: agency, at: now, in: db)
        return plan
    }

    private func record(
        _ plan: ImportPlan, as id: ID<ImportRun>, isUploaded: Bool, by actor: Actor, agency: ID<Agency>, at now: Instant, in db: Writing
    ) throws {
        if !isUploaded {
            try db.run(
                """
                INSERT INTO imports (id, agency_id, file_name, sheet, mapping, started_by, started_at, committed_at)
                VALUES (\(id), \(agency), \(fileName), \(contents.outline.sheet ?? ""), \(try KeptJSON.text(mapping)), \(actor.staffID), \(now), \(now))
                """)
        }
        let counts = (plan.count(.created), plan.count(.matched), plan.count(.refused))
        try db.run(
            """
            UPDATE imports SET committed_at = \(now), file_id = NULL, rows_read = \(plan.rows.count), created = \(counts.0), matched = \(counts.1),
                refused = \(counts.2), problems = \(plan.count(.problem))
            WHERE agency_id = \(agency) AND id = \(id)
            """)
    }

    private func recordRows(_ plan: ImportPlan, of id: ID<ImportRun>, agency: ID<Agency>, in db: Writing) throws {
        let refused = plan.rows.filter { $0.outcome == .refused }
        try db.insertMany(
            "INSERT INTO import_rows (agency_id, import_id, row_number, outcome, cell, reason, cells)",
            refused.lazy.map { planned -> SQL in
                let (row, remark) = (contents.rows[planned.place], planned.remarks.first)
                return """
                    (\(agency), \(id), \(row.number), \(planned.outcome), \(remark?.cell ?? ""), \(remark?.reason ?? ""), \(CellsText.text(of: row)))
                    """
            })
        let remarks = try plan.rows.map { planned in
            planned.outcome == .refused || planned.remarks.isEmpty ? "" : try KeptJSON.text(planned.remarks)
        }
        try db.insertMany(
            "INSERT INTO import_rows (agency_id, import_id, row_number, outcome, employer_id, cells, remarks)",
            zip(plan.rows, remarks).lazy.compactMap { planned, remarks -> SQL? in
                guard let employer = planned.employer else { return nil }
                let row = contents.rows[planned.place]
                return """
                    (\(agency), \(id), \(row.number), \(planned.outcome), \(plan.employers[employer].id), \(CellsText.text(of: row)), \(remarks))
                    """
            })
    }
}

extension KnownEmployer {
    /// Writes down what rows of the sheet have filled in.
    func save(agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE employers SET legal_name = \(draft.legalName), other_names = \(draft.otherNames), industry = \(draft.industry),
                naics = \(draft.naics), fein = \(draft.fein), website = \(draft.website), note = \(draft.note),
                version = version + 1
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        for place in changedSites where place < sites.count {
            let site = draft.sites[place]
            try db.run(
                """
                UPDATE sites SET name = \(site.name), street = \(site.street), street_folded = \(Folding.street(site.street)), city = \(site.city),
                    state = \(site.state), zip = \(site.zip), phone = \(site.phone), phone_digits = \(Folding.phone(site.phone))
                WHERE agency_id = \(agency) AND id = \(sites[place])
                """)
        }
        for person in changedContacts where person < contacts.count {
            let contact = draft.contacts[person]
            try db.run(
                """
                UPDATE contacts SET title = \(contact.title), phone = \(contact.phone), phone_digits = \(Folding.phone(contact.phone)),
                    mailbox = \(contact.mailbox)
                WHERE agency_id = \(agency) AND id = \(contacts[person])
                """)
        }
        for site in draft.sites.dropFirst(sites.count) { try site.insert(at: id, isMain: site.isMain, agency: agency, now: now, in: db) }
        for contact in draft.contacts.dropFirst(contacts.count) { try contact.insert(at: id, agency: agency, now: now, in: db) }
        try Employer.find(id, seenBy: Viewer(wholeAgency: agency), in: db).refreshSearchText(in: db)
    }
}
