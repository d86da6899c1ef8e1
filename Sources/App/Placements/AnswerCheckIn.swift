import Dates
import Storage

/// What a check-in told us, for whoever acts on it.
struct CheckInReport: Sendable {
    let sheet: PlacementSheet
    let outcome: CheckIn.Outcome
    /// Who pressed: "Piotr Zieliński", or the person.
    let reporter: String
    var said = ""
    let isDoubtful: Bool
}

/// What a folder below this one does when an answer arrives, in the same transaction.
typealias OnCheckIn = @Sendable (CheckInReport, Visit, Writing) throws -> Void

extension CheckIn {
    /// An answer sooner after the mail was delivered than anybody can read, and one that contradicts another within a minute, may come from a
    /// program that opens and presses what it finds in mails.
    private static let secondsToRead = 3.0
    private static let secondsToContradict = 60.0

    /// Takes an answer down; the same again changes nothing. Throws `Conflict` when the day to change it is over.
    ///
    /// Returns what it means for us; nothing if it is what we knew.
    func answer(
        _ outcome: Outcome, about sheet: PlacementSheet, by reporter: String, on today: Day, at now: Instant, in db: Writing
    ) throws -> CheckInReport? {
        guard isOpen(at: now) else { throw Conflict(message: "The day to change this answer is over. Please call us instead.") }
        guard self.outcome != outcome || isDoubtful else { return nil }
        let contradicts =
            self.outcome != nil && self.outcome != outcome && answeredAt.map { now.seconds(since: $0) < CheckIn.secondsToContradict } == true
        let doubtful = try contradicts || isTooQuick(at: now, in: db)
        // The same button pressed again, when somebody can have read the page, is the confirmation that was missing.
        guard self.outcome != outcome || !doubtful else { return nil }
        try keep(outcome, doubtful, contradicts: contradicts, at: now, in: db)
        try keepAbsence(outcome, on: today, at: now, in: db)
        if !doubtful { try settleSilence(sheet, by: reporter, at: now, in: db) }
        let remark = doubtful ? " (may be automatic: confirm)" : ""
        try JournalNote(
            kind: .placement, words: "answered about \(sheet.shortName), day \(dayNumber): \(outcome.label)\(remark)",
            employer: sheet.placement.employer, subject: placement.number
        ).write(agency: agency, by: .outside(name: reporter), at: now, in: db)
        return CheckInReport(sheet: sheet, outcome: outcome, reporter: reporter, isDoubtful: doubtful)
    }

    private func isTooQuick(at now: Instant, in db: Reading) throws -> Bool {
        guard let message else { return false }
        let delivered = try db.first(
            Instant?.self,
            "SELECT ended_at FROM messages WHERE agency_id = \(agency) AND id = \(message) AND state = \(MailState.sent)")
        // Nobody can answer what has not left yet.
        guard let delivered = delivered ?? nil else { return true }
        return now.seconds(since: delivered) < CheckIn.secondsToRead
    }

    private func keep(_ outcome: Outcome, _ doubtful: Bool, contradicts: Bool, at now: Instant, in db: Writing) throws {
        if contradicts {
            try db.run("UPDATE check_in_answers SET is_doubtful = \(true) WHERE agency_id = \(agency) AND check_in_id = \(id)")
        }
        try db.run(
            """
            INSERT INTO check_in_answers (id, agency_id, check_in_id, at, outcome, is_doubtful)
            VALUES (\(ID<CheckIn>.new(at: now)), \(agency), \(id), \(now), \(outcome), \(doubtful))
            """)
        try db.run(
            """
            UPDATE check_ins SET outcome = \(outcome), answered_at = \(now), is_doubtful = \(doubtful),
                first_answered_at = COALESCE(first_answered_at, CAST(\(now) AS BIGINT))
            WHERE agency_id = \(agency) AND id = \(id)
            """)
    }

    /// An absence counts until the same check-in says otherwise.
    private func keepAbsence(_ outcome: Outcome, on today: Day, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM absences WHERE agency_id = \(agency) AND placement_id = \(placement) AND check_in_id = \(id)")
        guard outcome == .absent else { return }
        try db.run(
            """
            INSERT INTO absences (agency_id, placement_id, on_day, reported_at, check_in_id)
            VALUES (\(agency), \(placement), \(today), \(now), \(id)) ON CONFLICT DO NOTHING
            """)
    }

    private func settleSilence(_ sheet: PlacementSheet, by reporter: String, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE alarms SET settled_at = \(now), settled_words = \("\(reporter) answered")
            WHERE agency_id = \(agency) AND placement_id = \(placement) AND kind = \(Alarm.Kind.silence) AND settled_at IS NULL
            """)
    }

    /// Adds what they say besides: since when, what they know, whether to call.
    func add(_ form: DetailsForm, about sheet: PlacementSheet, by reporter: String, at now: Instant, in db: Writing) throws {
        guard answeredAt != nil, isOpen(at: now) else { throw Conflict(message: "The day to add something is over. Please call us instead.") }
        try db.run(
            """
            UPDATE check_ins SET since = \(form.since), details = \(form.details), wants_call = \(form.wantsCall)
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        let call = form.wantsCall ? "; wants to be called" : ""
        let since = form.since.map { ", since \($0.rawValue)" } ?? ""
        try JournalNote(
            kind: .placement, words: "told more about \(sheet.shortName)\(since)\(call)", said: form.details.isEmpty ? nil : form.details,
            employer: sheet.placement.employer, subject: placement.number
        ).write(agency: agency, by: .outside(name: reporter), at: now, in: db)
    }
}
