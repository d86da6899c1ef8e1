import Markup
import Phrases
import Storage
import Web

/// What a person needs, on the person's page.
struct NeedsBox: Component {
    let participant: Participant
    let assessments: [Assessment]

    static let ofPerson = ParticipantAside { desk in NeedsBox(participant: desk.person, assessments: try desk.assessments).html }

    private var newest: Assessment? { assessments.newest }
    private var open: Assessment? { assessments.first { $0.finishedAt == nil } }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="needs">
          <h2 id="needs">Needs</h2>
          \(with: open, { "<p>\(StatusTag("Being answered", .info)) \($0.answers.count) of \(NeedDomain.allCases.count) sides</p>" })
          \(with: newest, levels)
          \(if: newest == nil && open == nil, "<p class=\"hint\">Not asked yet.</p>")
          <p>\(if: newest != nil, "<a href=\"\(participant.id.assessments)\">Now and then</a> · ")\
        <a href="\(participant.id.assessment)">Assess</a> · <a href="\(participant.id.assessmentLink)">Send the questions</a></p>
        </section>
        """
    }

    /// What needs help, the most pressing first; the rest is well or was not asked.
    private func levels(_ newest: Assessment) -> HTML {
        let first = Set(newest.firstNeeds)
        let needs = NeedDomain.allCases.filter { (newest.levels[$0] ?? 0) > 0 }.sorted { one, other in
            let (left, right) = (newest.levels[one] ?? 0, newest.levels[other] ?? 0)
            return left != right ? left > right : first.contains(one) && !first.contains(other)
        }
        guard !needs.isEmpty else { return "<p>No help needed in what was asked.</p>" }
        return """
            <ul role="list" class="stack tight">\(each: needs, { need in """
                <li>\(NeedTag(level: newest.levels[need] ?? 0)) \(NeedWords.label(need).en)\(if: first.contains(need), ", comes first")</li>
                """ })</ul>
            """
    }
}

extension PersonDesk {
    /// The newest first; one that is open stands before all.
    var assessments: [Assessment] {
        get throws { try once { try AssessmentQueries.all(of: person.id, seenBy: try visit.by.viewer, in: db) } }
    }
}

extension [Assessment] {
    /// The newest finished one.
    var newest: Assessment? { first { $0.finishedAt != nil } }
}
