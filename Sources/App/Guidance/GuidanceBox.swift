import Guidance
import Markup
import Storage
import Web

/// The first three suggestions, on the person's page; or that somebody must ask first.
struct GuidanceBox: Component {
    let participant: Participant
    let guide: Guide?

    /// It asks for what went before and for the state of the directory; the rest other boxes need too.
    static let ofPerson = ParticipantAside { desk in
        let guide = try SeekerFacts(desk).map { try Guide($0, by: Guidebook(desk.visit), in: desk.db) }
        return GuidanceBox(participant: desk.person, guide: guide).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="services-for"><h2 id="services-for">Services</h2>\(inside)</section>
        """
    }

    private var inside: HTML {
        guard let guide else {
            return """
                <p class="hint">Which services suit is not known until \(participant.firstName) has been asked what helps.</p>
                <p><a href="\(participant.id.assessment)">Assess first</a></p>
                """
        }
        let suggested = guide.plain.suggested
        guard !suggested.isEmpty else {
            return "<p>No service stands out.</p><p><a href=\"\(participant.id.services)\">Why, and what would change it</a></p>"
        }
        return """
            <ol class="stack tight">\(each: suggested.prefix(3), line)</ol>
            <p><a href="\(participant.id.services)">\(suggested.count > 3 ? "All \(suggested.count), with" : "With") reasons, and why not the others</a></p>
            """
    }

    private func line(_ suggestion: ServiceSuggestion) -> HTML {
        guard let guide else { return .empty }
        let brief = guide.shelf.brief(suggestion.service)
        return "<li>\(brief.name) \(SuggestionTag.of(suggestion))<br><span class=\"hint\">\(brief.providerName)</span></li>"
    }
}
