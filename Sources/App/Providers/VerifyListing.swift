import Dates
import Markup
import OpenReferral
import Phrases
import Secrets
import Storage
import Web

extension Listing {
    /// A member of staff has made sure that all of it is right; what the provider said before is dealt with.
    func verify(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try verify(staff.id, staff.name, at: now, in: db)
        try JournalNote(kind: .edit, words: "verified the service \(name) of \(providerName)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// The provider says that all of it is right.
    func confirm(by name: String, at now: Instant, in db: Writing) throws {
        try verify(nil, name, at: now, in: db)
        try JournalNote(kind: .edit, words: "confirmed the service \(self.name)", subject: id.number)
            .write(agency: agency, by: .outside(name: name), at: now, in: db)
    }

    private func verify(_ staff: ID<StaffMember>?, _ name: String, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE provider_services SET verified_at = \(now), verified_by = \(staff), verified_name = \(name), said = '', said_at = NULL,
                doubt = '', doubt_at = NULL
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        try Notice.settle([.providerCorrected], about: id.number, agency: agency, at: now, in: db)
    }

    /// The provider says in its own words what is no longer so; a colleague changes it.
    func correct(_ words: String, by name: String, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE provider_services SET said = \(words), said_at = \(now) WHERE agency_id = \(agency) AND id = \(id)")
        try JournalNote(kind: .edit, words: "said what has changed in the service \(self.name)", said: words, subject: id.number)
            .write(agency: agency, by: .outside(name: name), at: now, in: db)
        try Notice.tell(
            try tellers(in: db), .providerCorrected, "\(name) says what has changed in “\(self.name)”", employer: nil, subject: id.number,
            agency: agency, at: now, in: db)
    }

    /// Who hears of it: whoever asked, and whoever had made sure of it; those who lead if neither works here now.
    private func tellers(in db: Reading) throws -> [ID<StaffMember>] {
        let working = try StaffQueries.everybody(seenBy: Viewer(wholeAgency: agency), in: db).filter(\.isWorking)
        let own = working.filter { ($0.id == askedBy || $0.id == verifiedBy) && $0.role.servesPeople }
        return (own.isEmpty ? working.filter(\.role.leads) : own).map(\.id)
    }

    /// For how long the provider may answer.
    static let daysOfLink = 30

    /// Asks the provider by mail whether all of it is right; three times an hour at most.
    func ask(_ mailbox: String, by staff: StaffMember, of agency: Agency, address: (Link) -> String, at now: Instant, in db: Writing) throws {
        try Limit.mail.take("verify", mailbox, at: now, in: db)
        // Whoever finds the older of two mails may use it too.
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.verify.rawValue, subject: id.number, recipient: mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: Listing.daysOfLink), replacing: false, at: now, in: db)
        // We do not know which language the provider reads, so the letter is short and says it in each.
        let opening = CheckWords.opening(name, agency.name)
        let message = try LinkLetter(
            kind: .verify, language: .en, toName: providerName, toMailbox: mailbox, subject: CheckWords.subject(name)[.en], words: [opening[.en]],
            button: CheckWords.look[.en], after: [opening[.es], opening[.pl]]
        ).queue(token, by: address, from: staff, of: agency, at: now, in: db)
        try db.run("UPDATE provider_services SET asked_at = \(now), asked_by = \(staff.id) WHERE agency_id = \(agency.id) AND id = \(id)")
        try JournalNote(kind: .mail, words: "asked \(providerName) whether “\(name)” is right", subject: message.number)
            .write(agency: agency.id, by: .staff(staff), at: now, in: db)
    }
}
