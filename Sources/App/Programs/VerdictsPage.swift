import Dates
import Markup
import Phrases
import Rules
import Storage

/// What an employer answered and what the rules say of it: program by program, the deciding answer beside the rule.
struct VerdictsPage: StaffPage {
    let review: ProgramReview
    /// Only the verdicts of that word, if one is chosen.
    let filter: Verdict.Word?

    let section = Section.employers
    var title: String { "RFI and programs: \(employer.name)" }

    private var employer: Employer { review.standing.employer }
    private var result: Determination { review.result }

    func body(in frame: StaffFrame) -> HTML {
        let mayServe = frame.staff.role.servesEmployers
        return """
            \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
            <div class="head">
              <div><h1>RFI and programs</h1><p class="sub">\(review.whoAnswered(in: frame)) <a href="#answers">Read all answers</a></p></div>
              \(if: mayServe, "<div class=\"acts wide-only\">\(acts)</div>")
            </div>
            \(ArrivalNote(review: review, frame: frame))
            \(if: !review.isSoFar, record(frame, mayServe))
            \(open)
            <section aria-labelledby="v">
              <div class="sect">
                <h2 id="v">\(heading)</h2>
                <nav aria-label="Verdicts"><ul class="chips">\(chip(nil, result.verdicts.count))\(each: words, { chip($0, review.verdicts($0).count) })</ul></nav>
              </div>
              <div class="after">\(each: shown, { ruling($0, frame) })</div>
            </section>
            \(AllAnswers(review: review, mayServe: mayServe))
            \(History(review: review, frame: frame))
            \(if: mayServe, "<div class=\"sticky phone-only\">\(acts)</div>")
            """
    }

    private var heading: String {
        let count = result.verdicts.count == 1 ? "One program" : "\(Spelled.number(result.verdicts.count)) programs"
        return review.isSoFar ? "\(count), as far as answered" : count
    }

    private var words: [Verdict.Word] { Verdict.Word.inOrder.filter { !review.verdicts($0).isEmpty } }
    private var shown: [Verdict] { filter.map(review.verdicts) ?? result.verdicts }

    private func chip(_ word: Verdict.Word?, _ count: Int) -> HTML {
        let link = review.link.query([("show", word?.rawValue ?? "")])
        return """
            <li><a class="chip" href="\(link)"\(if: word == filter, " aria-current=\"true\"")>\(word?.label ?? "All") <span class="n">\(count)</span></a></li>
            """
    }

    private var acts: HTML {
        let who = review.firstName
        if review.isSoFar {
            return """
                <a class="button" href="\(employer.id.followUpPage)">Ask \(who) for the rest</a>
                <a class="button quiet" href="\(employer.id.requestPage)">Fill it in on the phone</a>
                """
        }
        if review.standing.isPast { return "<a class=\"button quiet\" href=\"\(employer.id.programsPage)\">See what holds now</a>" }
        return """
            <button form="accept">\(review.standing.told == nil ? "Accept and write the notice" : "Write another notice")</button>
            <a class="button quiet" href="\(employer.id.followUpPage)">Ask \(who) something</a>
            """
    }

    // The form is there even without a difference: accepting is one act, and its button stands at the top of the page.
    private func record(_ frame: StaffFrame, _ mayServe: Bool) -> HTML {
        let differences = review.differences
        let form: HTML =
            mayServe && !review.standing.isPast
            ? """
            <form id="accept" class="sect" method="post" action="\(employer.id.acceptance)" novalidate>\
            <input type="hidden" name="_token" value="\(frame.formToken)"><input type="hidden" name="version" value="\(employer.version)">
            """ : .empty
        let table: HTML =
            differences.isEmpty
            ? "<p>Nothing. The answers agree with our record.</p>"
            : DifferencesTable(differences: differences, who: review.firstName, mayChoose: !form.isEmpty).html
        return """
            <section class="sect" aria-labelledby="dif"><h2 id="dif">What differs from what we knew</h2>
            \(form)\(table)\(if: !form.isEmpty, "</form>")</section>
            """
    }

    private var open: HTML {
        let missing = result.missing
        guard !missing.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="open">
              <h2 id="open">Still to be answered</h2>
              <ul class="reasons ask">\(each: missing, { item in
                "<li>\(item.question). \(review.questions.wording(item.key, ofQuestion: item.question)) <span class=\"hint\">for \(programs(waitingFor: item))</span></li>"
              })</ul>
            </section>
            """
    }

    private func programs(waitingFor missing: Missing) -> String {
        result.verdicts.filter { verdict in verdict.missing.contains { $0.key == missing.key } }.map(\.name.en).joined(separator: ", ")
    }

    private var asking: HTML {
        """
        <a class="button quiet tight" href="\(employer.id.followUpPage)">Ask \(review.firstName)</a>
        <a href="\(employer.id.requestPage)">Type the answer</a>
        """
    }

    private func ruling(_ verdict: Verdict, _ frame: StaffFrame) -> HTML {
        let isOpen = !review.standing.isPast && !review.isSoFar
        let asks = verdict.word == .needsAnswer && frame.staff.role.servesEmployers && !review.standing.isPast
        let decides: HTML = """
            <a class="button quiet tight" href="\(employer.id.reviewPage(of: verdict.program))">\
            \(verdict.word == .supervisorReview ? "Decide" : "Decide otherwise")<span class="visually-hidden"> on \(verdict.name.en)</span></a>
            """
        return Ruling(
            evidence: review.evidence(for: verdict), isSoFar: review.isSoFar,
            reviewed: isOpen ? review.standing.review(of: verdict).map { ReviewNote(review: $0, today: frame.today, zone: frame.zone) } : nil,
            acts: "\(if: asks, asking)\(if: isOpen && frame.staff.role.leads, decides)"
        ).html
    }
}
