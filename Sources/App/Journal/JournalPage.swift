import Dates
import Markup
import Phrases
import Storage

/// What everybody at the agency did, newest first.
struct JournalPage: StaffPage {
    let lines: [JournalLine]
    let isFirstPage: Bool

    let section = Section.journal
    let title = "Journal"

    private var shown: ArraySlice<JournalLine> { lines.prefix(JournalQueries.length) }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Journal</h1>\
        <p class="sub">What everybody did, newest first. An entry is written together with what it tells of, and is never changed.</p></div></div>
        <section class="sect" aria-label="Entries">
          \(lines.isEmpty ? Empty(words: isFirstPage ? "Nothing has happened yet." : "Nothing earlier.").html : days(frame))
        </section>
        \(if: lines.count > shown.count, earlier)
        """
    }

    private func days(_ frame: StaffFrame) -> HTML {
        let days = shown.reduce(into: [(day: Day, lines: [JournalLine])]()) { days, line in
            let day = line.at.day(in: frame.zone)
            if days.last?.day == day { days[days.count - 1].lines.append(line) } else { days.append((day, [line])) }
        }
        return
            "\(each: days, { day in """
            <h2 class="day">\(DayWords.heading(day.day, today: frame.today))</h2>
            <ol class="line timed">\(each: day.lines, { item($0, frame) })</ol>
            """ })"
    }

    private func item(_ line: JournalLine, _ frame: StaffFrame) -> HTML {
        """
        <li\(if: line.direction == .system, " data-weight=\"low\"")>
          <p><b>\(line.actor)</b> \(line.words)</p>
          \(with: line.employer, { "<p><a href=\"\(Link("/employers/\($0)"))\">\(line.employerName ?? "The employer")</a></p>" })
          <p class="when">\(Wording.time(line.at, in: frame.zone, .en))</p>
        </li>
        """
    }

    private var earlier: HTML {
        guard let last = shown.last else { return .empty }
        let link = Link("/journal").query([("before", last.id.description)])
        return "<nav class=\"pager\" aria-label=\"Pages of the journal\"><a class=\"button quiet\" href=\"\(link)\">Earlier</a></nav>"
    }
}
