import Dates
import Markup
import Phrases
import Storage
import Web

/// Who was put forward, on an opening's or a person's page: one statement.
struct IntroductionsBox: Component {
    let sheets: [IntroductionSheet]
    /// Whether it stands on a person's page.
    let isOfPerson: Bool

    static let ofPerson: ParticipantAside = { person, visit, db in
        let viewer = try visit.by.viewer
        return IntroductionsBox(sheets: try IntroductionQueries.of(person.id, seenBy: viewer, in: db), isOfPerson: true).html
    }

    static let onOpening: OpeningAside = { opening, visit, db in
        let by = try visit.by
        guard by.role.servesPeople else { return .empty }
        return IntroductionsBox(sheets: try IntroductionQueries.of(opening.id, seenBy: by.viewer, in: db), isOfPerson: false).html
    }

    var html: HTML {
        guard !sheets.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="forward"><h2 id="forward">Put forward</h2>
              <ul role="list" class="stack tight">\(each: sheets, line)</ul></section>
            """
    }

    private func line(_ sheet: IntroductionSheet) -> HTML {
        let name = isOfPerson ? "\(sheet.title), \(sheet.employerName)" : sheet.person
        return "<li><a href=\"\(sheet.introduction.id.page)\">\(name)</a> \(sheet.introduction.state.tag)</li>"
    }
}
