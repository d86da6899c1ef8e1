import Dates
import Markup
import Phrases
import Storage

/// Every mail and letter that Fairlead writes, with who wrote its words.
struct TemplateListPage: StaffPage {
    let newest: [TemplateVersion]

    let section = Section.flyers
    let title = "Templates"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Flyers", "/flyers")))
        <div class="head"><div><h1>Templates</h1>\
        <p class="sub">The words of our mails and letters, in each language. What differs from one to the next stands in named fields.</p></div></div>
        <div class="table"><table class="cards" role="table">
          <caption class="visually-hidden">Mails and their words</caption>
          <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Mail</th>\
        \(each: Language.allCases, { "<th scope=\"col\" role=\"columnheader\">\($0.englishName)</th>" })</tr></thead>
          <tbody role="rowgroup">\(each: Template.Kind.allCases, { row($0, frame) })</tbody>
        </table></div>
        """
    }

    private func row(_ kind: Template.Kind, _ frame: StaffFrame) -> HTML {
        """
        <tr role="row"><th scope="row" role="rowheader">\(kind.label)<br><span class="hint">\(kind.occasion)</span></th>\
        \(each: Language.allCases, { cell(kind, $0, frame) })</tr>
        """
    }

    private func cell(_ kind: Template.Kind, _ language: Language, _ frame: StaffFrame) -> HTML {
        let own = newest.first { $0.template.kind == kind && $0.template.language == language }
        let state = own.map { "version \($0.template.number), \($0.savedBy), \(DayWords.short($0.savedAt.day(in: frame.zone), today: frame.today))" }
        return """
            <td role="cell" data-label="\(language.englishName)"><a href="\(kind.page(language))">Edit\
            <span class="visually-hidden"> \(kind.label), \(language.englishName)</span></a><br><span class="hint">\(state ?? "as shipped")</span></td>
            """
    }
}

extension Template.Kind {
    func page(_ language: Language) -> Link { "/templates/\(rawValue)/\(language.rawValue)" }
    func version(_ number: Int, _ language: Language) -> Link { "/templates/\(rawValue)/\(language.rawValue)/versions/\(number)" }
}
