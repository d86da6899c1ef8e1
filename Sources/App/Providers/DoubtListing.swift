import Dates
import Storage

extension Listing {
    /// Something has shown that what we tell of it may be wrong: it stands in the queue of what to verify, with the reason, until somebody has.
    func doubt(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE provider_services SET doubt = \(words), doubt_at = \(now) WHERE agency_id = \(agency) AND id = \(id)")
        try JournalNote(kind: .edit, words: "asks to verify the service \(name) of \(providerName): \(words)", subject: id.number, isRemark: true)
            .write(agency: agency, by: actor, at: now, in: db)
    }

    /// It is full: nobody is sent there until that day has passed. With no day, people are sent there again.
    func setAside(until day: Day?, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE provider_services SET full_until = \(day) WHERE agency_id = \(agency) AND id = \(id)")
        let words = day.map { "set the service \(name) aside: full until \($0)" } ?? "sends people to the service \(name) again"
        try JournalNote(kind: .edit, words: words, subject: id.number).write(agency: agency, by: actor, at: now, in: db)
    }
}
