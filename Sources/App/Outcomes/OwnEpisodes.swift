import Dates
import Storage

/// What this program itself has recorded of people, as episodes beside those of earlier years: entry, services begun by referral, work found.
///
/// They are put together anew for each model, so what a provider says by link today is in the next one.
enum OwnEpisodes {
    /// Everybody whom these eyes may see, in the order of their keys.
    static func all(on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [Episode] {
        let entries = try OwnEntry.all(seenBy: viewer, in: db)
        let begun = try OwnReferral.all(seenBy: viewer, in: db)
        let keys = try OutcomeQueries.keys(of: Array(Set(begun.compactMap(\.listing))), seenBy: viewer, in: db)
        let services = Dictionary(grouping: begun, by: \.person)
        let stays = Dictionary(grouping: try RetentionQueries.stays(seenBy: viewer, in: db).joined, by: \.first.participant)
        return entries.map { entry in
            episode(entry, services: services[entry.person] ?? [], stays: stays[entry.person] ?? [], keys: keys, today: today)
        }
    }

    /// Its key begins with a sign that no table's key should have.
    private static func episode(
        _ entry: OwnEntry, services: [OwnReferral], stays: [JoinedStay], keys: [ID<Listing>: String], today: Day
    ) -> Episode {
        let enteredOn = entry.enteredOn
        var episode = Episode(key: "=\(entry.person)", enteredOn: enteredOn)
        episode.inputs = entry.inputs
        let since = stays.filter { $0.startedOn >= enteredOn }
        episode.firstJobOn = since.map(\.startedOn).min()
        var seen: Set<String> = []
        for service in services.sorted(by: { ($0.startedOn, $0.name) < ($1.startedOn, $1.name) }) where service.startedOn >= enteredOn {
            let key = service.listing.flatMap { keys[$0] } ?? Arm(named: service.name).key
            if !key.isEmpty, seen.insert(key).inserted {
                episode.attendances.append(Attendance(arm: key, startedOn: service.startedOn, endedOn: service.endedOn))
            }
        }
        episode.exitedOn = exit(enteredOn, episode.attendances)
        let work = employed(episode.exitedOn, services, stays)
        episode.told = [kept(since, today), work, work.flatMap { earned(episode.exitedOn, $0, stays) }].compactMap(\.self)
        return episode
    }

    /// The last day of a service, once none goes on; of somebody without a service the entry (20 CFR 677.150(c)).
    private static func exit(_ enteredOn: Day, _ attendances: [Attendance]) -> Day? {
        guard !attendances.isEmpty else { return enteredOn }
        return attendances.contains { $0.endedOn == nil } ? nil : attendances.compactMap(\.endedOn).max()
    }

    /// Whether a job lasted 90 days, as far as that is known.
    private static func kept(_ stays: [JoinedStay], _ today: Day) -> OutcomeTold? {
        let (least, days) = (90, stays.map { stay in (stay, stay.endedOn ?? stay.heardOn ?? stay.startedOn) })
        if let lasting = days.first(where: { $0.1.days(since: $0.0.startedOn) + 1 >= least }) {
            return OutcomeTold(kind: .kept90, value: 1, by: .employer, on: lasting.1)
        }
        guard !stays.isEmpty, stays.allSatisfy({ $0.endedOn != nil }), let last = days.map(\.1).max() else { return nil }
        return last.adding(days: least) <= today ? OutcomeTold(kind: .kept90, value: 0, by: .employer, on: last) : nil
    }

    /// Whether the person worked in the second quarter after the exit: by a placement, or by the last word of a provider after the service.
    private static func employed(_ exitedOn: Day?, _ services: [OwnReferral], _ stays: [JoinedStay]) -> OutcomeTold? {
        guard let exitedOn else { return nil }
        let quarter = exitedOn.quarter.adding(2)
        if let there = stays.first(where: { $0.presence(in: quarter) == .there }) {
            return OutcomeTold(kind: .employedQ2, value: 1, by: .employer, on: there.heardOn ?? there.endedOn ?? there.startedOn)
        }
        let last = services.filter { $0.foundWork != nil }.max { ($0.toldOn ?? exitedOn) < ($1.toldOn ?? exitedOn) }
        guard let last, let foundWork = last.foundWork, let toldOn = last.toldOn else { return nil }
        return OutcomeTold(kind: .employedQ2, value: foundWork ? 1 : 0, by: .provider, on: toldOn)
    }

    /// What was earned in the quarter in which the employer says that the person worked.
    private static func earned(_ exitedOn: Day?, _ work: OutcomeTold, _ stays: [JoinedStay]) -> OutcomeTold? {
        guard let exitedOn, work.by == .employer, let dollars = OwnEarnings.dollars(in: exitedOn.quarter.adding(2), stays) else { return nil }
        return OutcomeTold(kind: .earningsQ2, value: dollars.rounded(), by: .employer, on: work.on)
    }
}

/// A referral that was begun, with what came of it.
struct OwnReferral: Stored, Sendable {
    let person: ID<Participant>
    let listing: ID<Listing>?
    let name: String
    let startedOn: Day
    let endedOn: Day?
    /// What was said about work; nothing where the outcome is about something else, or not known.
    let foundWork: Bool?
    let toldOn: Day?

    init(_ row: inout Row) throws {
        person = try row.next()
        listing = try row.next()
        name = try row.next()
        startedOn = try row.next()
        endedOn = try row.next()
        let outcome = try row.next(Referral.Outcome?.self)
        foundWork = outcome == .job ? true : outcome == .nothing ? false : nil
        toldOn = try row.next()
    }

    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [OwnReferral] {
        try db.all(
            OwnReferral.self,
            """
            SELECT referrals.participant_id, referrals.service_id, referrals.service_name, referrals.started_on, referrals.ended_on,
                referrals.outcome, referrals.outcome_on
            FROM referrals
            JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
            WHERE \(viewer.participants) AND referrals.started_on IS NOT NULL AND referrals.state <> 'voided' AND referrals.kind <> 'incoming'
            ORDER BY referrals.participant_id, referrals.started_on, referrals.id
            """)
    }
}
