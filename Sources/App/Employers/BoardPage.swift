import Dates
import Markup
import Phrases

/// Employers by stage, in six columns of cards or as one table; they are moved by dragging, by keyboard, or by the buttons of a form.
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
            \(chip("Columns", board.view.link(asTable: false), !board.isTable))\(chip("Table", board.view.link(asTable: true), board.isTable))
          </ul></nav></div>
        </div>
        <nav aria-label="Whose employers"><ul class="chips">\(each: views(frame.staff), {
            chip($0.label, $0.link(asTable: board.isTable), $0 == board.view)
        })</ul></nav>
        \(board.isTable ? BoardTable(page: self, frame: frame).html : columns(frame))
        """
    }

    private func columns(_ frame: StaffFrame) -> HTML {
        """
        <nav class="phone-only" aria-label="Stages"><ul class="chips">\(each: Stage.allCases, { stage in """
          <li><a class="chip" href="#\(stage.rawValue)">\(stage.label) <span class="n">\(board.count(of: stage))</span></a></li>
          """ })</ul></nav>
        <div class="board">\(each: Stage.allCases, { column($0, frame) })</div>
        """
    }

    private func views(_ staff: StaffMember) -> [BoardView] { BoardView.allCases.filter { $0 != .mine || staff.role.servesEmployers } }

    private func chip(_ label: String, _ link: Link, _ isChosen: Bool) -> HTML {
        "<li><a class=\"chip\" href=\"\(link)\"\(if: isChosen, " aria-current=\"true\"")>\(label)</a></li>"
    }

    /// The way to all of a stage, where the board shows only some.
    func rest(of stage: Stage) -> HTML {
        guard board.isCut(stage) else { return .empty }
        let list = Link("/employers").query([("view", board.view == .mine ? "mine" : "all"), ("stage", stage.rawValue)])
        return "<p class=\"small\"><a href=\"\(list)\">See all of them<span class=\"visually-hidden\"> in \(stage.label)</span></a></p>"
    }

    private func column(_ stage: Stage, _ frame: StaffFrame) -> HTML {
        let cards = board.cards[stage] ?? []
        return """
            <section aria-labelledby="\(stage.rawValue)" data-stage="\(stage.rawValue)">
              <h2 id="\(stage.rawValue)">\(stage.label) <span class="n">\(board.count(of: stage))</span></h2>
              \(if: cards.isEmpty, "<p class=\"hint small\">Nobody here.</p>")
              \(if: !cards.isEmpty, "<ol>\(each: cards, { card($0, frame) })</ol>")
              \(rest(of: stage))
            </section>
            """
    }

    private func card(_ card: BoardCard, _ frame: StaffFrame) -> HTML {
        let step = card.nextStep.map { " · \($0.words), \(DayWords.due($0.due, today: frame.today))" } ?? ""
        let since = "since \(DayWords.short(card.since.day(in: frame.zone), today: frame.today))"
        let rest = rest(card, frame)
        return """
            <li data-card>
              <a href="\(card.id.page)">\(card.name)</a>
              <span class="meta">\(rest ?? since + step)</span>
              \(with: card.stale(at: frame.now, in: frame.agency.hours), { StatusTag($0.words, $0.tone) .html })
              \(if: frame.staff.role.servesEmployers, move(card, frame))
            </li>
            """
    }

    /// "until Monday, December 7", of an employer that rests.
    func rest(_ card: BoardCard, _ frame: StaffFrame) -> String? {
        card.restingUntil.map { "until \(DayWords.due($0, today: frame.today))" }
    }

    func move(_ card: BoardCard, _ frame: StaffFrame) -> HTML {
        let menu = "m-\(card.id)"
        return """
            <button class="quiet tight" type="button" popovertarget="\(menu)">Move to…<span class="visually-hidden"> another stage: \(card.name)</span></button>
            <div class="menu" id="\(menu)" popover>\(frame.form(card.id.moves, class: "stack tight"))\
            <input type="hidden" name="since" value="\(card.since.milliseconds)"><input type="hidden" name="view" value="\(board.view.rawValue)">\
            \(if: board.isTable, "<input type=\"hidden\" name=\"as\" value=\"table\">")\
            <p class="cap">Move to</p>\(each: Stage.allCases.filter { $0 != card.stage }, { stage in """
                <button name="stage" value="\(stage.rawValue)">\(stage.label)\(if: stage == .resting, " until…")</button>
                """ })</form></div>
            """
    }
}

/// The cards of the board as rows: what a column shows by its place stands in a cell.
private struct BoardTable: Component {
    let page: BoardPage
    let frame: StaffFrame

    private var board: Board { page.board }

    var html: HTML {
        let cards = Stage.allCases.flatMap { board.cards[$0] ?? [] }
        guard !cards.isEmpty else { return Empty(words: "No employers here.", act: ("See all employers", "/employers?view=all")).html }
        return """
            <div class="table"><table class="cards brief" role="table">
              <caption class="visually-hidden">Employers by stage</caption>
              <thead role="rowgroup"><tr role="row">\(each: ["Employer", "Stage", "Since", "Next step"], head)\
            \(if: frame.staff.role.servesEmployers, "<th scope=\"col\" role=\"columnheader\"><span class=\"visually-hidden\">Move</span></th>")</tr></thead>
              <tbody role="rowgroup">\(each: cards, row)</tbody>
            </table></div>
            \(each: Stage.allCases.filter(board.isCut), { stage in """
                <p class="cap">\(stage.label): \(board.count(of: stage))</p>\(page.rest(of: stage))
                """ })
            """
    }

    private func head(_ label: String) -> HTML { "<th scope=\"col\" role=\"columnheader\">\(label)</th>" }

    private func row(_ card: BoardCard) -> HTML {
        let since = page.rest(card, frame) ?? DayWords.short(card.since.day(in: frame.zone), today: frame.today)
        return """
            <tr role="row">
              <th scope="row" role="rowheader"><a href="\(card.id.page)">\(card.name)</a></th>
              <td role="cell" class="bare" data-label="Stage">\(card.stage.tag)\(with: card.stale(at: frame.now, in: frame.agency.hours), { " \(StatusTag($0.words, $0.tone))" })</td>
              <td role="cell" data-label="Since">\(since)</td>
              <td role="cell" class="full" data-label="Next step">\(card.nextStep.map { "\($0.words) · \(DayWords.due($0.due, today: frame.today))" } ?? "none")</td>
              \(if: frame.staff.role.servesEmployers, "<td role=\"cell\" class=\"bare\">\(page.move(card, frame))</td>")
            </tr>
            """
    }
}
