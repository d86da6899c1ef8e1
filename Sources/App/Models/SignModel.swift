import Dates
import Storage

extension Model {
    /// A second person signs it; from then on it speaks, unless a newer one is signed. Throws `Conflict` for its maker, and if it was decided meanwhile.
    func sign(by lead: StaffMember, at now: Instant, in db: Writing) throws {
        guard lead.id != trainedBy else { throw Conflict(message: "A second person signs a model. Ask another lead or a manager.") }
        let signed = try db.run(
            """
            UPDATE models SET signed_by = \(lead.id), signed_at = \(now)
            WHERE agency_id = \(agency) AND id = \(id) AND signed_at IS NULL AND withdrawn_at IS NULL
            """)
        guard signed == 1 else { throw Conflict(message: "\(name) was signed or withdrawn already. Look at it again.") }
        try settle("signed model \(number), made by \(trainer)", said: nil, by: lead, at: now, in: db)
    }

    /// It speaks no more, and cannot be signed again. Throws `Conflict` if it was withdrawn meanwhile.
    func withdraw(because reason: String, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let withdrawn = try db.run(
            """
            UPDATE models SET withdrawn_by = \(lead.id), withdrawn_at = \(now), withdrawn_because = \(reason)
            WHERE agency_id = \(agency) AND id = \(id) AND withdrawn_at IS NULL
            """)
        guard withdrawn == 1 else { throw Conflict(message: "\(name) was withdrawn already.") }
        try settle("withdrew model \(number)", said: reason, by: lead, at: now, in: db)
    }

    private func settle(_ words: String, said: String?, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        try Notice.settle([.modelProposed], about: id.number, agency: agency, at: now, in: db)
        try JournalNote(kind: .team, words: words, said: said, subject: id.number).write(agency: agency, by: .staff(lead), at: now, in: db)
    }
}
