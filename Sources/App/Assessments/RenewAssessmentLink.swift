import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension Assessment {
    /// A link to the questions on needs whose time is over brings a new one, as long as there is something to answer or to look at.
    static let renewal: LinkRenewal.Offer = { link, visit, db in
        guard link.purpose == LinkPurpose.assessment.rawValue, link.state(at: visit.now) == .expired else { return nil }
        let eyes = Viewer(wholeAgency: ID(number: link.agency))
        guard let assessment = try? AssessmentQueries.find(ID(number: link.subject), seenBy: eyes, in: db) else { return nil }
        let person = try ParticipantQueries.find(assessment.participant, seenBy: eyes, in: db)
        return LinkRenewal(language: person.language, days: daysOfLink) { visit, db in
            try assessment.renewLink(for: person, by: visit.office.settings.address, at: visit.now, in: db)
        }
    }

    /// Mails the person a new link, three times an hour at most. Where there is no address, whoever works with the person is told.
    private func renewLink(for person: Participant, by address: (Link) -> String, at now: Instant, in db: Writing) throws {
        guard let (helper, office) = try StaffQueries.member(person.counselor ?? askedBy, of: agency, in: db) else { return }
        guard person.isReachableByMail else {
            return try Notice.tell(
                [helper.id], .linkWanted, "\(person.name) wanted a new link to the questions, but there is no address to send it to", employer: nil,
                subject: person.id.number, agency: agency, at: now, in: db)
        }
        guard try Limit.mail.allows("new link", person.mailbox, at: now, in: db) else { return }
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.assessment.rawValue, subject: id.number, recipient: person.mailbox, agency: agency.number,
            expiresAt: now.adding(days: Assessment.daysOfLink), at: now, in: db)
        try person.mailAssessment(token, isFinished: finishedAt != nil, from: helper, of: office, by: address, at: now, in: db)
        try JournalNote(
            kind: .person, words: "asked for a new link to the questions on needs; it goes to the address on file", subject: person.id.number
        ).write(agency: agency, by: .outside(name: person.name), at: now, in: db)
    }
}
