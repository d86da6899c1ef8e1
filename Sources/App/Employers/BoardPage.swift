import Dates
import Markup
import Phrases

/// Employers in six columns, one for each stage; cards are moved by dragging, by keyboard, or by the buttons of a form.
struct BoardPage: StaffPage {
    let board: Board

    let section = Section.employers
    let title = "Board"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers")))
        <div class="head">
          <div><h1>Board</h1><p class="sub">Employers by stage. Those that have stood there for longest come first.</p></div>
          <div class="acts"><nav aria-label="View"><ul class="chips">
            <li><a class="chip" href="\(board.view.link)" aria-current="true">Board</a></li>
            <li><a class="chip" href="\(list(nil))">Table</a></li>
          </ul></nav></div>
        </div>
        <nav aria-label="Whose employers"><ul class="chips">\(each: views(frame.staff), view)</ul></nav>
        <nav class="phone-only" aria-label="Stages"><ul class="chips">\(each: Stage.allCases, { stage in """
          <li><a class="chip" href="#\(stage.rawValue)">\(stage.label) <span class="n">\(board.count(of: stage))</span></a></li>
          """ })</ul></nav>
        <div class="board">\(each: Stage.allCases, { column($0, frame) })</div>
        """
    }

    private func views(_ staff: StaffMember) -> [BoardView] { BoardView.allCases.filter { $0 != .mine || staff.role.servesEmployers } }

    private func view(_ view: BoardView) -> HTML {
        "<li><a class=\"chip\" href=\"\(view.link)\"\(if: view == board.view, " aria-current=\"true\"")>\(view.label)</a></li>"
    }

    private func list(_ stage: Stage?) -> Link {
        Link("/employers").query([("view", board.view == .mine ? "mine" : "all"), ("stage", stage?.rawValue ?? "")])
    }

    private func column(_ stage: Stage, _ frame: StaffFrame) -> HTML {
        let cards = board.cards[stage] ?? []
        let isCut = (board.counts[stage] ?? 0) > cards.count
        return """
            <section aria-labelledby="\(stage.rawValue)" data-stage="\(stage.rawValue)">
              <h2 id="\(stage.rawValue)">\(stage.label) <span class="n">\(board.count(of: stage))</span></h2>
              \(if: cards.isEmpty, "<p class=\"hint small\">Nobody here.</p>")
              \(if: !cards.isEmpty, "<ol>\(each: cards, { card($0, frame) })</ol>")
              \(if: isCut, "<p class=\"small\"><a href=\"\(list(stage))\">See all of them<span class=\"visually-hidden\"> in \(stage.label)</span></a></p>")
            </section>
            """
    }

    private func card(_ card: BoardCard, _ frame: StaffFrame) -> HTML {
        let step = card.nextStep.map { " · \($0.words), \(DayWords.due($0.due, today: frame.today))" } ?? ""
        let since = "since \(DayWords.short(card.since.day(in: frame.zone), today: frame.today))"
        let rest = card.restingUntil.map { "until \(DayWords.due($0, today: frame.today))" }
        return """
            <li data-card>
              <a href="\(card.id.page)">\(card.name)</a>
              <span class="meta">\(rest ?? since + step)</span>
              \(with: card.stale(at: frame.now, in: frame.zone), { StatusTag($0.words, $0.tone) .html })
              \(if: frame.staff.role.servesEmployers, move(card, frame))
            </li>
            """
    }

    private func move(_ card: BoardCard, _ frame: StaffFrame) -> HTML {
        let menu = "m-\(card.id)"
        return """
            <button class="quiet tight" type="button" popovertarget="\(menu)">Move to…<span class="visually-hidden"> another stage: \(card.name)</span></button>
            <div class="menu" id="\(menu)" popover>\(frame.form(card.id.moves, class: "stack tight"))\
            <input type="hidden" name="since" value="\(card.since.milliseconds)"><input type="hidden" name="view" value="\(board.view.rawValue)">\
            <p class="cap">Move to</p>\(each: Stage.allCases.filter { $0 != card.stage }, { stage in """
                <button name="stage" value="\(stage.rawValue)">\(stage.label)\(if: stage == .resting, " until…")</button>
                """ })</form></div>
            """
    }
}
