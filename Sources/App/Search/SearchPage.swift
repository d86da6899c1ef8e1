import Markup

/// Whatever a search has found, best first, with what it was found by.
struct SearchPage: StaffPage {
    let results: SearchResults
    /// Whom this person has to do with, when nothing is searched yet.
    let recent: [EmployerName]

    let section = Section.employers
    var title: String { results.query.isEmpty ? "Search" : "“\(results.query)”" }
    var width: PageWidth { .narrow }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Search</h1>\(with: summary, { "<p class=\"sub\">\($0)</p>" })</div></div>
        <search>
          <form class="row" action="/search">
            <div class="field grow">
              <label for="q">Any part of a name, a person, phone, mail, FEIN or street</label>
              <input id="q" name="q" type="search" autocomplete="off" value="\(results.query)">
            </div>
            <button class="quiet at-end">Search</button>
          </form>
        </search>
        \(results.query.isEmpty ? start : list(frame))
        """
    }

    private var summary: String? {
        guard !results.query.isEmpty, !results.isEmpty else { return nil }
        if results.employers.isEmpty { return summaryOfPeople }
        let count = results.employers.count
        let people = results.people.people.count
        let also = people == 0 ? "" : people == 1 ? " and one job seeker" : " and \(people) job seekers"
        let number = (results.hasMore ? "The best \(count)" : count == 1 ? "One employer" : "\(count) employers") + also
        let spelling =
            results.isForgiven ? "Nobody is spelled “\(results.query)”. \(number) one letter away." : "\(number) found by “\(results.query)”."
        return results.hasMore ? "\(spelling) There are more: type another letter or word." : spelling
    }

    private var summaryOfPeople: String {
        let count = results.people.people.count
        let number = results.people.hasMore ? "The first \(count)" : count == 1 ? "One job seeker" : "\(count) job seekers"
        return results.people.isForgiven
            ? "Nobody is spelled “\(results.query)”. \(number) one letter away." : "\(number) found by “\(results.query)”."
    }

    private var start: HTML {
        recent.isEmpty
            ? "<p class=\"hint\">Type what you remember: four letters from the middle of a name are enough, or the last digits of a phone number.</p>"
            : """
            <section class="sect" aria-labelledby="recent"><h2 id="recent">Yours, those with work due first</h2>
            <ul role="list" class="found">\(each: recent, { "<li><a href=\"\($0.id.page)\">\($0.name)</a></li>" })</ul></section>
            """
    }

    private func list(_ frame: StaffFrame) -> HTML {
        guard results.isEmpty else { return "\(if: !results.employers.isEmpty, employers)\(if: !results.people.people.isEmpty, people)" }
        return """
            <section class="empty" aria-labelledby="none">
              <h2 id="none">Nobody is found by “\(results.query)”</h2>
              <p>Try fewer letters: a part of the name, a person who works there, or the last four digits of a phone number.</p>
              \(if: frame.staff.role.servesEmployers, """
                <a class="button" href="\(Link("/employers/new").query([("name", results.query)]))">Add “\(results.query)”</a>
                """)
            </section>
            """
    }

    private var employers: HTML {
        let more = Link("/employers").query([("view", "all"), ("q", results.query)])
        return """
            \(if: !results.people.people.isEmpty, "<h2>Employers</h2>")
            <ol role="list" class="found">\(each: results.employers, item)</ol>
            \(if: results.hasMore, "<p><a href=\"\(more)\">See them in the list of employers, with filters</a></p>")
            """
    }

    private var people: HTML {
        let more = Link("/people").query([("q", results.query)])
        return """
            <section class="sect" aria-labelledby="people"><h2 id="people">Job seekers</h2>
            <ol role="list" class="found">\(each: results.people.people, item)</ol>
            \(if: results.people.hasMore, "<p><a href=\"\(more)\">See them in the list of job seekers</a></p>")</section>
            """
    }

    private func item(_ found: FoundPerson) -> HTML {
        """
        <li><p><a href="\(found.id.page)">\(found.name)</a></p>\
        \(each: found.facts, { "<p class=\"hint\">\($0.label) \($0.text)</p>" })\
        \(if: found.isMine, "<p class=\"hint\">works with you</p>")</li>
        """
    }

    private func item(_ found: FoundEmployer) -> HTML {
        let about = [found.center, found.isMine ? "yours" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <li><p><a href="\(found.id.page)">\(found.name)</a> \(found.stage.tag)</p>\
            \(each: found.facts, { "<p class=\"hint\">\($0.label) \($0.text)\(if: !$0.whose.isEmpty, ", \(HTML.text($0.whose))")</p>" })\
            \(if: !about.isEmpty, "<p class=\"hint\">\(about)</p>")</li>
            """
    }
}

/// An employer as the script reads it that shows matches under the field: the name, what it was found by, and about it.
struct Suggestion: Encodable, Sendable {
    struct Piece: Encodable, Sendable {
        let text: String
        var mark = false
    }

    let href: String
    let lines: [[Piece]]

    init(_ found: FoundPerson) {
        href = found.id.page.address
        lines = [Self.pieces(found.name)] + found.facts.map(Self.line) + (found.isMine ? [[Piece(text: "works with you")]] : [])
    }

    init(_ found: FoundEmployer) {
        href = found.id.page.address
        let facts = found.facts.map(Self.line)
        let about = [found.stage.label, found.center, found.isMine ? "yours" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
        lines = [Self.pieces(found.name)] + facts + [[Piece(text: about)]]
    }

    private static func line(_ fact: FoundEmployer.Fact) -> [Piece] {
        [Piece(text: "\(fact.label) ")] + pieces(fact.text) + (fact.whose.isEmpty ? [] : [Piece(text: ", \(fact.whose)")])
    }

    private static func pieces(_ text: MarkedText) -> [Piece] { text.pieces.map { Piece(text: $0.text, mark: $0.isMarked) } }
}

/// The answer to what is being typed: at most eight employers, and four job seekers under a heading of their own.
struct Suggestions: Encodable, Sendable {
    let matches: [Suggestion]
    let people: [Suggestion]

    init(_ results: SearchResults) {
        matches = results.employers.prefix(8).map { Suggestion($0) }
        people = results.people.people.prefix(4).map { Suggestion($0) }
    }
}
