import Dates
import Markup
import Phrases
import Storage

/// What stands over every page about one employer: who it is, how far we have come, what comes next, and the ways on.
struct EmployerHeader: Component {
    enum Tab: CaseIterable, Sendable {
        case timeline, programs

        var label: String {
            switch self {
            case .timeline: "Timeline"
            case .programs: "RFI and programs"
            }
        }

        func link(_ employer: ID<Employer>) -> Link {
            switch self {
            case .timeline: employer.page
            case .programs: employer.programsPage
            }
        }
    }

    let sheet: EmployerSheet
    var mainSite: Worksite?
    let tab: Tab
    let frame: StaffFrame

    private var employer: Employer { sheet.employer }
    private var mayServe: Bool { frame.staff.role.servesEmployers }

    var html: HTML {
        """
        \(Crumbs(("Employers", "/employers")))
        <div class="head">
          <div><h1>\(employer.name)</h1><p class="sub">\(facts)</p></div>
          \(if: mayServe, acts)
        </div>
        \(StageLine(stage: employer.stage))
        \(with: employer.restingUntil, { "<p class=\"hint\">Resting until \(Wording.day($0, in: .en)).</p>" })
        \(NextStepNote(sheet: sheet, frame: frame))
        <nav class="tabs" aria-label="\(employer.name)"><ul>\(each: Tab.allCases, item)</ul></nav>
        """
    }

    private var facts: String {
        let place = [mainSite?.street ?? "", sheet.center ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return [employer.industry, place, hands].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var hands: String {
        let backup =
            sheet.backup.map { name in employer.backup == frame.staff.id ? "you" : name }.map { ", with \($0) as backup" } ?? ""
        guard let owner = sheet.owner else { return "nobody looks after them yet" + backup }
        return (employer.owner == frame.staff.id ? "yours" : "looked after by \(owner)") + backup
    }

    private var acts: HTML {
        """
        <div class="acts wide-only">
          <a class="button" href="\(employer.id.logPage)">Log a contact</a>
          <a class="button quiet" href="\(employer.id.followUpPage)">Send follow-up</a>
          <button class="quiet" type="button" popovertarget="more">More</button>
        </div>
        <div class="menu" id="more" popover>
          <a href="\(employer.id.letterPage)">Write a letter on paper</a>
          <a href="\(employer.id.nextStepPage)">Set the next step</a>
          <a href="\(employer.id.stagePage)">Change the stage</a>
          <a href="\(employer.id.stagePage.query([("stage", Stage.resting.rawValue)]))">Let it rest until…</a>
          <a href="\(employer.id.factsPage)">Edit the facts</a>
          <a href="\(employer.id.newContactPage)">Add a contact</a>
          <a href="\(employer.id.newSitePage)">Add a site</a>
          \(if: frame.staff.role.leads, "<a href=\"\(employer.id.inChargePage)\">Put into other hands</a>")
        </div>
        """
    }

    private func item(_ item: Tab) -> HTML {
        "<li><a href=\"\(item.link(employer.id))\"\(if: item == tab, " aria-current=\"page\"")>\(item.label)</a></li>"
    }
}

/// What is owed and what comes next, each with its act.
struct NextStepNote: Component {
    let sheet: EmployerSheet
    let frame: StaffFrame

    private var employer: Employer { sheet.employer }
    private var mayServe: Bool { frame.staff.role.servesEmployers }

    var html: HTML {
        """
        \(each: sheet.owed, owed)
        \(with: sheet.nextStep, next)
        \(if: sheet.nextStep == nil && mayServe && employer.stage != .resting, """
            <div class="note"><p><span class="lead">No next step is set.</span> <a href="\(employer.id.nextStepPage)">Write one</a>, or choose it here:</p>
            \(NextStepChips(employer: employer.id, open: nil, frame: frame))</div>
            """)
        """
    }

    private func owed(_ owed: OwedAnswer) -> HTML {
        let since = DayWords.past(owed.at.day(in: frame.zone), today: frame.today)
        let lead =
            owed.debtor == .us
            ? "\(owed.contact ?? "They") asked \(since) and waits for our answer." : "They owe us an answer since we spoke \(since)."
        return """
            <div class="note" data-tone="\(owed.debtor == .us ? "warn" : "info")">
              <p><span class="lead">\(owed.contact == nil && owed.debtor == .us ? "They asked \(since) and wait for our answer." : lead)</span></p>
              \(if: !owed.note.isEmpty, "<blockquote class=\"said\"><p>\(owed.note.shortened(to: 200))</p></blockquote>")
              \(if: mayServe, owedActs(owed))
            </div>
            """
    }

    private func owedActs(_ owed: OwedAnswer) -> HTML {
        """
        \(frame.form(employer.id.answersGiven, class: "row"))<input type="hidden" name="question" value="\(owed.id.description)">\
        \(with: owed.mail, { "<a class=\"button tight\" href=\"\($0.page)\">Answer the mail</a> " })\
        <button class="quiet tight">\(owed.debtor.settled)</button> \
        <a href="\(employer.id.logPage(answering: owed.id))">Log how it was answered</a></form>
        """
    }

    private func next(_ step: NextStep) -> HTML {
        let due =
            step.due < frame.today
            ? "was due \(DayWords.past(step.due, today: frame.today))" : "due \(DayWords.due(step.due, today: frame.today))"
        let whose = step.staff == frame.staff.id ? "" : sheet.nextStepFor.map { " · \($0) does it" } ?? ""
        return """
            <div class="note"\(if: step.due <= frame.today, " data-tone=\"warn\"")>
              <p><span class="lead">Next, \(due).</span> \(step.words)\(whose)</p>
              \(if: mayServe, nextActs(step))
            </div>
            """
    }

    private func nextActs(_ step: NextStep) -> HTML {
        """
        \(frame.form(employer.id.nextStepDone, class: "row"))\(act(step)) <button class="quiet tight">Mark as done</button> \
        <a href="\(employer.id.nextStepPage)">Change it</a></form>
        \(NextStepChips(employer: employer.id, open: step, frame: frame))
        """
    }

    private func act(_ step: NextStep) -> HTML {
        switch step.kind {
        case .followUp: "<a class=\"button tight\" href=\"\(employer.id.followUpPage)\">Send the follow-up</a>"
        case .call, .visit, .mail:
            "<a class=\"button quiet tight\" href=\"\(employer.id.logPage.query([("kind", step.kind.rawValue)]))\">Log it</a>"
        case .other: .empty
        }
    }
}

extension String {
    /// The beginning, with an ellipsis if anything is left out.
    func shortened(to length: Int) -> String {
        count <= length ? self : String(prefix(length)) + "…"
    }
}
