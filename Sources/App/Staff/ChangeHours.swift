import Dates
import Phrases
import Storage

extension Agency {
    /// Changes the hours by which working time is reckoned from now on; what was reckoned stays.
    func changeHours(to hours: WorkingHours, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard hours != self.hours else { return }
        try db.run("UPDATE agencies SET opens = \(hours.opens), closes = \(hours.closes) WHERE id = \(id)")
        try JournalNote(kind: .team, words: "changed the working hours: \(hours.words), was \(self.hours.words)")
            .write(agency: id, by: .staff(staff), at: now, in: db)
    }
}

extension WorkingHours {
    /// "8:30 AM to 5:00 PM".
    var words: String { "\(moment(opens)) to \(moment(closes))" }

    private func moment(_ minute: Int) -> String { Wording.time(Instant(milliseconds: Int64(minute) * 60_000), in: .utc, .en) }
}
