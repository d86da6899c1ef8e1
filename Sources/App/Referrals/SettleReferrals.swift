import Storage

extension TakenBack {
    /// The line of a referral keeps both: what was done, and that it was taken back.
    func settleReferrals(in db: Writing) throws {
        for row in rows where row.table == .referrals && row.old != nil && row.new != nil {
            guard let number = row.number else { continue }
            let referral = try ReferralQueries.sheet(of: ID(number: number), seenBy: by.viewer, in: db).referral
            try referral.happened(.takenBack, .agency, by: by.name, at: now, in: db)
        }
    }
}
