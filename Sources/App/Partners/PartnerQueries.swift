import Storage

/// Questions about partners and what is shared with them.
enum PartnerQueries {
    /// No list is longer.
    static let most = 200

    static func find(_ id: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> Partner {
        try db.one(
            Partner.self, "SELECT \(Partner.columns) FROM partners WHERE partners.agency_id = \(viewer.agency) AND partners.id = \(id)")
    }

    /// By name; those in whose name the words stand, if something is looked for.
    static func list(_ query: String, seenBy viewer: Viewer, in db: Reading) throws -> [Partner] {
        let words = Folding.text(query)
        return try db.all(
            Partner.self,
            """
            SELECT \(Partner.columns) FROM partners WHERE partners.agency_id = \(viewer.agency) AND partners.name_folded LIKE \("%\(words)%")
            ORDER BY partners.name_folded, partners.id LIMIT \(count: most)
            """)
    }

    /// Openings that the partner manages, the latest first.
    static func openings(of partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> [OpeningSheet] {
        try db.all(
            OpeningSheet.self,
            """
            SELECT \(OpeningSheet.columns) FROM \(OpeningSheet.table)
            WHERE \(OpeningSheet.condition(seenBy: viewer)) AND openings.id IN (SELECT shared_openings.opening_id FROM shared_openings
                WHERE shared_openings.agency_id = \(viewer.agency) AND shared_openings.partner_id = \(partner))
            ORDER BY openings.id DESC LIMIT \(count: most)
            """)
    }

    /// How an opening came to us; nothing for one of our own.
    static func shared(_ opening: ID<Opening>, seenBy viewer: Viewer, in db: Reading) throws -> SharedOpening? {
        try db.first(shared(opening, seenBy: viewer))
    }

    /// The question for the same.
    static func shared(_ opening: ID<Opening>, seenBy viewer: Viewer) -> Query<SharedOpening> {
        Query(
            SharedOpening.columns,
            """
            FROM \(SharedOpening.table)
            WHERE shared_openings.agency_id = \(viewer.agency) AND shared_openings.opening_id = \(opening)
            """)
    }

    /// A mail that was pasted, of that partner.
    static func mail(_ id: ID<PartnerMail>, of partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> String {
        try db.one(
            String.self,
            """
            SELECT partner_mails.words FROM partner_mails
            WHERE partner_mails.agency_id = \(viewer.agency) AND partner_mails.partner_id = \(partner) AND partner_mails.id = \(id)
            """)
    }

    /// Mails of the partner's that were pasted and of which no opening was made, the latest first.
    static func unfinished(of partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> [UnfinishedMail] {
        try db.all(
            UnfinishedMail.self,
            """
            SELECT \(UnfinishedMail.columns) FROM partner_mails
            JOIN staff ON staff.agency_id = partner_mails.agency_id AND staff.id = partner_mails.pasted_by
            WHERE partner_mails.agency_id = \(viewer.agency) AND partner_mails.partner_id = \(partner) AND partner_mails.dropped_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM shared_openings
                    WHERE shared_openings.agency_id = partner_mails.agency_id AND shared_openings.mail_id = partner_mails.id)
            ORDER BY partner_mails.pasted_at DESC, partner_mails.id DESC LIMIT 50
            """)
    }

    /// With whom an opening of ours is shared.
    static func shares(of opening: ID<Opening>, seenBy viewer: Viewer, in db: Reading) throws -> [OpeningShare] {
        try db.all(shares(of: opening, seenBy: viewer))
    }

    /// The question for the same.
    static func shares(of opening: ID<Opening>, seenBy viewer: Viewer) -> Query<OpeningShare> {
        Query(
            OpeningShare.columns,
            """
            FROM \(OpeningShare.table)
            WHERE opening_shares.agency_id = \(viewer.agency) AND opening_shares.opening_id = \(opening)
            ORDER BY opening_shares.id LIMIT \(count: most)
            """)
    }

    static func share(_ id: ID<OpeningShare>, seenBy viewer: Viewer, in db: Reading) throws -> OpeningShare {
        try db.one(
            OpeningShare.self,
            """
            SELECT \(OpeningShare.columns) FROM \(OpeningShare.table)
            WHERE opening_shares.agency_id = \(viewer.agency) AND opening_shares.id = \(id)
            """)
    }

    /// The question for which partner named a person to us, the latest first. Whether these eyes may see the person is the caller's to ask first.
    static func proposals(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<Proposal> {
        Query(
            Proposal.columns,
            """
            FROM proposed_people
            JOIN opening_shares ON opening_shares.agency_id = proposed_people.agency_id AND opening_shares.id = proposed_people.share_id
            JOIN partners ON partners.agency_id = opening_shares.agency_id AND partners.id = opening_shares.partner_id
            JOIN openings ON openings.agency_id = opening_shares.agency_id AND openings.id = opening_shares.opening_id
            WHERE proposed_people.agency_id = \(viewer.agency) AND proposed_people.participant_id = \(person)
            ORDER BY proposed_people.proposed_at DESC, openings.id DESC LIMIT \(count: most)
            """)
    }
}
