import Dates
import Markup
import Phrases
import Storage
import Web

/// Who was put forward, on an opening's or a person's page.
struct IntroductionsBox: Component {
    let lines: [Line]

    struct Line: Sendable {
        let id: ID<Introduction>
        /// For what, or who.
        let name: String
        let state: Introduction.State
    }

    static let ofPerson = ParticipantAside(
        query: { IntroductionQueries.lines(of: $0, seenBy: $1.viewer) }, draw: { desk in IntroductionsBox(lines: desk.found()).html })

    static let onOpening: OpeningAside = { opening, visit, db in
        let by = try visit.by
        guard by.role.servesPeople else { return .empty }
        let sheets = try IntroductionQueries.of(opening.id, seenBy: by.viewer, in: db)
        return IntroductionsBox(lines: sheets.map { Line(id: $0.introduction.id, name: $0.person, state: $0.introduction.state) }).html
    }

    var html: HTML {
        guard !lines.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="forward"><h2 id="forward">Put forward</h2>
              <ul role="list" class="stack tight">\(each: lines, item)</ul></section>
            """
    }

    private func item(_ line: Line) -> HTML { "<li><a href=\"\(line.id.page)\">\(line.name)</a> \(line.state.tag)</li>" }
}

extension IntroductionsBox.Line: Stored {
    init(_ row: inout Row) throws {
        id = try row.next()
        name = "\(try row.next(String.self)), \(try row.next(String.self))"
        state = try row.next()
    }
}
