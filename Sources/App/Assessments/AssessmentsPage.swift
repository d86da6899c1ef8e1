import Dates
import Markup
import Phrases
import Storage

/// What a person needs: now beside then, what is contested, and what comes first.
struct AssessmentsPage: StaffPage {
    let participant: Participant
    /// The newest first; one that is open before all.
    let assessments: [Assessment]
    /// Those who took some of them down, by id.
    let names: [ID<StaffMember>: String]
    let fixed: FixedFacts
    /// With which earlier one the newest is compared; with the one before, if nobody chose.
    var chosen: ID<Assessment>?

    let section = Section.people
    var title: String { "What \(participant.name) needs" }

    private var open: Assessment? { assessments.first { $0.finishedAt == nil } }
    private var finished: [Assessment] { assessments.filter { $0.finishedAt != nil } }
    private var before: Assessment? { finished.dropFirst().first { chosen == nil || $0.id == chosen } }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (participant.name, participant.id.page)))
        <div class="head">
          <div><h1>\(title)</h1><p class="sub">Ten sides of life, each by itself. A level only opens help; there is no total.</p></div>
          <div class="acts"><a class="button" href="\(participant.id.assessment)">\(open == nil ? "Assess" : "Go on with it")</a>\
        <a class="button quiet" href="\(participant.id.assessmentLink)">Send the questions</a></div>
        </div>
        \(with: open, { waiting($0, frame) })
        \(contested(frame))
        \(with: finished.first, { newest($0, frame) })
        \(if: finished.isEmpty, Empty(words: nothing).html)
        \(earlier(frame))
        """
    }

    private var nothing: String {
        "Nothing is finished yet. What \(participant.firstName) needs stands here, side by side with how it was before."
    }

    private func waiting(_ open: Assessment, _ frame: StaffFrame) -> HTML {
        """
        <p>\(StatusTag("Being answered", .info)) \(open.answers.count) of \(NeedDomain.allCases.count) sides are answered; begun \
        \(frame.moment(open.startedAt)).</p>
        """
    }

    private func newest(_ now: Assessment, _ frame: StaffFrame) -> HTML {
        """
        \(first(now))
        \(if: now.takenUpAt == nil, starting(now, frame))
        <section class="sect" aria-labelledby="levels">
          <h2 id="levels">\(before == nil ? "Now" : "Now and then")</h2>
          <p class="hint">\(source(now, frame))</p>
          \(AssessmentTable(now: now, before: before, frame: frame))
        </section>
        \(facts(now, frame))
        """
    }

    private func first(_ now: Assessment) -> HTML {
        guard !now.firstNeeds.isEmpty else { return .empty }
        let needs = now.firstNeeds.map { NeedWords.label($0).en.lowercased() }.joined(separator: ", ")
        return """
            <div class="note" data-tone="danger"><p><span class="lead">First: \(needs).</span> Nothing that is suggested stands before an urgent basic \
            need.</p></div>
            """
    }

    private func starting(_ now: Assessment, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="info">
          <p>\(participant.firstName) may still change these answers. Once you start on them, \(participant.firstName) can say that one is not right \
        instead.</p>
          \(frame.form(participant.id.start(on: now.id), class: "row"))<button class="tight">Start on them</button></form>
        </div>
        """
    }

    private func source(_ assessment: Assessment, _ frame: StaffFrame) -> String {
        let by = assessment.takenBy.map { "taken down by \(names[$0] ?? "a colleague")" } ?? "answered by \(participant.firstName)"
        return "\(by.capitalizedFirst) in \(assessment.language.englishName), \(assessment.finishedAt.map(frame.moment) ?? "not finished")."
    }

    /// What could be otherwise, and what could not, apart.
    private func facts(_ now: Assessment, _ frame: StaffFrame) -> HTML {
        let lines = ChangeableFact.allCases.map { (AssessmentWords.fact($0).en, now.said[$0]?.words.en ?? "not asked") }
        return """
            <section class="sect" aria-labelledby="facts">
              <h2 id="facts">What could be otherwise</h2>
              <dl class="facts asked">\(each: lines, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" })</dl>
            </section>
            <section class="sect" aria-labelledby="fixed">
              <h2 id="fixed">What help does not change</h2>
              <dl class="facts">\(each: fixed.lines(on: frame.today), { "<dt>\($0.name)</dt><dd>\($0.words)</dd>" })</dl>
              <p class="hint">It is written down under <a href="\(participant.id.programsPage)">programs</a> and \
            <a href="\(participant.id.work)">work and schools</a>. Health and access are kept apart: \
            <a href="\(participant.id.privatePage)">sealed facts</a>.</p>
            </section>
            """
    }

    private func contested(_ frame: StaffFrame) -> HTML {
        let all = assessments.flatMap { assessment in
            NeedDomain.allCases.filter { assessment.contests[$0]?.isOpen == true }.map { (assessment, $0) }
        }
        guard !all.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="contested">
              <h2 id="contested">Not right, says \(participant.firstName)</h2>
              <ul role="list" class="stack">\(each: all, { assessment, domain in """
                <li><p><b>\(NeedWords.label(domain).en)</b>: <span lang="\(assessment.language.rawValue)">“\(assessment.contests[domain]?.words ?? "")”</span> \
                <a href="\(participant.id.answer(to: domain, of: assessment.id))">Look again<span class="visually-hidden">: \
                \(NeedWords.label(domain).en)</span></a></p></li>
                """ })</ul>
            </section>
            """
    }

    private func earlier(_ frame: StaffFrame) -> HTML {
        guard finished.count > 2 else { return .empty }
        return """
            <section class="sect" aria-labelledby="earlier">
              <h2 id="earlier">Compare with</h2>
              <ul>\(each: finished.dropFirst(), { "<li>\(comparison($0, frame))</li>" })</ul>
            </section>
            """
    }

    private func comparison(_ other: Assessment, _ frame: StaffFrame) -> HTML {
        let words = source(other, frame)
        if other.id == before?.id { return "<b>\(words)</b> Shown." }
        return "<a href=\"\(participant.id.assessments.query([("then", other.id.description)]))\">\(words)</a>"
    }
}
