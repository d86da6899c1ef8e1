import Markup
import Phrases
import Rules

/// A rule of the catalogue beside what the employer said to it: the answer on the left, the rule with its source on the right.
struct RuleBeside: Component {
    /// One part of a question, as it was asked, with what was answered; for jobs, a line for each.
    struct Quote: Sendable, Equatable {
        let number: Int
        let wording: String
        /// The same words in the language in which they were asked, if that was not English.
        let asked: String?
        let said: [String]
        let isOpen: Bool
    }

    let quotes: [Quote]
    let rule: String
    let remark: String?
    let source: RuleSource?
    let language: Language

    var html: HTML {
        """
        <div class="beside">
          <div>\(each: quotes, quote)</div>
          <div>
            <h4 class="cap">Rule</h4>
            <p>\(rule)\(with: remark, { " \(HTML.text($0))" })</p>
            \(source)
          </div>
        </div>
        """
    }

    private func quote(_ quote: Quote) -> HTML {
        """
        <h4 class="cap">\(quote.number). \(quote.wording)</h4>
        \(with: quote.asked, { "<p class=\"hint\">Asked as: <span lang=\"\(language.rawValue)\">\($0)</span></p>" })
        \(if: quote.isOpen, "<p class=\"hint\">\(quote.said.joined(separator: " "))</p>")\
        \(if: !quote.isOpen, "<blockquote class=\"said\">\(each: quote.said, { "<p>\($0)</p>" })</blockquote>")
        """
    }
}

/// Where a rule comes from and how sure we are of it.
struct RuleSource: Component {
    let citation: String
    let source: String
    let status: Certainty

    var html: HTML { "<p class=\"hint\">\(link); \(status.label)</p>" }

    private var link: HTML {
        guard let link = Link(website: source), source.hasPrefix("http") else { return HTML.text(citation) }
        return "<a href=\"\(link)\" rel=\"noreferrer\">\(citation)</a>"
    }
}

extension Certainty {
    var label: String {
        switch self {
        case .verified: "read in the source (V)"
        case .unverified: "generally known, not yet read in the source (M)"
        case .own: "our own policy (P)"
        }
    }
}
