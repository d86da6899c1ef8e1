import Dates
import Markup
import Phrases
import Rules
import Storage

/// The history of a program's rules: every version, from when, by whom, why.
struct VersionsPage: StaffPage {
    let program: Program
    /// As Fairlead ships it.
    let shipped: Program
    let own: [RuleVersion]

    let section = Section.programs
    var title: String { "Rules of \(program.name.en)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Programs", "/programs")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(inForce(on: frame.today))</p></div>
          \(if: frame.staff.role.leads, start(frame))</div>
        <p class="hint">What was judged keeps the version it was judged by. A new version is written by one person and approved by another.</p>
        \(ProgramTable(caption: "Versions, newest first", heads: ["From", "State", "Why", "Who", "Text"], rows: rows(frame)))
        """
    }

    private func inForce(on today: Day) -> String {
        program.version(on: today).map { "In force today: the rules of \(Wording.day($0.from, in: .en))." } ?? "No rules are in force today."
    }

    private func start(_ frame: StaffFrame) -> HTML {
        """
        <div class="acts">\(frame.form(VersionLinks.all(of: program.id), class: "row"))<button>Write a new version</button></form></div>
        """
    }

    /// A line of the history, to be put in order.
    private struct Entry {
        let from: Day?
        let key: String
        let cells: (_ before: Entry?) -> [HTML]
    }

    private func rows(_ frame: StaffFrame) -> [[HTML]] {
        let held = Set(program.versions.map(\.from))
        let open = own.filter { $0.state != .approved }.map { entry($0, frame) }
        let past = own.filter { $0.state == .approved }.map { entry($0, frame) } + shipped.versions.map { entry($0, isHeld: held.contains($0.from)) }
        let sorted = open + past.sorted { ($0.from ?? frame.today) > ($1.from ?? frame.today) }
        return sorted.enumerated().map { place, entry in
            let earlier = sorted[(place + 1)...].first {
                ($0.from ?? frame.today) < (entry.from ?? frame.today.adding(days: 10_000)) && !$0.key.isEmpty
            }
            return entry.cells(earlier)
        }
    }

    private func entry(_ version: RuleVersion, _ frame: StaffFrame) -> Entry {
        Entry(from: version.inForceOn, key: version.id.description) { before in
            let day = version.inForceOn.map { Wording.day($0, in: .en) } ?? "no day yet"
            let link: HTML = frame.staff.role.leads ? "<a href=\"\(version.page)\">\(day)</a>" : HTML.text(day)
            let who = version.approver.map { "\(version.author), approved by \($0)" } ?? version.author
            let withdrawn = version.withdrawer.map { "; withdrawn by \($0)" } ?? ""
            let written = DayWords.short(version.writtenAt.day(in: frame.zone), today: frame.today)
            return [
                link, version.tag(on: frame.today).html, HTML.text(version.reason.isEmpty ? "no reason given yet" : version.reason),
                "\(who)\(withdrawn)<span class=\"sub\">\(written)</span>", texts(version.id.description, day, before),
            ]
        }
    }

    private func entry(_ version: Program.Version, isHeld: Bool) -> Entry {
        Entry(from: version.from, key: version.from.description) { before in
            let day = Wording.day(version.from, in: .en)
            return [
                HTML.text(day),
                isHeld ? StatusTag("Came with Fairlead", .info).html : StatusTag("Came with Fairlead, not in force here", .plain).html,
                HTML.text(version.note.en), "Fairlead", texts(version.from.description, day, before),
            ]
        }
    }

    private func texts(_ key: String, _ day: String, _ before: Entry?) -> HTML {
        """
        <a href="\(VersionLinks.file(of: program.id, key))">File<span class="visually-hidden"> of \(day)</span></a>\
        \(with: before, { """
            , <a href="\(VersionLinks.comparison(of: program.id, $0.key, key))">what it changed<span class="visually-hidden"> on \(day)</span></a>
            """ })
        """
    }
}
