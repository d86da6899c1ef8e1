import Dates
import Markup
import Storage

/// The agency's own work of a day: reminding employers of somebody who waits for their answer, and telling the colleague when they stay silent.
struct ChaseIntroductions: Sendable {
    let agency: Agency
    /// The whole address of a path of ours.
    let address: @Sendable (Link) -> String

    private var eyes: Viewer { Viewer(wholeAgency: agency.id) }

    /// Does what is due on the day. Returns how many mails were queued.
    @discardableResult
    func chase(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        var queued = 0
        for sheet in try IntroductionQueries.silent(since: now.adding(days: -Introduction.daysToRemind), seenBy: eyes, in: db) {
            if sheet.introduction.remindedAt == nil {
                queued += try remind(sheet, on: today, at: now, in: db) ? 1 : 0
            } else if sheet.introduction.madeAt <= now.adding(days: -Introduction.daysToCall) {
                try tell(sheet, at: now, in: db)
            }
        }
        return queued
    }

    private func remind(_ sheet: IntroductionSheet, on today: Day, at now: Instant, in db: Writing) throws -> Bool {
        let introduction = sheet.introduction
        try db.run("UPDATE introductions SET reminded_at = \(now) WHERE agency_id = \(agency.id) AND id = \(introduction.id)")
        let consent = try ConsentQueries.find(introduction.consent, of: introduction.participant, seenBy: eyes, in: db)
        let asked = try RecipientQueries.of(introduction, seenBy: eyes, in: db)
        let sender = try StaffQueries.member(introduction.madeBy, seenBy: eyes, in: db)
        guard asked.isAllowed(by: consent, at: introduction.employer, on: today), asked.isReachableByMail, sender.isWorking else { return false }
        _ = try IntroductionLetter(sheet: sheet, agency: agency, sender: sender).send(to: asked, isReminder: true, address, at: now, in: db)
        try introduction.happened(.reminded, .agency, by: agency.name, at: now, in: db)
        return true
    }

    /// Once for each introduction.
    private func tell(_ sheet: IntroductionSheet, at now: Instant, in db: Writing) throws {
        let introduction = sheet.introduction
        let first = try db.run(
            """
            UPDATE introductions SET silence_told_at = \(now)
            WHERE agency_id = \(agency.id) AND id = \(introduction.id) AND silence_told_at IS NULL
            """)
        guard first == 1 else { return }
        try Notice.tell(
            [introduction.madeBy], .introductionSilent,
            "\(sheet.asked) does not answer about \(sheet.shortName) for \(sheet.title): call them",
            employer: introduction.employer, subject: introduction.id.number, agency: agency.id, at: now, in: db)
    }
}

extension Office {
    /// Chases introductions, in the morning of working days. Called again and again; each is chased once.
    func chaseIntroductions() async throws {
        try await eachWorkingMorning { agency, today, now, db in
            _ = try ChaseIntroductions(agency: agency, address: settings.address).chase(on: today, at: now, in: db)
        }
    }
}
