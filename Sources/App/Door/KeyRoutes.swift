import Markup
import Storage
import Web

/// What an administrator does about somebody else's ways in.
enum KeyRoutes {
    static func add(to table: inout Routes) {
        table.post("/team/:member/sign-out", may: .administer, signOut)
        table.post("/team/:member/second-step/reset", may: .administer, stepUp: true, resetSecondStep)
        table.post("/team/:member/identity", may: .administer, stepUp: true, connect)
    }

    private static func signOut(_ visit: Visit, _: Form) async throws -> Answer {
        let member = try await change(visit) { member, by, _, db in
            try member.signOutEverywhere(in: db)
            try JournalNote(kind: .team, words: "signed \(member.name) out everywhere").write(
                agency: by.agency, by: .staff(by), at: visit.now, in: db)
        }
        return back(to: member, saying: "\(member.name) is signed out everywhere.")
    }

    private static func resetSecondStep(_ visit: Visit, _: Form) async throws -> Answer {
        let member = try await change(visit) { member, by, agency, db in
            try member.resetSecondStep(by: by, of: agency, at: visit.now, in: db)
        }
        return back(to: member, saying: "The second step of \(member.name) is reset; they are told by mail.")
    }

    private static func connect(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard let door = visit.office.settings.signOn else { throw NotFound() }
        let subject = form["subject"]
        let member = try await change(visit) { member, by, _, db in
            try Identity(issuer: door.issuer, subject: subject).connect(member, by: by, at: visit.now, in: db)
        }
        return back(
            to: member, saying: subject.isEmpty ? "\(member.name) is not connected any more." : "\(member.name) may sign in with \(door.name).")
    }

    /// Does that to the member whom the address names; returns who it is.
    private static func change(
        _ visit: Visit, _ act: @escaping @Sendable (_ member: StaffMember, _ by: StaffMember, _ agency: Agency, _ db: Writing) throws -> Void
    ) async throws -> StaffMember {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("member", of: StaffMember.self))
        return try await visit.write { db in
            let member = try StaffQueries.member(id, seenBy: by.viewer, in: db)
            try act(member, by, agency, db)
            return member
        }
    }

    private static func back(to member: StaffMember, saying words: String) -> Answer { .seeOther("/team/\(member.id)", saying: words) }
}
