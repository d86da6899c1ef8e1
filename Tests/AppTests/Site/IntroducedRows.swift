import Dates
import Markup
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// Somebody put forward three times: they want to see her, they have not looked yet, and they said no.
    mutating func addIntroductions(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let (eyes, today) = (Viewer(wholeAgency: agency.id), now.day(in: agency.zone))
        let id = try ParticipantDraft(
            firstName: "Ivy", lastName: word, mailbox: "ivy@home.example", goal: "\(word) work", center: staff.center, counselor: staff.id
        ).create(by: staff, at: now, in: db)
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        try person.confirmWork(by: .system, by: staff, at: now, in: db)
        for purpose in [Consent.Purpose.matching, .employers] {
            try ConsentDraft(purpose: purpose, covers: [.name, .work, .resume], startsOn: today, expiresOn: today.adding(days: 90))
                .give(for: person, by: .staff(staff), at: now, in: db)
        }
        try person.keepResume(Array("%PDF-1.4 \(word)".utf8), .pdf, by: staff, at: now, in: db)
        let wanted = try putForward(person, "opening", word, agency, staff, at: now, in: db)
        try wanted.see(by: "Dora \(word)", at: now, in: db)
        try wanted.propose([now.adding(days: 3)], at: "\(word) gate", .employer, by: .outside(name: "Dora \(word)"), at: now, in: db)
        if let other = names["participant"].flatMap({ ID<Participant>($0) }), let opening = names["opening"].flatMap({ ID<Opening>($0) }) {
            try OpeningQueries.find(opening, seenBy: eyes, in: db).passOver(
                try ParticipantQueries.find(other, seenBy: eyes, in: db), because: .later, "\(word) later", score: 61, by: staff, at: now, in: db)
        }
        names["introduction"] = wanted.introduction.id.description
        links["introduction"] = try link(to: wanted, agency, at: now, in: db)
        let unseen = try putForward(person, "private", word, agency, staff, at: now, in: db)
        names["unseen"] = unseen.introduction.id.description
        links["unseen"] = try link(to: unseen, agency, at: now, in: db)
        let declined = try putForward(person, "closed", word, agency, staff, at: now, in: db)
        try declined.decline(.skills, words: "\(word) said no", .employer, by: .outside(name: "Dora \(word)"), at: now, in: db)
        names["declined"] = declined.introduction.id.description
    }

    private func putForward(
        _ person: Participant, _ opening: String, _ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> IntroductionSheet {
        let (eyes, today) = (Viewer(wholeAgency: agency.id), now.day(in: agency.zone))
        guard let id = names[opening].flatMap({ ID<Opening>($0) }) else { throw NotFound() }
        let wanted = try OpeningQueries.find(id, seenBy: eyes, in: db)
        guard let consent = try ConsentQueries.allowing(person.id, to: wanted.employerId, on: today, seenBy: eyes, in: db),
            let recipient = try RecipientQueries.of(wanted, seenBy: eyes, in: db).first
        else { throw NotFound() }
        let introduction = try IntroductionDraft(
            person: person, opening: wanted, recipient: recipient, consent: consent, facts: consent.covers, suitabilityNote: "\(word) note",
            letter: "\(word) letter", score: 50, weightsNumber: 0, shown: shown(person)
        ).send(by: staff, of: agency, address: { $0.address }, on: today, at: now, in: db)
        return try IntroductionQueries.sheet(of: introduction, seenBy: eyes, in: db)
    }

    /// The other person of this agency was suggested first.
    private func shown(_ person: Participant) -> [ShownPerson] {
        let other = names["participant"].flatMap { ID<Participant>($0) }
        return (other.map { [ShownPerson(person: $0, score: 61)] } ?? []) + [ShownPerson(person: person.id, score: 50)]
    }

    private func link(to sheet: IntroductionSheet, _ agency: Agency, at now: Instant, in db: Writing) throws -> String {
        try PrivateLink.issue(
            purpose: LinkPurpose.introduction.rawValue, subject: sheet.introduction.id.number, recipient: "dora", agency: agency.id.number,
            expiresAt: now.adding(days: 14), at: now, in: db
        ).text
    }
}
