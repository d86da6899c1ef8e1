import Dates
import Storage

/// Questions about organizations that send people to us.
enum SenderQueries {
    /// No list is longer.
    static let most = 200

    static func find(_ id: ID<ReferralSender>, seenBy viewer: Viewer, in db: Reading) throws -> ReferralSender {
        try db.one(
            ReferralSender.self,
            """
            SELECT \(ReferralSender.columns) FROM \(ReferralSender.table)
            WHERE referral_senders.agency_id = \(viewer.agency) AND referral_senders.id = \(id)
            """)
    }

    /// Who sent the person of that referral by link; nobody if it came otherwise.
    static func sender(of referral: ID<Referral>, seenBy viewer: Viewer, in db: Reading) throws -> ReferralSender? {
        try db.first(
            ReferralSender.self,
            """
            SELECT \(ReferralSender.columns) FROM \(ReferralSender.table)
            JOIN sent_people ON sent_people.agency_id = referral_senders.agency_id AND sent_people.sender_id = referral_senders.id
            WHERE referral_senders.agency_id = \(viewer.agency) AND sent_people.referral_id = \(referral)
            """)
    }

    /// Partners by name, each with its link.
    static func lines(seenBy viewer: Viewer, in db: Reading) throws -> [SenderLine] {
        try db.all(
            SenderLine.self,
            """
            SELECT \(Partner.columns), referral_senders.id, referral_senders.opened_at, referral_senders.closed_at, staff.name,
                (SELECT COUNT(*) FROM sent_people
                    WHERE sent_people.agency_id = referral_senders.agency_id AND sent_people.sender_id = referral_senders.id)
            FROM partners
            LEFT JOIN referral_senders ON referral_senders.agency_id = partners.agency_id AND referral_senders.partner_id = partners.id
            LEFT JOIN staff ON staff.agency_id = referral_senders.agency_id AND staff.id = referral_senders.opened_by
            WHERE partners.agency_id = \(viewer.agency) ORDER BY partners.name_folded, partners.id LIMIT \(count: most)
            """)
    }

    /// Whom an organization sent, the latest first, and what it may know of it on the day.
    static func people(sentBy sender: ReferralSender, on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [SentPerson] {
        try db.all(
            SentPerson.self,
            """
            SELECT participants.first_name, participants.last_name, referrals.service_name, sent_people.sent_at, referrals.state,
                referrals.declined_by, referrals.reason,
                (SELECT said.words FROM referral_events AS said WHERE said.agency_id = referrals.agency_id AND said.referral_id = referrals.id
                    AND said.kind = 'declined' ORDER BY said.at DESC, said.id DESC LIMIT 1),
                (SELECT COUNT(*) FROM consents WHERE consents.agency_id = referrals.agency_id AND consents.participant_id = referrals.participant_id
                    AND consents.purpose = 'services' AND consents.recipient = \(sender.name) AND consents.withdrawn_at IS NULL
                    AND consents.starts_on <= \(today) AND consents.expires_on >= \(today))
            FROM sent_people
            JOIN referrals ON referrals.agency_id = sent_people.agency_id AND referrals.id = sent_people.referral_id
            JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
            WHERE \(viewer.participants) AND sent_people.agency_id = \(viewer.agency) AND sent_people.sender_id = \(sender.id)
            ORDER BY sent_people.sent_at DESC, sent_people.referral_id DESC LIMIT \(count: most)
            """)
    }

    /// Somebody whom we know by that name with that telephone or mailbox; nobody if more than one could be meant.
    static func known(_ draft: SentPersonDraft, seenBy viewer: Viewer, in db: Reading) throws -> Participant? {
        let namesakes = try db.all(
            Participant.self,
            """
            SELECT \(Participant.columns) FROM participants
            WHERE \(viewer.participants) AND participants.name_folded = \(Folding.text("\(draft.lastName) \(draft.firstName)"))
            ORDER BY participants.id LIMIT 20
            """)
        let (phone, mailbox) = (Folding.phone(draft.phone), draft.mailbox.lowercased())
        let found = namesakes.filter { person in
            (!phone.isEmpty && Folding.phone(person.phone) == phone) || (!mailbox.isEmpty && person.mailbox.lowercased() == mailbox)
        }
        return found.count == 1 ? found[0] : nil
    }
}
