import Dates
import Markup
import Phrases

/// A letter as it stands on paper: from whom, on which day, to whom, saying what.
struct PaperLetter: Component {
    let language: Language
    let day: Day
    /// Our agency and center, a line each.
    let from: [String]
    /// The reader, the employer and its address, a line each.
    let to: [String]
    let letter: Letter

    /// Stands for the secret of a link that is not shown, or not made yet.
    static let hidden = "…"

    /// The address of a link without its secret.
    static func hiding(_ address: (Link) -> String) -> String { address("/l") + "/" + hidden }

    var html: HTML {
        """
        <article class="letter paper" aria-label="Letter">
          <address>\(lines(from))</address>
          <p lang="\(language.rawValue)">\(Wording.day(day, in: language))</p>
          <address>\(lines(to))</address>
          <div class="body" lang="\(language.rawValue)">\(each: letter.parts, part)</div>
        </article>
        """
    }

    private func lines(_ lines: [String]) -> HTML { "\(each: lines.enumerated(), { "\(if: $0.offset > 0, "<br>")\($0.element)" })" }

    private func part(_ part: Letter.Part) -> HTML {
        switch part {
        case .words(let words): Letter.paragraph(words)
        case .link(let label, let address): "<div class=\"way\"><p>\(label):<br><b>\(address)</b></p>\(code(address))</div>"
        }
    }

    private func code(_ address: String) -> HTML {
        guard !address.hasSuffix(PaperLetter.hidden), let code = QRCode(address) else { return .empty }
        return code.picture(label: "The same address, for a telephone’s camera")
    }
}
