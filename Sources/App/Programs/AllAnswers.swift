import Dates
import Markup
import Phrases
import Storage

/// All answers, folded away, in the order of the questions.
struct AllAnswers: Component {
    let review: ProgramReview
    /// Whether the reader may open the request itself.
    let mayServe: Bool

    var html: HTML {
        """
        <section class="sect" aria-labelledby="all">
          <h2 id="all">All answers</h2>
          <details><summary>Read all answers</summary>
            \(if: mayServe, "<p><a href=\"\(review.standing.employer.id.requestPage)\">As they were asked, by whom they were typed, and to correct one</a></p>")
            <div class="table" id="answers"><table class="cards" role="table">
              <caption class="visually-hidden">All answers by question</caption>
              <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Question</th>
                <th role="columnheader" scope="col">Answer</th></tr></thead>
              <tbody role="rowgroup">\(each: lines, row)</tbody>
            </table></div>
          </details>
        </section>
        """
    }

    private var lines: [AnswersSummary.Line] {
        AnswersSummary(review.draft, asked: review.wording, masked: true).lines
    }

    private func row(_ line: AnswersSummary.Line) -> HTML {
        """
        <tr role="row"><th role="rowheader" scope="row">\(line.question). \(line.label)</th>
        <td role="cell" class="full bare" data-label="Answer">\(line.state == .answered ? HTML.text(line.answer) : "<span class=\"hint\">\(line.answer)</span>")</td></tr>
        """
    }
}

/// What was determined before, and which notices went out.
struct History: Component {
    let review: ProgramReview
    let frame: StaffFrame

    var html: HTML {
        let lines = review.standing.history
        guard lines.count > 1 || lines.contains(where: { $0.sentAt != nil }) else { return .empty }
        return """
            <section class="sect" aria-labelledby="hist">
              <h2 id="hist">Results and notices</h2>
              <ol class="line">\(each: lines, row)</ol>
            </section>
            """
    }

    private func row(_ line: PastDetermination) -> HTML {
        let link = review.standing.employer.id.programsPage.query([("of", line.id.description)])
        return """
            <li><p><a href="\(link)">Judged by the rules of \(Wording.day(line.asOf, in: .en))</a></p>
            \(with: line.takenBackAt, { "<p>Taken back \(frame.moment($0)): what stood before stood again</p>" })
            \(with: line.sentAt, { "<p>Notice sent \(frame.moment($0))\(with: line.sentBy, { " by \(HTML.text($0))" })</p>" })
            <p class="when">\(frame.moment(line.madeAt))</p></li>
            """
    }
}
