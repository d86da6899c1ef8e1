import Dates
import Foundation
import Storage

/// A meeting as a calendar takes it in. Source: RFC 5545 and 5546.
struct CalendarInvitation: Sendable {
    let uid: String
    let title: String
    let place: String
    let start: Instant
    /// The organizer's mailbox.
    let organizer: String
    let attendees: [String]
    /// How often it was moved.
    var sequence = 0
    /// Whether it takes the meeting out of calendars again.
    var isCalledOff = false

    static let minutes = 45

    /// The file: lines end with CRLF and are folded at 75 octets.
    func file(at now: Instant) -> [UInt8] {
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fairlead//Meetings//EN", "CALSCALE:GREGORIAN",
                "METHOD:\(isCalledOff ? "CANCEL" : "REQUEST")", "BEGIN:VEVENT",
                "UID:\(uid)", "SEQUENCE:\(sequence)", "STATUS:\(isCalledOff ? "CANCELLED" : "CONFIRMED")", "DTSTAMP:\(utc(now))",
                "DTSTART:\(utc(start))", "DTEND:\(utc(start.adding(minutes: CalendarInvitation.minutes)))",
                "SUMMARY:\(text(title))", "LOCATION:\(text(place))", "ORGANIZER:mailto:\(organizer)",
            ] + attendees.map { "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:\($0)" } + ["END:VEVENT", "END:VCALENDAR"]
        return lines.flatMap { Array((CalendarInvitation.folded($0) + "\r\n").utf8) }
    }

    /// Commas, semicolons and backslashes are quoted, and a line break is `\n`.
    private func text(_ words: String) -> String {
        words.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\r\n", with: "\\n")
            .replacing("\n", with: "\\n")
    }

    private func utc(_ at: Instant) -> String {
        let (days, milliseconds) = Int64(at.milliseconds).quotientAndRemainder(dividingBy: 86_400_000)
        let day = Day(ordinal: Int(days)).description.replacing("-", with: "")
        let seconds = milliseconds / 1_000
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(two(seconds / 3_600))\(two(seconds / 60 % 60))\(two(seconds % 60))Z"
    }

    /// No line is longer than 75 octets; what goes on begins with a space, and no character is torn.
    static func folded(_ line: String) -> String {
        var (folded, octets) = ("", 0)
        for character in line {
            let size = String(character).utf8.count
            if octets + size > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.append(character)
            octets += size
        }
        return folded
    }
}
