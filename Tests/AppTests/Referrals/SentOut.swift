import Dates
import Markup
import OpenReferral
import Phrases
import Storage

@testable import App

/// Rosa in a small town, whom Inés sent to Canal School for English, and what else stands in its directory.
struct SentOut: Sendable {
    let town: Town
    let person: ID<Participant>
    let english: ID<Listing>
    let welding: ID<Listing>
    let id: ID<Referral>

    static let school = "Canal School"
    static let mailbox = "office@canal.example"

    static func make(covers: Set<SharedFact> = [.name, .language]) async throws -> SentOut {
        let town = try await Town.open()
        return try await town.write { db in
            let (ines, now) = (town.ines, town.now)
            let id = try ParticipantDraft(
                firstName: "Rosa", lastName: "Quintero", phone: "312-555-0188", mailbox: "rosa@home.example", language: .es,
                center: ines.center, counselor: ines.id
            ).create(by: ines, at: now, in: db)
            var profile = WorkProfile(of: id)
            (profile.zip, profile.accessNeeds) = ("60623", "large print")
            try profile.keep(of: try ParticipantQueries.find(id, seenBy: ines.viewer, in: db), by: .staff(ines), at: now, in: db)
            var house = ProviderForm()
            (house.name, house.mailbox) = (school, mailbox)
            let provider = try ProviderQueries.find(try house.save(nil, by: ines, at: now, in: db), seenBy: ines.viewer, in: db)
            func offer(_ name: String, _ need: Need) throws -> ID<Listing> {
                var form = ListingForm()
                (form.name, form.needs, form.languages) = (name, [need.rawValue], "English")
                (form.street, form.city, form.state, form.zip) = ("2101 S Loomis St", "Chicago", "IL", "60608")
                return try form.save(provider, nil, places: Directory(), by: ines, at: now, in: db)
            }
            let (english, welding) = (try offer("Evening English", .english), try offer("Welding", .training))
            let sent = SentOut(town: town, person: id, english: english, welding: welding, id: .init(number: 0))
            let made = try sent.refer(to: english, covers: covers, in: db)
            return SentOut(town: town, person: id, english: english, welding: welding, id: made)
        }
    }

    var post: ReferralPost { ReferralPost(agency: town.agency, address: { $0.address }) }
    private var viewer: Viewer { town.ines.viewer }

    @discardableResult
    func refer(
        to listing: ID<Listing>, covers: Set<SharedFact> = [.name], after: ID<Referral>? = nil, secondWhy: String = "", at now: Instant? = nil,
        in db: Writing
    ) throws -> ID<Referral> {
        let now = now ?? town.now
        let (rosa, today) = (try ParticipantQueries.find(person, seenBy: viewer, in: db), now.day(in: .chicago))
        var consent = try ConsentQueries.allowing(person, toProvider: SentOut.school, on: today, seenBy: viewer, in: db)
        if consent.map({ !covers.isSubset(of: $0.covers) }) ?? true {
            consent = try ConsentDraft(
                purpose: .services, recipient: SentOut.school, covers: covers, startsOn: today, expiresOn: today.adding(days: 365)
            ).renew(for: rosa, by: .staff(town.ines), at: now, in: db)
        }
        return try ReferralDraft(
            person: rosa, kind: .formal, listing: listing, name: try ProviderQueries.listing(listing, seenBy: viewer, in: db).name,
            provider: SentOut.school, mailbox: SentOut.mailbox, consent: consent, covers: covers, why: "To read the signs at work.", after: after,
            secondWhy: secondWhy
        ).make(by: town.ines, post, at: now, in: db)
    }

    func sheet(_ id: ID<Referral>? = nil, in db: Reading) throws -> ReferralSheet {
        try ReferralQueries.sheet(of: id ?? self.id, seenBy: viewer, in: db)
    }

    func sheet(_ id: ID<Referral>? = nil) async throws -> ReferralSheet { try await town.read { db in try sheet(id, in: db) } }

    /// The school's word, so many days later.
    func school(after days: Int = 0) -> ReferralVoice {
        ReferralVoice(side: .provider, actor: .outside(name: SentOut.school), post: post, now: town.now.adding(days: days))
    }

    func listing(_ id: ID<Listing>? = nil) async throws -> Listing {
        try await town.read { db in try ProviderQueries.listing(id ?? english, seenBy: viewer, in: db) }
    }

    func unmet() async throws -> [UnmetNeedCount] {
        try await town.read { db in try UnmetNeedQueries.counts(since: town.today.adding(days: -30), seenBy: viewer, in: db) }
    }

    func withdraw() async throws {
        try await town.write { db in
            let rosa = try ParticipantQueries.find(person, seenBy: viewer, in: db)
            try ConsentQueries.allowing(person, toProvider: SentOut.school, on: town.today, seenBy: viewer, in: db)?
                .withdraw(rosa, by: .outside(name: rosa.name), at: town.now, in: db)
        }
    }

    /// A browser that came by the link of the newest mail of that kind.
    func guest(_ kind: MailDraft.Kind = .referral) async throws -> Browser {
        var browser = Browser(town)
        let text = try await town.read { db in
            try db.one(String.self, "SELECT text_body FROM messages WHERE kind = \(kind) ORDER BY id DESC LIMIT 1")
        }
        let token = text.firstMatch(of: #/\/l\/(\S+)/#).map { String($0.1) } ?? ""
        if kind == .referral { browser.hold(token, .referral, of: id) } else { browser.hold(token, .myReferrals, of: person) }
        return browser
    }
}
