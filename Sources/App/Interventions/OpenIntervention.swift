import Dates
import Markup
import Phrases
import Storage

extension Intervention {
    /// Takes a check-in's answer down: trouble opens an intervention, or joins the one that is open; "all fine" joins one, and opens none.
    ///
    /// In the transaction of the answer: the alarm, which open pages show at once, and the mail to whoever is in charge.
    static func take(
        _ report: CheckInReport, of agency: Agency, by address: (Link) -> String, at now: Instant, in db: Writing
    ) throws {
        if let open = try InterventionQueries.open(for: report.sheet.placement.id, seenBy: Viewer(wholeAgency: agency.id), in: db) {
            return try add(report, to: open.id, agency: agency.id, at: now, in: db)
        }
        guard report.outcome.needsUs else { return }
        let id = ID<Intervention>.new(at: now)
        try db.run(
            "INSERT INTO interventions (id, agency_id, placement_id, opened_at) VALUES (\(id), \(agency.id), \(report.sheet.placement.id), \(now))")
        try add(report, to: id, agency: agency.id, at: now, in: db)
        try Alarm.raise(
            .trouble, report.alarm, employer: report.sheet.placement.employer, placement: report.sheet.placement.id, subject: id.number, since: now,
            agency: agency.id, at: now, in: db)
        try tell(report, of: agency, by: address, at: now, in: db)
    }

    private static func add(
        _ report: CheckInReport, to intervention: ID<Intervention>, agency: ID<Agency>, at now: Instant, in db: Writing
    ) throws {
        try db.run(
            """
            INSERT INTO trouble_reports (id, agency_id, intervention_id, at, words, said, is_doubtful)
            VALUES (\(ID<TroubleReport>.new(at: now)), \(agency), \(intervention), \(now), \("\(report.reporter): \(report.outcome.label)"),
                \(report.said), \(report.isDoubtful))
            """)
    }

    /// Mail to whoever looks after the employer, and to the backup if that person is away.
    private static func tell(
        _ report: CheckInReport, of agency: Agency, by address: (Link) -> String, at now: Instant, in db: Writing
    ) throws {
        let employer = try Employer.find(report.sheet.placement.employer, seenBy: Viewer(wholeAgency: agency.id), in: db)
        let here = try Presence.here(in: agency.id, on: now.day(in: agency.zone), in: db)
        let person = [employer.owner, employer.backup, report.sheet.placement.madeBy].compactMap(\.self).lazy
            .compactMap { id in here.first { $0.id == id } }.first
        guard let person, let open = try InterventionQueries.open(for: report.sheet.placement.id, seenBy: Viewer(wholeAgency: agency.id), in: db)
        else { return }
        let letter = Letter(
            .en,
            [
                .words("\(report.alarm).\n\(report.reporter) at \(report.sheet.employerName) said so just now."),
                .link("Take it", to: address(open.alarm.page)),
                .words("Nobody has it yet. After an hour of working time it goes to the next person."),
            ])
        try MailDraft(
            kind: .alarm, language: .en, toName: person.name, toMailbox: person.mailbox, subject: report.alarm, text: letter.text,
            html: letter.html(title: report.alarm)
        ).queue(from: person, of: agency, at: now, in: db)
    }
}

extension CheckInReport {
    /// What stands on everybody's list: "Maria S. did not come in today".
    var alarm: String {
        let what =
            switch outcome {
            case .fine: "\(sheet.shortName) is fine"
            case .problem: "There is a problem with \(sheet.shortName)’s work"
            case .absent: "\(sheet.shortName) did not come in today"
            case .left: "\(sheet.shortName) no longer works at \(sheet.employerName)"
            }
        return isDoubtful ? what + " (may be automatic: confirm)" : what
    }
}
