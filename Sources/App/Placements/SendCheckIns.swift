import Dates
import Markup
import Phrases
import Storage
import Web

/// The agency's own work of a day: asking supervisors and people how it goes, once more whoever does not answer, and raising an alarm at silence.
struct SendCheckIns: Sendable {
    let agency: Agency
    /// The whole address of a path of ours.
    let address: @Sendable (Link) -> String

    /// After so many days without an answer we ask once more, and after so many somebody calls.
    static let daysToRemind = 2
    static let daysToCall = 4
    /// How long a link to a check-in works.
    static let daysOfLink = 14

    private var eyes: Viewer { Viewer(wholeAgency: agency.id) }

    /// Does what is due on the day. Returns how many mails were queued.
    @discardableResult
    func send(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        let queued = try ask(on: today, at: now, in: db) + remind(on: today, at: now, in: db)
        try raiseSilence(on: today, at: now, in: db)
        return queued
    }

    private func ask(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        let rhythms = try RhythmQueries.all(seenBy: eyes, in: db)
        let open = try db.all(
            PlacementSheet.self,
            """
            SELECT \(PlacementSheet.columns) FROM \(PlacementSheet.table)
            WHERE \(eyes.employers) AND placements.agency_id = \(agency.id) AND placements.ended_on IS NULL
                AND placements.started_on IN \(list: starts(asked: today, by: rhythms))
            ORDER BY placements.started_on, placements.id
            """)
        var queued = 0
        for sheet in open {
            let past = try PlacementQueries.checkIns(of: sheet.placement.id, seenBy: eyes, in: db)
            let rhythm = rhythms.rhythm(of: sheet.placement.program)
            if sheet.placement.checkInsStoppedAt == nil,
                let day = rhythm.due(.supervisor, of: sheet.placement, on: today, after: past)
            {
                queued += try askSupervisor(sheet, day: day, on: today, at: now, in: db) ? 1 : 0
            }
            if let day = rhythm.due(.person, of: sheet.placement, on: today, after: past) {
                queued += try askPerson(sheet, day: day, on: today, at: now, in: db) ? 1 : 0
            }
        }
        return queued
    }

    /// On which days a placement began about which somebody may have to be asked today: few, so that the others are not read.
    private func starts(asked today: Day, by rhythms: CheckInRhythms) -> [Day] {
        rhythms.days.flatMap { day in (0...CheckInRhythm.latest).map { today.adding(days: 1 - day - $0) } }.sorted()
    }

    /// Asks the supervisor now. Where no mail reaches anybody there, the alarm of silence says so at once.
    @discardableResult
    func askSupervisor(_ sheet: PlacementSheet, day: Int, on today: Day, at now: Instant, in db: Writing) throws -> Bool {
        let contact = try reachable(sheet, in: db).first
        let id = try insert(.supervisor, sheet, day: day, on: today, contact: contact?.id, at: now, in: db)
        guard let contact, let sender = try sender(for: sheet, in: db) else {
            try raise(id, sheet, "No mail reaches \(sheet.employerName): call about \(sheet.shortName)", since: now, at: now, in: db)
            return false
        }
        let letter = CheckInLetter(sheet: sheet, checkIn: id, agency: agency, sender: sender, address: address)
        let message = try letter.askSupervisor(contact, isReminder: false, at: now, in: db)
        try note(id, message, at: now, in: db)
        try JournalNote(
            kind: .mail, words: "asked \(contact.name) how \(sheet.shortName) is doing, day \(day)", employer: sheet.placement.employer,
            subject: message.number, isRemark: true
        ).write(agency: agency.id, by: .agency, at: now, in: db)
        return true
    }

    private func askPerson(_ sheet: PlacementSheet, day: Int, on today: Day, at now: Instant, in db: Writing) throws -> Bool {
        let participant = try ParticipantQueries.find(sheet.placement.participant, seenBy: eyes, in: db)
        guard participant.isReachableByMail, let sender = try sender(for: sheet, in: db) else { return false }
        let id = try insert(.person, sheet, day: day, on: today, contact: nil, at: now, in: db)
        let letter = CheckInLetter(sheet: sheet, checkIn: id, agency: agency, sender: sender, address: address)
        try note(id, try letter.askPerson(participant, at: now, in: db), at: now, in: db)
        return true
    }

    private func insert(
        _ asked: CheckIn.Asked, _ sheet: PlacementSheet, day: Int, on today: Day, contact: ID<Contact>?, at now: Instant, in db: Writing
    ) throws -> ID<CheckIn> {
        let id = ID<CheckIn>.new(at: now)
        try db.run(
            """
            INSERT INTO check_ins (id, agency_id, placement_id, asked, day_number, due_on, contact_id)
            VALUES (\(id), \(agency.id), \(sheet.placement.id), \(asked), \(day), \(today), \(contact))
            """)
        return id
    }

    private func note(_ id: ID<CheckIn>, _ message: ID<OutboxMessage>, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE check_ins SET message_id = \(message), sent_at = \(now) WHERE agency_id = \(agency.id) AND id = \(id)")
    }
}

extension SendCheckIns {
    /// Whoever has not answered is asked once more, and with them somebody else there, if we know one.
    fileprivate func remind(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        var queued = 0
        for checkIn in try silent(for: SendCheckIns.daysToRemind, on: today, in: db) where checkIn.remindedAt == nil {
            let sheet = try PlacementQueries.sheet(of: checkIn.placement, seenBy: eyes, in: db)
            guard let sender = try sender(for: sheet, in: db) else { continue }
            let letter = CheckInLetter(sheet: sheet, checkIn: checkIn.id, agency: agency, sender: sender, address: address)
            for contact in try reachable(sheet, in: db).prefix(2) {
                _ = try letter.askSupervisor(contact, isReminder: true, at: now, in: db)
                queued += 1
            }
            try db.run("UPDATE check_ins SET reminded_at = \(now) WHERE agency_id = \(agency.id) AND id = \(checkIn.id)")
        }
        return queued
    }

    fileprivate func raiseSilence(on today: Day, at now: Instant, in db: Writing) throws {
        for checkIn in try silent(for: SendCheckIns.daysToCall, on: today, in: db) {
            let sheet = try PlacementQueries.sheet(of: checkIn.placement, seenBy: eyes, in: db)
            let words = "\(sheet.employerName) does not answer about \(sheet.shortName): call them"
            try raise(checkIn.id, sheet, words, since: checkIn.sentAt ?? now, at: now, in: db)
        }
    }

    /// What supervisors were asked so long ago or longer, and have not answered, or only as a program may have done.
    private func silent(for days: Int, on today: Day, in db: Reading) throws -> [CheckIn] {
        try db.all(
            CheckIn.self,
            """
            SELECT \(CheckIn.columns) FROM check_ins
            JOIN placements ON placements.agency_id = check_ins.agency_id AND placements.id = check_ins.placement_id
            WHERE check_ins.agency_id = \(agency.id) AND check_ins.asked = 'supervisor' AND check_ins.sent_at IS NOT NULL
                AND (check_ins.answered_at IS NULL OR check_ins.is_doubtful) AND check_ins.due_on <= \(today.adding(days: -days))
                AND check_ins.due_on > \(today.adding(days: -SendCheckIns.daysOfLink))
                AND placements.ended_on IS NULL AND placements.check_ins_stopped_at IS NULL
            ORDER BY check_ins.due_on, check_ins.id LIMIT \(count: PlacementQueries.most)
            """)
    }

    fileprivate func raise(
        _ id: ID<CheckIn>, _ sheet: PlacementSheet, _ words: String, since: Instant, at now: Instant, in db: Writing
    ) throws {
        let isOpen = try db.exists(
            """
            SELECT 1 FROM alarms WHERE agency_id = \(agency.id) AND placement_id = \(sheet.placement.id) AND kind = \(Alarm.Kind.silence)
                AND settled_at IS NULL
            """)
        guard !isOpen else { return }
        try Alarm.raise(
            .silence, words, employer: sheet.placement.employer, placement: sheet.placement.id, subject: id.number, since: since,
            agency: agency.id, at: now, in: db)
    }

    /// The supervisor first, then whoever decides.
    fileprivate func reachable(_ sheet: PlacementSheet, in db: Reading) throws -> [Contact] {
        let contacts = try EmployerQueries.contacts(of: sheet.placement.employer, seenBy: eyes, in: db).filter(\.isReachableByMail)
        return contacts.filter { $0.id == sheet.placement.supervisor } + contacts.filter { $0.id != sheet.placement.supervisor }
    }

    /// Who looks after the employer, or who placed the person.
    fileprivate func sender(for sheet: PlacementSheet, in db: Reading) throws -> StaffMember? {
        try StaffQueries.firstWorking(of: [sheet.owner, sheet.placement.madeBy], seenBy: Viewer(wholeAgency: agency.id), in: db)
    }
}

extension Office {
    /// Asks how it goes, in the morning of working days. Called again and again; each question is asked once.
    func askHowItGoes() async throws {
        try await eachWorkingMorning { agency, today, now, db in
            _ = try SendCheckIns(agency: agency, address: settings.address).send(on: today, at: now, in: db)
        }
    }
}
