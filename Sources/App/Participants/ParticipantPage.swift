import Dates
import Markup
import Phrases
import Storage

/// One job seeker: how to reach them, what they want, and where they work.
struct ParticipantPage: StaffPage {
    let participant: Participant
    let center: String?
    let counselor: String?
    let asides: [HTML]

    let section = Section.people
    var title: String { participant.name }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people")))
        <div class="head">
          <div><h1>\(participant.name)</h1><p class="sub">\(summary)</p></div>
          <div class="acts"><a class="button quiet" href="\(participant.id.editPage)">Change</a></div>
        </div>
        \(if: !participant.bounced.isEmpty, comingBack(frame))
        <div class="split">
          <div class="stack loose">\(each: asides, { $0 })</div>
          <aside class="stack side" aria-label="About this person">
            <section aria-labelledby="reach">
              <h2 id="reach">How to reach \(participant.firstName)</h2>
              <dl class="facts">
                <dt>Phone</dt><dd>\(phone)</dd>
                <dt>E-mail</dt><dd>\(mailbox)</dd>
                <dt>Language</dt><dd>\(participant.language.englishName)\(if: participant.needsInterpreter, ", with an interpreter")</dd>
                <dt>Center</dt><dd>\(center ?? "none yet")</dd>
                <dt>Works with</dt><dd>\(counselor ?? "nobody yet")</dd>
              </dl>
              <p><a href="\(participant.id.interpreter)">Interpreter</a></p>
            </section>
          </aside>
        </div>
        """
    }

    private func comingBack(_ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="danger">
          <p class="lead">Mail to \(participant.mailbox) comes back.</p>
          <p>The mail server said: \(participant.bounced)</p>
          <p>Nothing is sent there until the address is changed, or works again as it is.</p>
          \(frame.form(participant.id.reachable, class: "row"))<button class="quiet tight">It works again</button></form>
        </div>
        """
    }

    private var summary: String {
        participant.goal.isEmpty ? "What work \(participant.firstName) wants is not known yet." : "Wants: \(participant.goal)"
    }

    private var phone: HTML {
        participant.phone.isEmpty
            ? "<span class=\"hint\">not known yet</span>" : "<a href=\"\(Link.phone(participant.phone))\">\(participant.phone)</a>"
    }

    private var mailbox: HTML {
        participant.mailbox.isEmpty
            ? "<span class=\"hint\">not known yet</span>"
            : "<a href=\"\(Link.mail(participant.mailbox))\">\(participant.mailbox)</a>\(if: !participant.bounced.isEmpty, " \(StatusTag("Mail comes back", .danger))")"
    }
}

extension ID<Participant> {
    var page: Link { "/people/\(self)" }
    var editPage: Link { "/people/\(self)/edit" }
    var reachable: Link { "/people/\(self)/reachable" }
}
