import Dates
import Storage

/// Questions about what stands on partners' pages.
enum PostingQueries {
    /// Everything that was ever found on the partner's page.
    static func all(of partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> [PartnerPosting] {
        try db.all(
            PartnerPosting.self,
            """
            SELECT \(PartnerPosting.columns) FROM \(PartnerPosting.table)
            WHERE partner_postings.agency_id = \(viewer.agency) AND partner_postings.partner_id = \(partner)
            """)
    }

    /// What has changed or gone since it was taken in, and nobody has seen yet, the latest first.
    static func news(of partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> [PartnerPosting] {
        try db.all(
            PartnerPosting.self,
            """
            SELECT \(PartnerPosting.columns) FROM \(PartnerPosting.table)
            WHERE partner_postings.agency_id = \(viewer.agency) AND partner_postings.partner_id = \(partner) AND partner_postings.news IS NOT NULL
            ORDER BY partner_postings.news_at DESC, partner_postings.id LIMIT 50
            """)
    }

    /// The last look at the partner's page.
    static func look(at partner: ID<Partner>, seenBy viewer: Viewer, in db: Reading) throws -> PartnerLook? {
        try db.first(
            PartnerLook.self,
            """
            SELECT \(PartnerLook.columns) FROM partner_looks
            WHERE partner_looks.agency_id = \(viewer.agency) AND partner_looks.partner_id = \(partner)
            """)
    }

    /// Partners with a page that nobody has looked at on that day.
    static func unseen(on day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [Partner] {
        try db.all(
            Partner.self,
            """
            SELECT \(Partner.columns) FROM partners
            WHERE partners.agency_id = \(viewer.agency) AND partners.openings_address <> '' AND NOT EXISTS (SELECT 1 FROM partner_looks
                WHERE partner_looks.agency_id = partners.agency_id AND partner_looks.partner_id = partners.id AND partner_looks.on_day >= \(day)
                    AND partner_looks.address = partners.openings_address)
            ORDER BY partners.id LIMIT \(count: PartnerQueries.most)
            """)
    }
}
