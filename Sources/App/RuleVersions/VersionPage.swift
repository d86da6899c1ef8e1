import Dates
import Markup
import Phrases
import Rules
import Storage

/// One version of a program's rules: its text, what is wrong with it, what it would change, and what may be done with it.
struct VersionPage: StaffPage {
    let version: RuleVersion
    let program: Program
    /// The text of what would hold without it.
    let present: NamedText?
    let trial: RuleTrial?
    let form: VersionForm
    /// What kept the last act from being done; otherwise what is still wrong with the text.
    var errors = FieldErrors()
    let mistakes: [RulesRefused.Mistake]

    let section = Section.programs
    var title: String { "New rules of \(program.name.en)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Programs", "/programs"), ("Rules of \(program.name.en)", VersionLinks.all(of: program.id))))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(version.tag(on: frame.today)) \(story(frame))</p></div></div>
        \(errors.isEmpty ? state : ErrorSummary(errors).html)
        \(if: canApprove(frame), approval(frame))
        <section class="sect" aria-labelledby="would">
          <h2 id="would">What it would change</h2>
          \(with: trial, { "<p>\($0.summary) <a href=\"\(version.changes)\">See each</a></p>" })
          \(if: mistakes.isEmpty, TrialState(version: version, trial: trial, frame: frame).html)
          \(if: mistakes.isEmpty, "<p><a href=\"\(version.trying)\">Try it on an employer</a></p>")
          \(with: present, { "<p><a href=\"\(comparison($0))\">Compare its text with \($0.name)</a></p>" })
        </section>
        \(canEdit(frame) ? editor(frame) : reading(frame))
        \(if: version.canBeWithdrawn(on: frame.today), withdrawal(frame))
        """
    }

    private func canEdit(_ frame: StaffFrame) -> Bool { version.isOpen && version.writtenBy == frame.staff.id }
    private func canApprove(_ frame: StaffFrame) -> Bool { version.state == .proposed && version.writtenBy != frame.staff.id }

    private func comparison(_ present: NamedText) -> Link {
        VersionLinks.comparison(of: program.id, present.key, version.id.description)
    }

    private func story(_ frame: StaffFrame) -> String {
        func day(_ at: Instant) -> String { DayWords.past(at.day(in: frame.zone), today: frame.today) }
        var parts = ["Written by \(version.author), last changed \(day(version.writtenAt))"]
        if let at = version.proposedAt { parts.append("proposed \(day(at))") }
        if let at = version.approvedAt, let approver = version.approver { parts.append("approved by \(approver) \(day(at))") }
        if let at = version.withdrawnAt, let who = version.withdrawer { parts.append("withdrawn by \(who) \(day(at))") }
        let from = version.inForceOn.map { " In force from \(Wording.day($0, in: .en))." } ?? ""
        return parts.joined(separator: ", ") + "." + from
    }

    private var state: HTML {
        guard !mistakes.isEmpty else {
            return "<div class=\"note\" data-tone=\"ok\"><p>No mistakes in the text.</p></div>"
        }
        var found = FieldErrors()
        for mistake in mistakes { found.add("text", mistake.advice) }
        return ErrorSummary(found, heading: mistakes.count == 1 ? "One mistake to mend" : "\(mistakes.count) mistakes to mend").html
    }

    private func editor(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(version.page))
          <input type="hidden" name="edition" value="\(form.edition)">
          \(CodeArea(name: "text", label: "The rules", value: form.text, hint: "YAML. A draft may be saved at any time, right or wrong.", error: errors["text"]))
          \(TextArea(name: "reason", label: "Why the rules change", value: form.reason, error: errors["reason"], rows: 2))
          \(TextField(
            name: "in_force_on", label: "In force from", value: form.inForceOn,
            hint: "What is judged from that day on is judged by it; on the day of approval, if that is later.", error: errors["in_force_on"],
            width: "w10", type: "date"))
          <div class="sticky"><button name="act" value="save" class="quiet">Save the draft</button>\
        <button name="act" value="propose">Ask for approval</button></div>
        </form>
        """
    }

    private func reading(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="text-heading">
          <h2 id="text-heading">The rules</h2>
          \(if: !version.reason.isEmpty, "<p><b>Why:</b> \(version.reason)</p>")
          <details id="text"><summary>Read the text</summary><pre class="code">\(version.text)</pre></details>
          <p><a href="\(VersionLinks.file(of: program.id, version.id.description))">Save it as a file</a></p>
        </section>
        """
    }

    private func approval(_ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="warn"><p><span class="lead">\(version.author) asks you to approve this.</span> Read what it changes first.</p>
        \(frame.form(version.approval, class: "row"))<input type="hidden" name="edition" value="\(version.edition)">\
        <button class="tight">Approve</button></form>
        \(if: version.trialDay(today: frame.today) == frame.today, "<p class=\"hint\">It holds from today on, so the approval cannot be taken back.</p>")</div>
        """
    }

    private func withdrawal(_ frame: StaffFrame) -> HTML {
        "\(frame.form(version.withdrawal, class: "row"))<button class=\"danger tight\">Withdraw this version</button></form>"
    }
}

/// A text with its indentation, in letters of one width.
struct CodeArea: Component {
    let name: String
    let label: String
    let value: String
    let hint: String
    let error: String?

    var html: HTML {
        """
        <div class="field">
          <label for="\(name)">\(label)</label>
          \(FieldNotes(name: name, hint: hint, error: error))
          <textarea class="code" id="\(name)" name="\(name)" rows="28" spellcheck="false" autocapitalize="off"\
        \(FieldNotes.pointers(name, hint, error))>\n\(value)</textarea>
        </div>
        """
    }
}
