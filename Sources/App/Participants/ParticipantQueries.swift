import Dates
import Storage

extension Viewer {
    /// The condition on `participants` rows; it stands in every query that reads them or what hangs on them.
    var participants: SQL { people(in: "participants") }
}

/// Questions about job seekers.
enum ParticipantQueries {
    /// The person; otherwise throws `NotFound`, also for one whom these eyes may not see.
    static func find(_ id: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Participant {
        try db.one(one(id, seenBy: viewer))
    }

    /// The question for the same; nobody is found whom these eyes may not see.
    static func one(_ id: ID<Participant>, seenBy viewer: Viewer) -> Query<Participant> {
        Query(Participant.columns, "FROM participants WHERE \(viewer.participants) AND participants.id = \(id)")
    }

    /// The question for whoever works with the person.
    static func counselor(of id: ID<Participant>, seenBy viewer: Viewer) -> Query<StaffMember> {
        Query(
            StaffMember.columns,
            """
            FROM participants JOIN staff ON staff.agency_id = participants.agency_id AND staff.id = participants.staff_id
            WHERE \(viewer.participants) AND participants.id = \(id)
            """)
    }

    /// A person with the names that belong to them.
    struct Sheet: Stored, Sendable {
        let participant: Participant
        let center: String?
        let counselor: String?

        static let columns: Columns = [Participant.columns, .texts("centers.name", "staff.name")]

        init(_ row: inout Row) throws {
            participant = try Participant(&row)
            (center, counselor) = (try row.next(), try row.next())
        }
    }

    /// As `find`, with the names of the center and of whoever works with the person; what folders ask of the person besides is asked with it, in one
    /// statement, and each of these questions says whose eyes see its answer.
    static func sheet(of id: ID<Participant>, with questions: [QueryPart], seenBy viewer: Viewer, in db: Reading) throws -> Sheet {
        let sheet = Asked(
            Query(
                Sheet.self, Sheet.columns,
                """
                FROM participants
                LEFT JOIN centers ON centers.agency_id = participants.agency_id AND centers.id = participants.center_id
                LEFT JOIN staff ON staff.agency_id = participants.agency_id AND staff.id = participants.staff_id
                WHERE \(viewer.participants) AND participants.id = \(id)
                """))
        try db.ask([sheet.part] + questions)
        return try sheet.found.one
    }

    /// The people of that list; one more than a page, if there are more.
    static func list(_ list: ParticipantList, seenBy viewer: Viewer, in db: Reading) throws -> [Sheet] {
        try db.all(
            Sheet.self,
            """
            SELECT \(Participant.columns), centers.name, staff.name FROM participants
            LEFT JOIN centers ON centers.agency_id = participants.agency_id AND centers.id = participants.center_id
            LEFT JOIN staff ON staff.agency_id = participants.agency_id AND staff.id = participants.staff_id
            WHERE \(list.condition(seenBy: viewer)) ORDER BY \(list.order) LIMIT \(count: ParticipantList.pageLength + 1)
            """)
    }

    /// That a person is recorded with all the terms: as a part of the name, the mailbox or the digits of the phone.
    static func hold(_ terms: [SearchTerm]) -> SQL { terms.isEmpty ? "1 = 1" : "\(joined: terms.map(holds), by: " AND ")" }

    /// The same of one term. A single letter is found where a name begins; no term holds a sign that LIKE would take for another.
    static func holds(_ term: SearchTerm) -> SQL {
        if term.typed.count == 1 {
            return "(participants.name_folded LIKE \("\(term.typed)%") OR participants.name_folded LIKE \("% \(term.typed)%"))"
        }
        let part = "%\(term.typed)%"
        let named: SQL = "participants.name_folded LIKE \(part) OR LOWER(participants.mailbox) LIKE \(part)"
        guard term.typed.allSatisfy(\.isNumber) else { return "(\(named))" }
        let digits = " -().+/".reduce("participants.phone" as SQL) { text, sign in "REPLACE(\(text), \(String(sign)), '')" }
        return "(\(named) OR \(digits) LIKE \(part))"
    }

    /// Everybody for a list to choose from, by last name; those who came last if there are very many.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [Participant] { try db.all(latest(seenBy: viewer)).byLastName }

    /// The question for the same, in the order in which they came.
    static func latest(seenBy viewer: Viewer) -> Query<Participant> {
        Query(Participant.columns, "FROM participants WHERE \(viewer.participants) ORDER BY participants.id DESC LIMIT \(count: mostToChoose)")
    }

    private static let mostToChoose = 500
}

extension [Participant] {
    var byLastName: [Participant] { sorted { ($0.lastName, $0.firstName) < ($1.lastName, $1.firstName) } }
}
