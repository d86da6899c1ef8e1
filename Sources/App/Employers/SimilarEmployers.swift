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
    /// Employers whom these names and numbers may belong to, the likeliest first, at most five; two statements.
    static func similar(
        name: String, phone: String = "", street: String = "", seenBy viewer: Viewer, in db: Reading
    ) throws -> [SimilarEmployer] {
        let typed = Folding.name(name)
        let phone = Folding.phone(phone)
        let street = Folding.street(street)
        guard typed.count >= 3 || !phone.isEmpty || !street.isEmpty else { return [] }
        var ways = [owners(ofPhone: phone, viewer), owners(ofStreet: street, viewer)]
        if typed.count >= 3 { ways += try named(like: typed, viewer, in: db) }
        let candidates = try db.all(
            Candidate.self,
            """
            SELECT employers.id, employers.name, employers.name_folded, employers.stage,
                COALESCE(addresses.street, ''), COALESCE(addresses.street_folded, ''), COALESCE(centers.name, ''),
                CASE WHEN employers.id IN (\(owners(ofPhone: phone, viewer))) THEN 1 ELSE 0 END,
                spoken.staff_id, speakers.name, spoken_to.name, spoken.at
            FROM (\(joined: ways, by: " UNION ")) AS found CROSS JOIN employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            LEFT JOIN sites AS addresses ON addresses.id = (
                SELECT s.id FROM sites AS s WHERE s.agency_id = employers.agency_id AND s.employer_id = employers.id
                ORDER BY CASE WHEN s.street_folded = \(street) THEN 0 ELSE 1 END, s.is_main DESC, s.id LIMIT 1)
            LEFT JOIN conversations AS spoken ON spoken.id = (
                SELECT c.id FROM conversations AS c
                WHERE c.agency_id = employers.agency_id AND c.employer_id = employers.id
                ORDER BY c.at DESC LIMIT 1)
            LEFT JOIN staff AS speakers ON speakers.agency_id = spoken.agency_id AND speakers.id = spoken.staff_id
            LEFT JOIN contacts AS spoken_to ON spoken_to.agency_id = spoken.agency_id AND spoken_to.id = spoken.contact_id
            WHERE employers.id = found.id AND \(viewer.employers)
            """)
        return Array(candidates.compactMap { $0.judged(typed: typed, street: street) }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(5))
    }

    private static let mostLookedAt = 50

    private static func owners(ofPhone phone: String, _ viewer: Viewer) -> SQL {
        """
        SELECT id FROM (SELECT contacts.employer_id AS id FROM contacts
            WHERE contacts.agency_id = \(viewer.agency) AND contacts.phone_digits <> '' AND contacts.phone_digits = \(phone)
            LIMIT \(count: mostLookedAt)) AS theirs
        UNION SELECT id FROM (SELECT sites.employer_id AS id FROM sites
            WHERE sites.agency_id = \(viewer.agency) AND sites.phone_digits <> '' AND sites.phone_digits = \(phone)
            LIMIT \(count: mostLookedAt)) AS there
        """
    }

    private static func owners(ofStreet street: String, _ viewer: Viewer) -> SQL {
        """
        SELECT id FROM (SELECT sites.employer_id AS id FROM sites
            WHERE sites.agency_id = \(viewer.agency) AND sites.street_folded <> '' AND sites.street_folded = \(street)
            LIMIT \(count: mostLookedAt)) AS neighbors
        """
    }

    /// Those whose name begins alike, and those whose every word is one slip away at most.
    private static func named(like typed: String, _ viewer: Viewer, in db: Reading) throws -> [SQL] {
        let start = Likeness.pieces(of: typed)[0]
        let begun: SQL = """
            SELECT id FROM (SELECT employers.id FROM employers
                WHERE \(viewer.employers) AND \(SearchTerm.range("employers.name_folded", from: start))
                ORDER BY employers.name_folded, employers.id LIMIT \(count: mostLookedAt)) AS begun
            UNION SELECT id FROM (SELECT employers.id FROM employers
                WHERE \(viewer.employers) AND \(SearchTerm.range("employers.name_folded", from: typed))
                ORDER BY employers.name_folded, employers.id LIMIT \(count: mostLookedAt)) AS same
            """
        let terms = try SearchTerm.terms(of: typed).forgiven(agency: viewer.agency, in: db).filter { !$0.meant.isEmpty }
        guard let (term, others) = terms.longestFirst else { return [begun] }
        return [begun, term.employers([.name], checking: others, most: mostLookedAt, seenBy: viewer)]
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
