import Dates
import Storage

/// An employer who may be the one that somebody is about to add.
struct SimilarEmployer: Sendable {
    let id: ID<Employer>
    let name: String
    let stage: Stage
    let street: String
    let center: String
    /// Why we think so: "Name is one letter off", "The same phone number".
    let why: String
    /// The last conversation, if there was one.
    let spoke: Spoke?
    fileprivate let rank: Int

    struct Spoke: Sendable {
        let staff: ID<StaffMember>
        let staffName: String
        let contact: String?
        let at: Instant

        /// "Marcus Bell spoke to Dana Kessler on Tuesday", if it was within the past month.
        func words(to reader: StaffMember, today: Day, zone: Zone) -> String? {
            let day = at.day(in: zone)
            guard today.days(since: day) <= 31 else { return nil }
            return "\(staff == reader.id ? "You" : staffName) spoke to \(contact ?? "them") \(DayWords.past(day, today: today))"
        }
    }

    var place: String { [street, center].first { !$0.isEmpty } ?? "" }
}

extension EmployerQueries {
    /// Employers whom these names and numbers may belong to, the likeliest first, at most five; one statement.
    static func similar(
        name: String, phone: String = "", street: String = "", seenBy viewer: Viewer, in db: Reading
    ) throws -> [SimilarEmployer] {
        let typed = Folding.name(name)
        let phone = Folding.phone(phone)
        let street = Folding.street(street)
        guard typed.count >= 3 || !phone.isEmpty || !street.isEmpty else { return [] }
        let candidates = try db.all(
            Candidate.self,
            """
            SELECT employers.id, employers.name, employers.name_folded, employers.stage,
                COALESCE(places.street, ''), COALESCE(places.street_folded, ''), COALESCE(centers.name, ''),
                CASE WHEN employers.id IN (\(owners(ofPhone: phone, viewer))) THEN 1 ELSE 0 END,
                spoken.staff_id, speakers.name, spoken_to.name, spoken.at
            FROM employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            LEFT JOIN sites AS places ON places.id = (
                SELECT s.id FROM sites AS s WHERE s.agency_id = employers.agency_id AND s.employer_id = employers.id
                ORDER BY CASE WHEN s.street_folded = \(street) THEN 0 ELSE 1 END, s.is_main DESC, s.id LIMIT 1)
            LEFT JOIN conversations AS spoken ON spoken.id = (
                SELECT c.id FROM conversations AS c
                WHERE c.agency_id = employers.agency_id AND c.employer_id = employers.id
                ORDER BY c.at DESC LIMIT 1)
            LEFT JOIN staff AS speakers ON speakers.agency_id = spoken.agency_id AND speakers.id = spoken.staff_id
            LEFT JOIN contacts AS spoken_to ON spoken_to.agency_id = spoken.agency_id AND spoken_to.id = spoken.contact_id
            WHERE \(viewer.employers) AND (\(nameMayBe(typed))
                OR employers.id IN (\(owners(ofPhone: phone, viewer)))
                OR employers.id IN (
                    SELECT sites.employer_id FROM sites
                    WHERE sites.agency_id = \(viewer.agency) AND sites.street_folded <> '' AND sites.street_folded = \(street)))
            ORDER BY CASE WHEN employers.name_folded = \(typed) THEN 0 WHEN employers.name_folded LIKE \("\(typed)%") THEN 1 ELSE 2 END,
                length(employers.name_folded), employers.id
            LIMIT 300
            """)
        return Array(candidates.compactMap { $0.judged(typed: typed, street: street) }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(5))
    }

    private static func owners(ofPhone phone: String, _ viewer: Viewer) -> SQL {
        """
        SELECT contacts.employer_id FROM contacts
        WHERE contacts.agency_id = \(viewer.agency) AND contacts.phone_digits <> '' AND contacts.phone_digits = \(phone)
        UNION SELECT sites.employer_id FROM sites
        WHERE sites.agency_id = \(viewer.agency) AND sites.phone_digits <> '' AND sites.phone_digits = \(phone)
        """
    }

    private static func nameMayBe(_ typed: String) -> SQL {
        guard typed.count >= 3 else { return "1 = 0" }
        let pieces = Likeness.pieces(of: typed).map { piece -> SQL in "employers.name_folded LIKE \("%\(piece)%")" }
        return "\(joined: pieces, by: " OR ")"
    }
}

/// A row that may be the one, before it is looked at closely.
private struct Candidate: Stored {
    let id: ID<Employer>
    let name: String
    let folded: String
    let stage: Stage
    let street: String
    let streetFolded: String
    let center: String
    let hasPhone: Bool
    let spoke: SimilarEmployer.Spoke?

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        folded = try row.next()
        stage = try row.next()
        street = try row.next()
        streetFolded = try row.next()
        center = try row.next()
        hasPhone = try row.next(Int.self) == 1
        let staff: ID<StaffMember>? = try row.next()
        let staffName: String? = try row.next()
        let contact: String? = try row.next()
        let at: Instant? = try row.next()
        if let staff, let staffName, let at {
            spoke = SimilarEmployer.Spoke(staff: staff, staffName: staffName, contact: contact, at: at)
        } else {
            spoke = nil
        }
    }

    func judged(typed: String, street: String) -> SimilarEmployer? {
        let likeness = Likeness(typed: typed, known: folded)
        let why: String
        let rank: Int
        switch likeness {
        case .same?: (why, rank) = (Likeness.same.words, 0)
        case let likeness? where !hasPhone: (why, rank) = (likeness.words, 1 + likeness.rank)
        case _ where hasPhone: (why, rank) = ("The same phone number", 1)
        case _ where !street.isEmpty && streetFolded == street: (why, rank) = ("The same street address", 6)
        default: return nil
        }
        return SimilarEmployer(id: id, name: name, stage: stage, street: self.street, center: center, why: why, spoke: spoke, rank: rank)
    }
}
