import Dates
import Markup
import Phrases
import Rules
import Storage

/// Employers for whom one answer would decide a program, under the question that is open.
struct ShortPage: StaffPage {
    let list: ShortList
    let lines: [ShortLine]
    let hasMore: Bool
    let rules: RuleBook

    let section = Section.programs
    let title = "One answer short"
    static let address: Link = "/programs/short"

    private let questions = AskedQuestions(Questionnaire.current.wording(in: .en))

    init(list: ShortList, lines: [ShortLine], hasMore: Bool, rules: RuleBook) {
        self.list = list
        self.lines = lines
        self.hasMore = hasMore
        self.rules = rules
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Programs", "/programs")))
        <div class="head"><div><h1>One answer short</h1>
          <p class="sub">For these employers a single answer decides a program. Ask for it, and they know where they stand.</p></div></div>
        <nav aria-label="Whose"><ul class="chips">\(each: views(frame.staff), chip)</ul></nav>
        \(lines.isEmpty ? Empty(words: "Nobody here is just one answer short.").html : groups(frame))
        \(NextPage(next: hasMore ? lines.last.map { address(list.view, after: $0.place.text) } : nil, first: list.after.map { _ in address(list.view) }))
        """
    }

    private func views(_ staff: StaffMember) -> [ShortList.View] {
        ShortList.View.allCases.filter { $0 == .mine ? staff.role.servesEmployers : $0 == .all || staff.center != nil }
    }

    private func address(_ view: ShortList.View, after: String = "") -> Link {
        ShortPage.address.query([("view", view.rawValue), ("after", after)])
    }

    private func chip(_ view: ShortList.View) -> HTML {
        "<li><a class=\"chip\" href=\"\(address(view))\"\(if: view == list.view, " aria-current=\"true\"")>\(view.label)</a></li>"
    }

    private func groups(_ frame: StaffFrame) -> HTML {
        let keys = lines.indices.filter { $0 == 0 || lines[$0].key != lines[$0 - 1].key }.map { lines[$0].key }
        return "\(each: keys, { key in group(key, lines.filter { $0.key == key }, frame) })"
    }

    private func group(_ key: String, _ lines: [ShortLine], _ frame: StaffFrame) -> HTML {
        let number = AnswerKey.named(key)?.question ?? 0
        return """
            <section class="sect" aria-labelledby="q-\(key)">
              <h2 id="q-\(key)">\(number). \(questions.wording(key, ofQuestion: number))</h2>
              <ol class="todo" role="list">\(each: lines, { line($0, number, frame) })</ol>
            </section>
            """
    }

    private func line(_ line: ShortLine, _ number: Int, _ frame: StaffFrame) -> HTML {
        let programs = line.programs.map { rules.program($0)?.name.en ?? $0 }.joined(separator: ", ")
        let owner = line.owner == frame.staff.id ? "you" : line.ownerName ?? "nobody yet"
        let call = line.employer.logPage.query([
            ("kind", "call"), ("note", "Asked: \(number). \(questions.wording(line.key, ofQuestion: number))"),
        ])
        let acts: HTML = """
            \(frame.form(line.employer.asking, class: "row"))<input type="hidden" name="key" value="\(line.key)">\
            <button class="quiet tight">Send the question<span class="visually-hidden"> to \(line.name)</span></button></form>\
            <a href="\(call)">Log a call<span class="visually-hidden"> to \(line.name)</span></a>
            """
        return """
            <li>
              <div class="what"><p><a href="\(line.employer.programsPage)">\(line.name)</a></p>
                <p class="meta">Decides \(programs) · looked after by \(owner)</p></div>
              <div class="act">\(if: frame.staff.role.servesEmployers, acts)</div>
            </li>
            """
    }
}

extension ID<Employer> {
    var asking: Link { "/employers/\(self)/programs/ask" }
}
