import Dates
import Storage
import Web

extension TakenBack {
    /// Whoever's role or way in was put back has to sign in anew, and a link for somebody who is no longer here opens nothing.
    ///
    /// Throws `Conflict` if nobody would be left to administer the agency, or if it would end one's own account.
    func settleMembers(in db: Writing) throws {
        for row in rows where row.table == .staff {
            guard let number = row.number else { continue }
            if row.old == nil {
                try PrivateLink.revokeAll(purpose: LinkPurpose.welcome.rawValue, subject: number, agency: act.agency.number, at: now, in: db)
                continue
            }
            guard row.changed("role") != nil || row.changed("disabled_at") != nil else { continue }
            let member = try StaffQueries.member(ID(number: number), seenBy: by.viewer, in: db)
            guard member.isWorking || member.id != by.id else {
                throw Conflict(message: "That would end your own account. Ask another administrator.")
            }
            try keepAnAdministrator(in: db)
            try member.signOutEverywhere(in: db)
        }
    }

    private func keepAnAdministrator(in db: Reading) throws {
        let left: SQL = "SELECT id FROM staff WHERE agency_id = \(act.agency) AND role = 'administrator' AND disabled_at IS NULL LIMIT 1"
        guard try db.exists(left) else {
            throw Conflict(message: "Then nobody would administer the agency. Make somebody else administrator first.")
        }
    }
}
