import Dates
import Markup
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// Somebody put forward for the public opening, whom the employer has seen and wants to meet.
    mutating func addIntroduction(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let participant = names["participant"].flatMap({ ID<Participant>($0) }), let consent = names["consent"].flatMap({ ID<Consent>($0) }),
            let id = names["opening"].flatMap({ ID<Opening>($0) })
        else { return }
        let opening = try OpeningQueries.find(id, seenBy: staff.viewer, in: db)
        let draft = IntroductionDraft(
            person: try ParticipantQueries.find(participant, seenBy: staff.viewer, in: db), opening: opening,
            recipient: try RecipientQueries.of(opening, seenBy: staff.viewer, in: db)[0],
            consent: try ConsentQueries.find(consent, of: participant, seenBy: staff.viewer, in: db), facts: [.name, .work, .resume],
            suitabilityNote: "\(word) suits", letter: "\(word) letter", score: 80, weightsNumber: 0)
        let introduction = try draft.send(
            by: staff, of: agency, address: { $0.address }, on: now.day(in: agency.zone), at: now, in: db)
        let sheet = try IntroductionQueries.sheet(of: introduction, seenBy: staff.viewer, in: db)
        try sheet.see(by: "Dora \(word)", at: now, in: db)
        try sheet.propose([now.adding(days: 2)], at: "\(word) gate", .employer, by: .outside(name: "Dora \(word)"), at: now, in: db)
        names["introduction"] = introduction.description
        links["introduction"] = try PrivateLink.issue(
            purpose: LinkPurpose.introduction.rawValue, subject: introduction.number, recipient: "dora", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }
}
