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
        try await act(visit, saying: { "\($0.name) is signed out everywhere." }) { member, by, _, db in
            try member.signOutEverywhere(in: db)
            try JournalNote(kind: .team, words: "signed \(member.name) out everywhere").write(
                agency: by.agency, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func resetSecondStep(_ visit: Visit, _: Form) async throws -> Answer {
        try await act(visit, saying: { "The second step of \($0.name) is reset; they are told by mail." }) { member, by, agency, db in
            try member.resetSecondStep(by: by, of: agency, at: visit.now, in: db)
        }
    }

    private static func connect(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard let door = visit.office.settings.signOn else { throw NotFound() }
        let subject = form["subject"]
        return try await act(
            visit, saying: { subject.isEmpty ? "\($0.name) is not connected any more." : "\($0.name) may sign in with \(door.name)." }
        ) {
            member, by, _, db in
            try Identity(issuer: door.issuer, subject: subject).connect(member, by: by, at: visit.now, in: db)
        }
    }

    private static func act(
        _ visit: Visit, saying words: (StaffMember) -> String,
        _ act: @escaping @Sendable (_ member: StaffMember, _ by: StaffMember, _ agency: Agency, _ db: Writing) throws -> Void
    ) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("member", of: StaffMember.self))
        let member = try await visit.write { db in
            let member = try StaffQueries.member(id, seenBy: by.viewer, in: db)
            try act(member, by, agency, db)
            return member
        }
        return .seeOther("/team/\(id)", saying: words(member))
    }
}
