import Dates
import Storage
import Web

/// What one open page waits for: that the person's work is no longer what it showed. It holds no connection while it waits.
actor TodayWatch {
    private let office: Office
    private let agency: ID<Agency>
    /// Of the session, which is looked up again each time: a stream does not outlive it.
    private let cookie: String
    /// Held as long as the stream is open.
    private let place: StreamPlace
    private var seen: String
    /// How many changes were known at the last look; none before the first.
    private var count: Int?
    /// How many alarms had been raised at the last look.
    private var alarms = 0

    /// When the person's work was last reckoned.
    private var looked = ContinuousClock.now

    /// How long the line is quiet at most: a sign of life tells both sides that it stands, and that the session does.
    private static let patience = Duration.seconds(10)
    /// What nobody announced, because only the hour has made it due, is found that late.
    private static let longest = Duration.seconds(60)
    /// Changes that come together are told together,
    private static let gathering = Duration.milliseconds(200)
    /// and however much is written, a page asks no more often than that, unless an alarm is raised: it waits for no rest.
    private static let rest = Duration.seconds(2)

    init(office: Office, agency: ID<Agency>, cookie: String, seen: String, place: StreamPlace) {
        self.office = office
        self.agency = agency
        self.cookie = cookie
        self.seen = seen
        self.place = place
    }

    /// The next event, or nothing when the session has ended or the server is told to stop.
    func next() async -> ServerEvent? {
        if count == nil, seen.isEmpty { return await begin() }
        while !Task.isCancelled {
            if let last = count { await waitForChange(after: last) }
            guard !Task.isCancelled else { return nil }
            let last = count
            count = office.database.changes.count(of: agency.number)
            if last == count, ContinuousClock.now - looked < TodayWatch.longest { return await isSignedIn() ? .quiet : nil }
            guard let version = await version() else { return nil }
            if version != seen {
                seen = version
                return .changed(version: version)
            }
            if last == nil { return .retry(milliseconds: 1000) }
            if last == count { return .quiet }
        }
        return nil
    }

    /// Whoever does not say what they saw hears of what comes from now on.
    private func begin() async -> ServerEvent? {
        count = office.database.changes.count(of: agency.number)
        guard let version = await version() else { return nil }
        seen = version
        return .retry(milliseconds: 1000)
    }

    private func waitForChange(after last: Int) async {
        let (changes, topic) = (office.database.changes, agency.number)
        await changes.wait(for: topic, after: last, atMost: TodayWatch.patience)
        guard changes.count(of: topic) != last else { return }
        let rest = TodayWatch.rest - TodayWatch.gathering - (ContinuousClock.now - looked)
        if rest > .zero { await changes.wait(for: agency.alarmed, after: alarms, atMost: rest) }
        try? await Task.sleep(for: TodayWatch.gathering)
    }

    /// Whether the session still holds; when the database cannot say, it does.
    private func isSignedIn() async -> Bool {
        let (now, cookie) = (office.clock.now(), cookie)
        let found = try? await office.database.read { db in try DoorQueries.signedIn(cookie, at: now, in: db) != nil }
        return found ?? true
    }

    /// What the person's work is now; nothing if the session has ended. When the database cannot say, nothing has changed.
    private func version() async -> String? {
        let (now, cookie, seen) = (office.clock.now(), cookie, seen)
        looked = ContinuousClock.now
        alarms = office.database.changes.count(of: agency.alarmed)
        do {
            return try await office.database.read { db in
                guard let found = try DoorQueries.signedIn(cookie, at: now, in: db) else { return nil }
                let lines = try TodayQueries.lines(seenBy: found.staff, at: now, in: found.agency.zone, in: db)
                return TodaySheet.version(of: TodaySheet.withoutRepeats(lines))
            }
        } catch {
            return seen
        }
    }
}
