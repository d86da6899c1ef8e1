import Dates
import Markup
import Phrases
import Storage

/// Which organizations have a share in this program year's placements, each placement counted once.
struct CreditPage: StaffPage {
    let year: Int
    let credits: [Credit]
    let programs: OpeningPrograms

    let section = Section.employers
    let title = "Who is credited?"

    private var total: Int { credits.reduce(0) { $0 + $1.placements } }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), ("Partners", "/partners")))
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">Placements that began in the program year from July \(String(year)) to June \(String(year + 1)).</p></div></div>
        \(credits.isEmpty ? Empty(words: "Nobody has been placed in this program year yet.").html : figures)
        """
    }

    private var figures: HTML {
        """
        <div class="stack loose">
          <section class="sect" aria-labelledby="whose"><h2 id="whose">Whose they are</h2>
          <dl class="facts">\(each: kinds, { "<dt>\($0.0)</dt><dd>\(String($0.1))</dd>" })<dt>All placements</dt><dd><b>\(String(total))</b></dd></dl>
          <p class="hint">Each placement is counted once, so the lines add up to \(String(total)). A partner has a share when it managed the opening \
        that somebody was put forward for, or proposed the person to us.</p></section>
          <section class="sect" aria-labelledby="lines"><h2 id="lines">By organization and program</h2>\(table)</section>
        </div>
        """
    }

    private var kinds: [(String, Int)] {
        func count(_ belongs: (Credit) -> Bool) -> Int { credits.filter(belongs).reduce(0) { $0 + $1.placements } }
        return [
            ("Ours alone", count { $0.openingFrom == nil && $0.personFrom == nil }),
            ("With a partner’s opening", count { $0.openingFrom != nil && $0.personFrom == nil }),
            ("With a partner’s candidate", count { $0.openingFrom == nil && $0.personFrom != nil }),
            ("With both", count { $0.openingFrom != nil && $0.personFrom != nil }),
        ]
    }

    private var table: HTML {
        CardTable(
            caption: "Placements by organization and program", heads: ["Organization", "Program", "Placements"],
            rows: credits.map { credit in
                let program = credit.program.isEmpty ? "none" : programs.names(of: [credit.program])[0]
                return [HTML.text(credit.organizations), HTML.text(program), HTML.text(String(credit.placements))]
            }
        ).html
    }
}
