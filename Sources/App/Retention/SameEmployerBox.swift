import Dates
import Markup
import Phrases

/// The federal measure, told as counts from both sources, with what each of them cannot know.
struct SameEmployerBox: Component {
    let measure: SameEmployer
    /// Nothing while there are no wage records.
    let wages: WageMeasure?

    var html: HTML {
        """
        <section class="sect" aria-labelledby="federal"><h2 id="federal">The federal measure: the same employer</h2>
          <p>Of those who exited from \(measure.quarters.lowerBound.description) to \(measure.quarters.upperBound.description) and worked in the second \
          quarter after:</p>
          <dl class="facts">
            <dt>By wage records</dt><dd>\(wages?.words ?? "not known: no wage records are here"). <a href="\(WagesPage.address)">Wage records</a></dd>
            <dt>By check-ins</dt><dd>\(measure.words)</dd>
          </dl>
          \(if: !measure.notHeard.isEmpty, asking)
          <p class="hint">The federal measure asks whether somebody worked for the same employer in the second and in the fourth quarter after exit, and \
          reads it from the state’s wage records: of those with wages in the second quarter, those who had wages from the same employer, told by its FEIN, in \
          the fourth (PIRL 1618). \(source) As exit counts the first day at work, or the last day \
          that a program paid for; another placement within 90 days cancels it. Counted are the last four quarters of exit whose fourth quarter after is \
          over. Check-ins end on day 180: for later quarters, ask from the placement’s page.</p>
        </section>
        """
    }

    private var source: HTML {
        wages == nil
            ? """
            There are no wage records here: this counts what we were told at check-ins and ends that were recorded, so it is not the figure that the \
            state reports. Work that people found without us is missing.
            """
            : """
            Wage records come months late, miss work in other states, for oneself and for the federal government, and tell of those whom the state was \
            asked about. Check-ins and recorded ends miss work that people found without us. So the two lines need not agree.
            """
    }

    private var asking: HTML {
        """
        <p>Ask about the fourth quarter: \(each: measure.notHeard.prefix(20).enumerated(), { place, stay in
            "\(if: place > 0, ", ")<a href=\"\(stay.lastPlacement.page)\">\(stay.first.person)</a>"
        })\(if: measure.notHeard.count > 20, " and \(measure.notHeard.count - 20) more").</p>
        """
    }
}
