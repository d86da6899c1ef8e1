import Dates
import Markup
import Phrases
import Storage

extension ReferralSheet {
    /// A day and time is set: provider and person get an invitation for their calendars. There may be several.
    @discardableResult
    func set(_ time: Instant, at place: String, _ voice: ReferralVoice, in db: Writing) throws -> ID<Appointment> {
        let id = ID<Appointment>.new(at: voice.now)
        try db.run(
            """
            INSERT INTO referral_appointments (id, agency_id, referral_id, at, place, state, state_at)
            VALUES (\(id), \(referral.agency), \(referral.id), \(time), \(place), 'set', \(voice.now))
            """)
        try lookAhead(voice, from: [.sent, .seen, .accepted, .appointment, .started], in: db)
        let words = "\(moment(time, voice))\(place.isEmpty ? "" : ", \(place)")"
        try referral.happened(.appointment, voice.side, by: voice.actor.name, words: words, at: voice.now, in: db)
        try tell("set an appointment for \(shortName): \(moment(time, voice))", voice, in: db)
        try invite(try appointment(id, in: db), voice, in: db)
        return id
    }

    /// It is moved: both calendars get the newer invitation.
    func move(_ appointment: Appointment, to time: Instant, at place: String, _ voice: ReferralVoice, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE referral_appointments SET at = \(time), place = \(place), changes = changes + 1, state_at = \(voice.now)
            WHERE agency_id = \(referral.agency) AND referral_id = \(referral.id) AND id = \(appointment.id) AND state = 'set'
            """)
        guard changed == 1 else { throw Conflict(message: "This appointment was called off. Look at the page again.") }
        try lookAhead(voice, from: [.accepted, .appointment, .started], in: db)
        let words = "\(moment(appointment.at, voice)) → \(moment(time, voice))"
        try referral.happened(.moved, voice.side, by: voice.actor.name, words: words, at: voice.now, in: db)
        try tell("moved the appointment of \(shortName): \(moment(time, voice))", voice, in: db)
        try invite(try self.appointment(appointment.id, in: db), voice, in: db)
    }

    /// It does not take place: both calendars lose it.
    func callOff(_ appointment: Appointment, because words: String, _ voice: ReferralVoice, in db: Writing) throws {
        guard try end(appointment, .calledOff, voice, in: db) else {
            throw Conflict(message: "This appointment was called off already. Look at the page again.")
        }
        try lookAhead(voice, from: [.appointment, .accepted, .started], in: db)
        try referral.happened(.calledOff, voice.side, by: voice.actor.name, words: words, at: voice.now, in: db)
        try tell("called off the appointment of \(shortName) \(moment(appointment.at, voice))", voice, in: db)
        try invite(try self.appointment(appointment.id, in: db), voice, in: db)
    }

    /// The person did not come.
    func miss(_ appointment: Appointment, _ voice: ReferralVoice, in db: Writing) throws {
        guard try end(appointment, .missed, voice, in: db) else {
            throw Conflict(message: "This appointment was called off. Look at the page again.")
        }
        try lookAhead(voice, from: [.appointment, .accepted, .started], in: db)
        try referral.happened(.missed, voice.side, by: voice.actor.name, words: moment(appointment.at, voice), at: voice.now, in: db)
        try tell("says that \(shortName) did not come \(moment(appointment.at, voice))", voice, in: db)
    }

    /// With the referral, what is still to come ends; calendars are told.
    func callOffAll(_ voice: ReferralVoice, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: referral.agency)
        for appointment in try ReferralQueries.appointments(of: referral.id, seenBy: eyes, in: db) where appointment.isAhead(at: voice.now) {
            guard try end(appointment, .calledOff, voice, in: db) else { continue }
            try invite(try self.appointment(appointment.id, in: db), voice, in: db)
        }
    }

    private func end(_ appointment: Appointment, _ state: Appointment.State, _ voice: ReferralVoice, in db: Writing) throws -> Bool {
        try db.run(
            """
            UPDATE referral_appointments SET state = \(state), state_at = \(voice.now), changes = changes + 1
            WHERE agency_id = \(referral.agency) AND referral_id = \(referral.id) AND id = \(appointment.id) AND state = 'set'
            """) == 1
    }

    private func appointment(_ id: ID<Appointment>, in db: Reading) throws -> Appointment {
        let all = try ReferralQueries.appointments(of: referral.id, seenBy: Viewer(wholeAgency: referral.agency), in: db)
        guard let found = all.first(where: { $0.id == id }) else { throw NotFound() }
        return found
    }

    /// The referral stands by the next appointment that is set: the day after it word is expected. A course that has begun stays begun.
    private func lookAhead(_ voice: ReferralVoice, from states: [Referral.State], in db: Writing) throws {
        let stands = try again(in: db).referral
        guard stands.state != .started else { return }
        let all = try ReferralQueries.appointments(of: referral.id, seenBy: Viewer(wholeAgency: referral.agency), in: db)
        let next = all.filter { $0.state == .set }.map { $0.at.day(in: voice.post.agency.zone) }.filter { $0 >= voice.today }.min()
        let state: Referral.State = next == nil ? .accepted : .appointment
        try move(
            to: state, from: states, due: Referral.due(referral.kind, state, since: next ?? voice.today), setting: answered(voice.now), at: voice.now,
            in: db)
    }

    func moment(_ time: Instant, _ voice: ReferralVoice) -> String {
        let zone = voice.post.agency.zone
        return "\(Wording.day(time.day(in: zone), in: .en)), \(Wording.time(time, in: zone, .en))"
    }
}
