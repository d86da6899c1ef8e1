import Markup
import Phrases
import Rules
import Storage

/// The shelf: which flyers there are, for what, in which languages.
struct FlyerListPage: StaffPage {
    let flyers: [Flyer]
    let rules: RuleBook
    /// The program whose flyers are shown; nothing means all.
    var program: String?
    var language: Language?
    /// Whether those are shown that are off the shelf.
    var isWithdrawn = false

    let section = Section.flyers
    let title = "Flyers"

    private var programs: [Program] { rules.programs }
    /// Those of every first follow-up, then by program in the order of the catalogue, each in the order of the languages.
    private var shown: [Flyer] {
        func place(_ flyer: Flyer) -> (Int, Int) {
            (programs.firstIndex { flyer.programs.contains($0.id) } ?? -1, Language.allCases.firstIndex(of: flyer.language) ?? 0)
        }
        return fitting.sorted { place($0) < place($1) }
    }

    private var fitting: [Flyer] {
        flyers.filter { flyer in
            (language == nil || flyer.language == language)
                && (program.map { $0 == FlyerListPage.noProgram ? flyer.isAlwaysSent : flyer.programs.contains($0) } ?? true)
        }
    }

    /// The value of the choice for flyers about no program.
    static let noProgram = "first"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Flyers</h1><p class="sub">What goes with a follow-up. Fairlead proposes those that fit what an employer said, in the contact’s language.</p></div>
          \(if: frame.staff.role.servesEmployers, """
            <div class="acts"><a class="button" href="/flyers/new">Add a flyer</a>\
            \(if: frame.staff.role.leads, "<a class=\"button quiet\" href=\"/templates\">Templates of mails</a><a class=\"button quiet\" href=\"/public-facts\">Answers to employers</a>")</div>
            """)
        </div>
        \(filters)
        \(flyers.isEmpty ? none(frame) : shown.isEmpty ? nothingFits : table(frame))
        """
    }

    private func none(_ frame: StaffFrame) -> HTML {
        guard !isWithdrawn else { return Empty(words: "No flyer was withdrawn yet.", act: ("Show the shelf", "/flyers")).html }
        return Empty(
            words: "No flyers yet. A flyer is one sheet about a service, such as “On-the-job training”, as PDF or picture.",
            act: frame.staff.role.servesEmployers ? ("Add the first flyer", "/flyers/new") : nil
        ).html
    }

    private var nothingFits: HTML { Empty(words: "No flyer of this kind yet.", act: ("Show all", "/flyers")).html }

    private var filters: HTML {
        let used = programs.filter { program in flyers.contains { $0.programs.contains(program.id) } }
        return """
            <p><a href="\(Link("/flyers").query([("shelf", isWithdrawn ? "" : "withdrawn")]))">\(isWithdrawn ? "Show what is on the shelf" : "Show what was withdrawn")</a></p>
            <form class="row ends" method="get" action="/flyers" data-filter>
              \(SelectField(
                name: "program", label: "For", choices: [Choice(value: "", label: "Everything"), Choice(value: FlyerListPage.noProgram, label: "First follow-ups")]
                    + used.map { Choice(value: $0.id, label: $0.name.en) }, selected: program ?? ""))
              \(SelectField(
                name: "language", label: "Language", choices: [Choice(value: "", label: "All")]
                    + Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) }, selected: language?.rawValue ?? "", width: "w10"))
              <button class="quiet">Apply</button>
            </form>
            """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        """
        <div class="table"><table class="cards" role="table">
          <caption>\(shown.count == 1 ? "1 flyer" : "\(shown.count) flyers")</caption>
          <thead role="rowgroup"><tr role="row">
            <th scope="col" role="columnheader">Title</th><th scope="col" role="columnheader">For</th><th scope="col" role="columnheader">Language</th>\
        <th scope="col" role="columnheader">File</th><th scope="col" role="columnheader">Sent</th>\
        \(if: frame.staff.role.leads && !isWithdrawn, "<th scope=\"col\" role=\"columnheader\"><span class=\"visually-hidden\">Act</span></th>")
          </tr></thead>
          <tbody role="rowgroup">\(each: shown, { row($0, frame) })</tbody>
        </table></div>
        """
    }

    private func row(_ flyer: Flyer, _ frame: StaffFrame) -> HTML {
        """
        <tr role="row">
          <th scope="row" role="rowheader"><a href="\(Link("/flyers/\(flyer.id)"))" lang="\(flyer.language.rawValue)">\(flyer.title)</a></th>
          <td role="cell" data-label="For">\(flyer.purpose(rules))</td>
          <td role="cell" data-label="Language">\(flyer.language.englishName)</td>
          <td role="cell" data-label="File">\(flyer.kind)</td>
          <td role="cell" data-label="Sent">\(flyer.sent(frame))</td>
          \(if: frame.staff.role.leads && !isWithdrawn, "<td role=\"cell\" class=\"bare\">\(withdraw(flyer, frame))</td>")
        </tr>
        """
    }

    private func withdraw(_ flyer: Flyer, _ frame: StaffFrame) -> HTML {
        """
        \(frame.form("/flyers/\(flyer.id)/withdraw", class: "row"))<button class="quiet tight">Withdraw\
        <span class="visually-hidden"> \(flyer.title), \(flyer.language.englishName)</span></button></form>
        """
    }
}
