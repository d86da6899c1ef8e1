import Storage

extension TakenBack {
    /// What follows in each folder from rows that were put back, in the same transaction.
    func settle(in db: Writing) throws {
        if let employer = act.employer, !rows.contains(where: { $0.table == .employers && $0.old == nil }) {
            try Employer.find(employer, seenBy: by.viewer, in: db).refreshSearchText(in: db)
        }
        try settleMembers(in: db)
        try settleReviews(in: db)
        try settleRules(in: db)
        try settleOpenings(in: db)
        try settleDirectory(in: db)
        try settleReferrals(in: db)
        try settlePeople(in: db)
    }
}
