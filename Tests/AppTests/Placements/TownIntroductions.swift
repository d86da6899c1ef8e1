import Dates
import Markup
import Storage

@testable import App

extension TownDay {
    /// Now and then somebody agrees to be put forward, and is.
    mutating func introductions(for openings: [ID<Opening>], in db: Writing) throws {
        guard draws.happens(10) else { return }
        count += 1
        let id = try ParticipantDraft(firstName: "Seeker", lastName: "Number\(count)", mailbox: "s\(count)@home.example")
            .create(by: town.ines, at: hour(10), in: db)
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        let opening = try OpeningQueries.find(openings[draws.below(openings.count)], seenBy: eyes, in: db)
        try ConsentDraft(purpose: .employers, covers: [.name, .work], startsOn: day, expiresOn: day.adding(days: 20))
            .give(for: person, by: .staff(town.ines), at: hour(10), in: db)
        guard let consent = try ConsentQueries.allowing(id, to: opening.employerId, on: day, seenBy: eyes, in: db) else { return }
        let recipients = try RecipientQueries.of(opening, seenBy: eyes, in: db)
        try IntroductionDraft(
            person: person, opening: opening, recipient: recipients[0], consent: consent, facts: consent.covers, suitabilityNote: "Suits.",
            letter: "", score: 60, weightsNumber: 0
        ).send(by: town.ines, of: town.agency, address: { $0.address }, on: day, at: hour(11), in: db)
    }

    /// Employers hire some of those who were put forward and decline others; some take their consent back, some are thought of again.
    mutating func decisions(in db: Writing) throws {
        let all = try db.all(
            IntroductionSheet.self,
            "SELECT \(IntroductionSheet.columns) FROM \(IntroductionSheet.table) WHERE introductions.state <> 'hired' ORDER BY introductions.id")
        for sheet in all where draws.happens(12) {
            guard !sheet.introduction.state.isClosed else {
                if draws.happens(5) { try sheet.reopen(saying: "Somebody left", by: town.ines, at: hour(13), in: db) }
                continue
            }
            switch draws.below(4) {
            case 0: try sheet.decline(.skills, words: "", .employer, by: .outside(name: "Sam"), at: hour(13), in: db)
            case 1: try takeBack(sheet.introduction, in: db)
            case 2: try sheet.withdraw(.skills, words: "", by: town.ines, at: hour(13), in: db)
            default:
                let hire = Hire(sheet: sheet, day: day, wage: Money(cents: 1_900), agency: town.agency.id, now: hour(13))
                try sheet.hire(try hire.place(in: db), on: day, by: .outside(name: "Sam"), at: hour(13), in: db)
            }
        }
    }

    private func takeBack(_ introduction: Introduction, in db: Writing) throws {
        let consent = try ConsentQueries.find(introduction.consent, of: introduction.participant, seenBy: eyes, in: db)
        guard consent.withdrawnAt == nil else { return }
        let person = try ParticipantQueries.find(introduction.participant, seenBy: eyes, in: db)
        try consent.withdraw(person, by: .outside(name: person.name), at: hour(13), in: db)
    }

    /// What must never be of those who are put forward, each with how often it is.
    static let neverPutForward: [(String, SQL)] = [
        (
            "somebody is put forward twice for one opening",
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM introductions WHERE closed_at IS NULL GROUP BY participant_id, opening_id HAVING COUNT(*) > 1) AS t
            """
        ),
        ("somebody was hired without a placement", "SELECT COUNT(*) FROM introductions WHERE (state = 'hired') <> (placement_id IS NOT NULL)"),
        (
            "a mail about somebody left after the consent had ended",
            """
            SELECT COUNT(*) FROM introductions
            JOIN consents ON consents.id = introductions.consent_id
            JOIN messages ON messages.id = introductions.message_id
            WHERE messages.state = 'sent' AND consents.withdrawn_at < messages.ended_at
            """
        ),
        (
            "an introduction tells nothing of how it came about",
            """
            SELECT COUNT(*) FROM introductions WHERE NOT EXISTS (SELECT 1 FROM introduction_events
                WHERE introduction_events.introduction_id = introductions.id AND introduction_events.kind = 'sent')
            """
        ),
        (
            "two interventions are open for one placement",
            """
            SELECT COUNT(*) FROM (SELECT interventions.placement_id FROM interventions
                JOIN alarms ON alarms.kind = 'trouble' AND alarms.subject_id = interventions.id AND alarms.settled_at IS NULL
                GROUP BY interventions.placement_id HAVING COUNT(*) > 1) AS t
            """
        ),
    ]
}
