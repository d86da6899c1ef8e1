import Dates
import Foundation
import Mail
import Storage
import Web

@testable import App

/// A town in which Inés has sent Renee Dufour of Ironbark the follow-up, and in which mail comes in.
struct MailTown {
    let met: MetTown
    /// The follow-up.
    let sent: OutboxMessage

    var town: Town { met.town }
    var ironbark: Employer { met.employer }

    static func open() async throws -> MailTown {
        let met = try await MetTown.open()
        try await met.send()
        return MailTown(met: met, sent: try await met.mail()[0])
    }

    /// A mail as some program writes it.
    func mail(
        from: String = "Renee Dufour <renee@ironbark.example>", to: String = "office@riverside.example", subject: String = "Re: hello",
        id: String? = "reply.1@ironbark.example", headers: String = "", _ text: String = "Yes, Friday at ten."
    ) -> [UInt8] {
        let named = id.map { "Message-ID: <\($0)>\n" } ?? ""
        let head = "From: \(from)\nTo: \(to)\nSubject: \(subject)\nDate: Thu, 19 Nov 2026 17:05:00 +0000\n\(named)\(headers)"
        return Array("\(head)Content-Type: text/plain; charset=utf-8\n\n\(text)\n".replacing("\n", with: "\r\n").utf8)
    }

    /// The header of an answer to the follow-up.
    var answering: String { "In-Reply-To: <\(sent.id)@riverside.example>\n" }

    /// The address that answers to the follow-up go to.
    func answerAddress() async throws -> String {
        try await town.read { db in try ReplyAddress.of(town.agency.id, in: db).address(for: sent.id) }
    }

    @discardableResult
    func land(_ mail: [UInt8], later minutes: Int = 5) async throws -> ReceivedMail? {
        let (agency, now) = (town.agency.id, town.now.adding(minutes: minutes))
        return try await town.write { db in
            try ReceivedMessage(reading: mail).land(at: now, in: db).map { try MailboxQueries.mail($0, seenBy: Viewer(wholeAgency: agency), in: db) }
        }
    }

    func count(_ sql: SQL) async throws -> Int { try await town.read { db in try db.one(Int.self, sql) } }

    /// Who owes whom an answer, over all employers: "us Ironbark Fabrication".
    func owed() async throws -> [String] {
        try await town.read { db in
            try db.all(
                String.self,
                """
                SELECT conversations.owes || ' ' || employers.name FROM conversations
                JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
                WHERE conversations.owes IS NOT NULL AND conversations.settled_at IS NULL ORDER BY conversations.at, conversations.id
                """)
        }
    }

    /// The employer's timeline, newest first: "Renee Dufour answered by mail: …".
    func timeline(_ employer: Employer? = nil) async throws -> [String] {
        let id = (employer ?? ironbark).id
        return try await town.read { db in
            try TimelineQueries.page(of: id, .all, before: nil, seenBy: town.ines.viewer, in: db).entries.map { "\($0.actor) \($0.words)" }
        }
    }

    /// Another employer with one contact.
    func add(_ name: String, contact: String, _ mailbox: String) async throws -> Employer {
        try await town.write { db in
            let draft = EmployerDraft(name: name, owner: town.marcus.id, contacts: [ContactDraft(name: contact, mailbox: mailbox)])
            let id = try draft.create(by: .staff(town.marcus), agency: town.agency.id, at: town.now, in: db).id
            return try Employer.find(id, seenBy: town.ines.viewer, in: db)
        }
    }

    /// What waits on somebody's list.
    func notices(of staff: StaffMember) async throws -> [String] {
        try await town.read { db in
            try db.all(
                String.self, "SELECT words FROM notices WHERE staff_id = \(staff.id) AND done_at IS NULL AND kind = 'mail_received' ORDER BY id")
        }
    }
}
