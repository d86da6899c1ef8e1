import Guidance
import Markup
import Storage

/// One suggestion: what it is on the left, what speaks for and against on the right, what may be claimed below.
struct SuggestionView: Component {
    let guide: Guide
    let suggestion: ServiceSuggestion
    let words: AdviceWords
    let frame: StaffFrame

    private var id: ID<Listing> { ID(number: suggestion.service) }
    private var brief: ListedShelf.Brief { guide.shelf.brief(suggestion.service) }

    var html: HTML {
        """
        <article class="ruling">
          <div>
            <h3>\(suggestion.rank). <a href="\(id.page)">\(brief.name)</a></h3>
            <p>\(SuggestionTag.of(suggestion)) \(StatusTag(FindingWords.tier(suggestion.tier), .plain))</p>
            <p class="quiet-text">\(place)</p>
            \(if: guide.otherwise.isEmpty, acts)
          </div>
          <div>
            <div class="two">\(part("Because", .speaksFor, "for"))\(part("Against", .against, "against"))\(part("Still to ask", .open, "ask"))</div>
            <p class="hint">\(hint)</p>
          </div>
        </article>
        """
    }

    private var place: String {
        let verified = suggestion.reasons.lazy.compactMap { reason in if case .verified(let day) = reason { day } else { nil } }.first
        return [
            brief.providerName, brief.town, verified.map { "verified \(DayWords.past($0, today: guide.today))" } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var acts: HTML {
        let name: HTML = "<span class=\"visually-hidden\"> \(brief.name)</span>"
        guard !guide.isAccepted(suggestion.service) else {
            return """
                <p>\(StatusTag("Chosen, not sent yet", .handed))</p>
                <div class="acts"><a class="button tight" href="\(guide.person.id.refer(to: id))">Go on to the referral\(name)</a>\
                \(frame.form(guide.person.id.think(id), class: ""))<button class="plain">Think again\(name)</button></form></div>
                """
        }
        return """
            <div class="acts">\(frame.form(guide.person.id.accept(id), class: ""))<input type="hidden" name="digest" value="\(guide.digest)">\
            <button class="tight\(if: suggestion.kind != .first, " quiet")">Refer\(name)</button></form>\
            <a class="small" href="\(guide.person.id.differ(id))">Not this: say why\(name)</a></div>
            """
    }

    private func part(_ heading: String, _ side: Reason.Side, _ kind: String) -> HTML {
        let lines = suggestion.reasons(side).compactMap { words.words($0, about: suggestion.service) }
        return lines.isEmpty ? .empty : "<div><h4>\(heading)</h4><ul class=\"reasons \(kind)\">\(each: lines, { "<li>\($0)</li>" })</ul></div>"
    }

    private var hint: String {
        if suggestion.kind == .first {
            return "A need that was written down as urgent stands first, whatever the figures say. No estimate is used here."
        }
        return suggestion.finding.map { FindingWords($0).hint(like: "people like \(guide.person.firstName)") }
            ?? "By rules alone: no figure is used here."
    }
}

/// How well a suggestion suits, as a word.
enum SuggestionTag {
    static func of(_ suggestion: ServiceSuggestion) -> StatusTag {
        switch suggestion.kind {
        case .first: StatusTag("Need, level \(suggestion.need.level)", .danger)
        case .suits: StatusTag("Suits well", .ok)
        case .maySuit: StatusTag("May suit", .info)
        }
    }
}
