import Dates
import Markup
import Phrases
import Storage

/// Which entries of a timeline are shown; the chips over it.
enum TimelineFilter: String, CaseIterable, Sendable {
    case all, talks, placements, mail, programs, changes, system

    var label: String {
        switch self {
        case .all: "All"
        case .talks: "Talks and visits"
        case .placements: "Openings and placements"
        case .mail: "Mail"
        case .programs: "RFI and programs"
        case .changes: "Changes"
        case .system: "System"
        }
    }

    /// Each entry belongs to one filter besides "All".
    static func holding(_ kind: JournalEntry.Kind, _ direction: JournalEntry.Direction) -> TimelineFilter {
        if direction == .system { return .system }
        return switch kind {
        case .talk, .provider: .talks
        case .mail: .mail
        case .request, .program: .programs
        case .placement, .opening, .introduction, .referral: .placements
        case .stage, .edit, .team, .import, .access, .person: .changes
        }
    }

    var condition: SQL {
        switch self {
        case .all: "1 = 1"
        case .system: "journal.direction = \(JournalEntry.Direction.system)"
        case .talks, .placements, .mail, .programs, .changes:
            "journal.direction <> \(JournalEntry.Direction.system) AND journal.kind IN \(list: kinds)"
        }
    }

    private var kinds: [JournalEntry.Kind] { JournalEntry.Kind.allCases.filter { TimelineFilter.holding($0, .ours) == self } }
}

/// History, newest first, with a heading for each day.
struct Timeline: Component {
    let entries: [JournalEntry]
    let reader: StaffMember
    let zone: Zone
    let today: Day
    /// The page on which an entry can be read in full, if there is one.
    var more: @Sendable (JournalEntry) -> (String, Link)? = { _ in nil }
    /// The way to take an entry's act back, if there is one.
    var undo: @Sendable (JournalEntry) -> HTML = { _ in .empty }

    var html: HTML {
        "\(each: days, { day in """
            <h3 class="day">\(DayWords.heading(day.day, today: today))</h3>
            <ol class="line timed">\(each: day.entries, item)</ol>
            """ })"
    }

    private var days: [(day: Day, entries: [JournalEntry])] {
        var days: [(day: Day, entries: [JournalEntry])] = []
        for entry in entries {
            let day = entry.at.day(in: zone)
            if days.last?.day == day { days[days.count - 1].entries.append(entry) } else { days.append((day, [entry])) }
        }
        return days
    }

    private func item(_ entry: JournalEntry) -> HTML {
        """
        <li\(weight(entry))>
          <p><b>\(entry.staff == reader.id ? "You" : entry.actor)</b> \(entry.words)</p>
          \(with: entry.said, { "<blockquote class=\"said\">\(each: Timeline.paragraphs($0), { "<p>\($0)</p>" })</blockquote>" })
          \(with: more(entry), { "<p><a href=\"\($0.1)\">\($0.0)</a></p>" })
          \(with: entry.mail, { mail($0, entry.subject) })
          <p class="when">\(Wording.time(entry.at, in: zone, .en))</p>
          \(undo(entry))
        </li>
        """
    }

    private func mail(_ state: MailState, _ message: Int64?) -> HTML {
        let link = message.map { Link("/messages/\(ID<OutboxMessage>(number: $0))") }
        return "<p>\(state.tag) \(with: link, { "<a href=\"\($0)\">See the mail</a>" })</p>"
    }

    private func weight(_ entry: JournalEntry) -> HTML {
        switch entry.direction {
        case .theirs: " data-weight=\"high\""
        case .system: " data-weight=\"low\""
        case .ours: ""
        }
    }

    /// The paragraphs of what somebody said.
    static func paragraphs(_ said: String) -> [String] {
        said.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

extension StaffFrame {
    /// The quiet way to take back the act that an entry tells of, if this person still can.
    func takeBack(_ entry: JournalEntry) -> HTML {
        entry.takeback(for: staff, at: now).map { UndoButton(takeback: $0, label: "Take back", words: entry.words, frame: self).html } ?? .empty
    }
}
