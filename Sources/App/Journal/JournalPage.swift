import Dates
import Markup
import Phrases
import Storage

/// What everybody at the agency did, newest first.
struct JournalPage: StaffPage {
    let lines: [JournalLine]
    let search: JournalSearch
    let people: [JournalActor]
    let check: JournalCheck?

    let section = Section.journal
    let title = "Journal"

    private var shown: ArraySlice<JournalLine> { lines.prefix(JournalQueries.length) }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Journal</h1>\
        <p class="sub">What everybody did, newest first. An entry is written together with what it tells of, and is never changed.</p></div></div>
        \(seals(frame))
        <search>\(searchForm)</search>
        <section class="sect" aria-label="Entries">
          \(lines.isEmpty ? Empty(words: emptyWords).html : days(frame))
        </section>
        \(if: lines.count > shown.count, earlier)
        """
    }

    private var emptyWords: String {
        if search.before != nil { return "Nothing earlier." }
        return search.isEverything ? "Nothing has happened yet." : "Nothing like that happened."
    }

    /// Whether every entry is still as it was written, as far as somebody has looked.
    private func seals(_ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="\(check == nil ? "info" : check?.trouble == nil ? "ok" : "danger")">
          \(sealWords(frame))
          \(frame.form("/journal/checks", class: "row"))<button class="quiet">Verify now</button></form>
        </div>
        """
    }

    private func sealWords(_ frame: StaffFrame) -> HTML {
        guard let check else {
            return """
                <p><span class="lead">Nobody has verified the journal yet.</span> Each entry is sealed together with all before it; \
                verifying shows whether one was changed, taken out or put in since.</p>
                """
        }
        let day = DayWords.past(check.at.day(in: frame.zone), today: frame.today)
        let time = "\(day), \(Wording.time(check.at, in: frame.zone, .en))"
        guard let trouble = check.trouble else {
            return """
                <p><span class="lead">Verified \(time).</span> All \(check.head.number) sealed entries are as they were written. \
                Keep this head elsewhere, to prove it later: <code>\(check.head.description)</code></p>
                """
        }
        return """
            <p><span class="lead">The journal is not as it was written.</span> Found \(time): \(trouble). \
            Keep the database as it is, and compare it with a backup.</p>
            """
    }

    private var searchForm: HTML {
        """
        <form class="row" action="/journal">
          \(SelectField(
            name: "who", label: "Who", choices: [Choice(value: "", label: "Everybody")] + people.map { Choice(value: $0.id.description, label: $0.name) },
            selected: search.staff?.description ?? "", width: ""))
          \(SelectField(
            name: "kind", label: "What", choices: [Choice(value: "", label: "Everything")]
                + JournalEntry.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: search.kind?.rawValue ?? "", width: ""))
          \(TextField(name: "from", label: "From", value: search.from?.description ?? "", width: "w10", type: "date"))
          \(TextField(name: "until", label: "Until", value: search.until?.description ?? "", width: "w10", type: "date"))
          <button class="quiet at-end">Search</button>
        </form>
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
          \(with: line.takeback(for: frame.staff, at: frame.now), {
            UndoButton(takeback: $0, label: "Take back", words: line.words, frame: frame, from: section.label).html
          })
        </li>
        """
    }

    private var earlier: HTML {
        guard let last = shown.last else { return .empty }
        return """
            <nav class="pager" aria-label="Pages of the journal"><a class="button quiet" href="\(search.page(before: last.id))">Earlier</a></nav>
            """
    }
}
