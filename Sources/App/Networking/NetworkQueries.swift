import Dates
import Storage

/// Questions about what passed between us and providers.
enum NetworkQueries {
    static let pageLength = 50

    static func people(of provider: ID<Provider>, seenBy viewer: Viewer, in db: Reading) throws -> [ProviderPerson] {
        try db.all(
            ProviderPerson.self,
            """
            SELECT \(ProviderPerson.columns) FROM provider_people
            WHERE provider_people.agency_id = \(viewer.agency) AND provider_people.provider_id = \(provider)
            ORDER BY provider_people.name_folded, provider_people.id LIMIT \(count: 200)
            """)
    }

    /// What passed, newest first, with who was there, one more than asked for, if there are more; who knows whom; what is planned: two statements.
    static func log(of provider: ID<Provider>, atMost count: Int, seenBy viewer: Viewer, in db: Reading) throws -> ProviderLog {
        let (contacts, acquaintances, plans) = try db.lists(
            contacts(with: provider, atMost: count, seenBy: viewer), acquaintances(at: provider, seenBy: viewer), plan(with: provider, seenBy: viewer)
        )
        return ProviderLog(contacts: try present(at: contacts, viewer, in: db), acquaintances: acquaintances, plan: plans.first)
    }

    private static func contacts(with provider: ID<Provider>, atMost count: Int, seenBy viewer: Viewer) -> Query<ProviderContact> {
        Query(
            ProviderContact.columns,
            """
            FROM provider_contacts
            WHERE provider_contacts.agency_id = \(viewer.agency) AND provider_contacts.provider_id = \(provider)
            ORDER BY provider_contacts.held_on DESC, provider_contacts.id DESC LIMIT \(count: count + 1)
            """)
    }

    /// The same contacts with who was there.
    private static func present(at contacts: [ProviderContact], _ viewer: Viewer, in db: Reading) throws -> [ProviderContact] {
        let names = try db.all(
            Presence.self,
            """
            SELECT provider_contact_people.contact_id, 1 AS side, provider_people.name AS name FROM provider_contact_people
            JOIN provider_people ON provider_people.agency_id = provider_contact_people.agency_id
                AND provider_people.id = provider_contact_people.person_id
            WHERE provider_contact_people.agency_id = \(viewer.agency) AND provider_contact_people.contact_id IN \(list: contacts.map(\.id))
            UNION ALL SELECT provider_contact_staff.contact_id, 2, staff.name FROM provider_contact_staff
            JOIN staff ON staff.agency_id = provider_contact_staff.agency_id AND staff.id = provider_contact_staff.staff_id
            WHERE provider_contact_staff.agency_id = \(viewer.agency) AND provider_contact_staff.contact_id IN \(list: contacts.map(\.id))
            ORDER BY side, name
            """)
        let there = Dictionary(grouping: names, by: \.contact)
        return contacts.map { contact in
            let present = there[contact.id] ?? []
            return contact.with(people: present.filter { !$0.isOurs }.map(\.name), staff: present.filter(\.isOurs).map(\.name))
        }
    }

    private struct Presence: Stored {
        let contact: ID<ProviderContact>
        let isOurs: Bool
        let name: String

        init(_ row: inout Row) throws {
            contact = try row.next()
            isOurs = try row.next(Int.self) == 2
            name = try row.next()
        }
    }

    /// Who of ours knows whom there, those met most lately first.
    private static func acquaintances(at provider: ID<Provider>, seenBy viewer: Viewer) -> Query<Acquaintance> {
        Query(
            [ProviderPerson.columns, .texts("staff.name"), .numbers("COUNT(*)"), .texts("MAX(provider_contacts.held_on)")],
            """
            FROM provider_people
            JOIN provider_contact_people ON provider_contact_people.agency_id = provider_people.agency_id
                AND provider_contact_people.person_id = provider_people.id
            JOIN provider_contacts ON provider_contacts.agency_id = provider_people.agency_id
                AND provider_contacts.id = provider_contact_people.contact_id
            JOIN provider_contact_staff ON provider_contact_staff.agency_id = provider_people.agency_id
                AND provider_contact_staff.contact_id = provider_contacts.id
            JOIN staff ON staff.agency_id = provider_people.agency_id AND staff.id = provider_contact_staff.staff_id
            WHERE provider_people.agency_id = \(viewer.agency) AND provider_people.provider_id = \(provider)
            GROUP BY provider_people.id, provider_people.name, provider_people.title, staff.id, staff.name
            ORDER BY MAX(provider_contacts.held_on) DESC, provider_people.name, staff.name LIMIT \(count: 200)
            """)
    }

    private static func plan(with provider: ID<Provider>, seenBy viewer: Viewer) -> Query<ProviderPlan> {
        Query(
            ProviderPlan.columns,
            """
            FROM \(ProviderPlan.table)
            WHERE provider_plans.agency_id = \(viewer.agency) AND provider_plans.provider_id = \(provider) AND provider_plans.done_at IS NULL
            """)
    }

    /// Providers with how fresh our relation is, the stalest first; one more than a page, if there are more.
    static func relations(_ view: RelationView, after: ID<Provider>?, seenBy viewer: Viewer, in db: Reading) throws -> [Relation] {
        let agency = viewer.agency
        let met: SQL = "EXISTS (SELECT 1 FROM provider_contacts AS met WHERE met.agency_id = providers.agency_id AND met.provider_id = providers.id)"
        let planned: SQL = """
            EXISTS (SELECT 1 FROM provider_plans AS p WHERE p.agency_id = providers.agency_id AND p.provider_id = providers.id AND p.done_at IS NULL)
            """
        let fits: SQL = view == .known ? "(\(met) OR \(planned))" : "NOT \(met) AND NOT \(planned)"
        let last: SQL = """
            COALESCE((SELECT MAX(c.held_on) FROM provider_contacts AS c WHERE c.agency_id = providers.agency_id AND c.provider_id = providers.id), '')
            """
        let begins: SQL =
            if let after {
                """
                (\(last), providers.name_folded, providers.id) > (SELECT COALESCE((SELECT MAX(c.held_on) FROM provider_contacts AS c
                        WHERE c.agency_id = above.agency_id AND c.provider_id = above.id), ''), above.name_folded, above.id
                    FROM providers AS above WHERE above.agency_id = \(agency) AND above.id = \(after))
                """
            } else { "1 = 1" }
        return try db.all(
            Relation.self,
            """
            SELECT listed.id, listed.name, NULLIF(listed.last_on, ''),
                (SELECT COUNT(*) FROM provider_contacts AS c WHERE c.agency_id = \(agency) AND c.provider_id = listed.id),
                (SELECT c.quality FROM provider_contacts AS c WHERE c.agency_id = \(agency) AND c.provider_id = listed.id
                    AND c.quality IS NOT NULL ORDER BY c.held_on DESC, c.id DESC LIMIT 1),
                provider_plans.due_on, staff.name
            FROM (SELECT providers.id, providers.name, providers.name_folded, \(last) AS last_on FROM providers
                WHERE providers.agency_id = \(agency) AND \(fits) AND \(begins)
                ORDER BY last_on, providers.name_folded, providers.id LIMIT \(count: pageLength + 1)) AS listed
            LEFT JOIN provider_plans ON provider_plans.agency_id = \(agency) AND provider_plans.provider_id = listed.id
                AND provider_plans.done_at IS NULL
            LEFT JOIN staff ON staff.agency_id = \(agency) AND staff.id = provider_plans.staff_id
            ORDER BY listed.last_on, listed.name_folded, listed.id
            """)
    }
}
