import Dates
import Markup
import Phrases
import Storage

/// The three lists of work: now, they wait for us, they owe us.
struct TodayWork: Component {
    let sheet: TodaySheet
    let frame: StaffFrame

    var html: HTML {
        """
        \(if: !sheet.notices.isEmpty, list("now", "Now", sheet.notices.count, sheet.notices.map(notice), isNow: true))
        \(if: !waiting.isEmpty, list("wait", "They wait for us", waiting.count, waiting))
        \(if: !owing.isEmpty, list("owe", "They owe us an answer", owing.count, owing))
        """
    }

    private var waiting: [HTML] { sheet.owedByUs.map(question) + sheet.steps.map(step) }
    private var owing: [HTML] { sheet.requests.map(request) + sheet.owedByThem.map(debt) }

    private func list(_ id: StaticString, _ heading: String, _ count: Int, _ items: [HTML], isNow: Bool = false) -> HTML {
        """
        <section class="sect" aria-labelledby="\(id.description)">
          <div class="heading">
            <h2 id="\(id.description)">\(heading) <span class="n">\(count)</span></h2>
            \(if: isNow, "<p class=\"hint\">Checked \(time(frame.now)). <a href=\"/\">Check again</a></p>")
          </div>
          <ol class="todo\(if: isNow, " now")" role="list">\(each: items, { $0 })</ol>
        </section>
        """
    }

    private func item(_ what: HTML, _ meta: String, _ act: HTML) -> HTML {
        """
        <li>
          <div class="what"><p>\(what)</p><p class="meta">\(meta)</p></div>
          <div class="act">\(act)</div>
        </li>
        """
    }

    private func notice(_ item: TodayNotice) -> HTML {
        let notice = item.notice
        let page = notice.employer?.page ?? "/"
        let firm = item.employerName ?? "An employer"
        let since = "\(day(notice.createdAt)) at \(time(notice.createdAt))"
        switch notice.kind {
        case .rfiReceived, .rfiCorrected:
            let link = notice.employer?.programsPage ?? page
            let tag = notice.kind == .rfiReceived ? StatusTag("RFI received", .warn) : StatusTag("RFI corrected", .warn)
            let waits = "Arrived \(since) · tell them within a working day · \(waited(notice.createdAt)) of working time so far"
            return self.item(
                "\(tag) <a href=\"\(link)\">\(notice.words.isEmpty ? "\(firm) sent the RFI" : notice.words)</a>", waits,
                "<a class=\"button tight\" href=\"\(link)\">Review answers\(of(firm))</a>")
        case .mailFailed:
            return self.item(
                "\(StatusTag("Mail came back", .danger)) <a href=\"\(page)\">\(notice.words)</a>", "\(firm) · \(since)",
                "<a class=\"button tight\" href=\"\(page)\">Look at the address</a>\(dealtWith(notice))")
        case .linkWanted:
            let link = notice.employer?.followUpPage ?? page
            return self.item(
                "\(StatusTag("New link wanted", .warn)) <a href=\"\(page)\">\(notice.words)</a>", "\(firm) · \(since)",
                "<a class=\"button tight\" href=\"\(link)\">Send a new link</a>\(dealtWith(notice))")
        case .noticeSent:
            return self.item(
                "\(StatusTag("Notice sent", .info)) <a href=\"\(page)\">\(notice.words)</a>", "\(firm) · \(since)", dealtWith(notice))
        }
    }

    private func dealtWith(_ notice: Notice) -> HTML {
        "\(frame.form("/notices/\(notice.id)/done", class: "row"))<button class=\"quiet tight\">Dealt with</button></form>"
    }

    private func question(_ owed: OwedConversation) -> HTML {
        let said = owed.note.isEmpty ? "" : "“\(owed.note.shortened(to: 110))” · "
        let who = owed.contact.map { "\($0), " } ?? ""
        return item(
            "<a href=\"\(owed.employer.page)\">\(owed.employerName) waits for our answer</a>", "\(said)\(who)\(day(owed.at)) at \(time(owed.at))",
            "<a class=\"button quiet tight\" href=\"\(owed.employer.logPage.query([("answered", "1")]))\">Answer</a>")
    }

    private func step(_ due: DueStep) -> HTML {
        let met = due.lastContactAt.map { "You last spoke \(day($0))" } ?? "Nobody has spoken to them yet"
        let late: HTML = due.step.due < frame.today ? " \(StatusTag("Overdue", .warn))" : .empty
        let when = due.step.due < frame.today ? "Was due \(DayWords.past(due.step.due, today: frame.today))" : "Due today"
        switch due.step.kind {
        case .followUp:
            return item(
                "<a href=\"\(due.employer.page)\">Send the follow-up to \(due.employerName)</a>\(late)", "\(met) · flyers and RFI not sent",
                "<a class=\"button quiet tight\" href=\"\(due.employer.followUpPage)\">Send follow-up</a>\(later(due))")
        case .call, .visit, .mail:
            let log = due.employer.logPage.query([("kind", due.step.kind.rawValue)])
            return item(
                "<a href=\"\(due.employer.page)\">\(due.employerName): \(due.step.words)</a>\(late)", "\(when) · \(met)",
                "<a class=\"button quiet tight\" href=\"\(log)\">Log the \(due.step.kind == .mail ? "mail" : due.step.kind.rawValue)</a>\(later(due))"
            )
        case .other:
            return item(
                "<a href=\"\(due.employer.page)\">\(due.employerName): \(due.step.words)</a>\(late)", "\(when) · \(met)",
                "\(frame.form(due.employer.nextStepDone, class: "row"))<button class=\"quiet tight\">Mark as done</button></form>\(later(due))")
        }
    }

    /// Another day by one press.
    private func later(_ due: DueStep) -> HTML {
        """
        <details class="later"><summary>Another day\(of(due.employerName))</summary>\
        \(NextStepChips(employer: due.employer, open: due.step, frame: frame, from: .today))</details>
        """
    }

    private func request(_ request: OpenRequest) -> HTML {
        let what: String
        if request.savedAt != nil {
            what = "\(request.employerName) stopped at page \(request.page) of the RFI"
        } else {
            what = "\(request.employerName) has not \(request.openedAt == nil ? "opened" : "begun") the RFI"
        }
        let saved = request.savedAt.map { " · last saved \(day($0))" } ?? ""
        return item(
            "<a href=\"\(request.employer.page)\">\(what)</a>", "Sent \(day(request.sentAt))\(saved)",
            "<a class=\"button quiet tight\" href=\"\(request.employer.programsPage)\">See the RFI\(of(request.employerName))</a>")
    }

    private func debt(_ owed: OwedConversation) -> HTML {
        let said = owed.note.isEmpty ? "" : "“\(owed.note.shortened(to: 110))” · "
        let call = owed.phone.flatMap { $0.isEmpty ? nil : $0 }
        return item(
            "<a href=\"\(owed.employer.page)\">\(owed.employerName) owes us an answer</a>",
            "\(said)\(owed.contact.map { "\($0), " } ?? "")\(day(owed.at))",
            call.map { "<a class=\"button quiet tight\" href=\"\(Link.phone($0))\">Call \($0)</a>" }
                ?? "<a class=\"button quiet tight\" href=\"\(owed.employer.logPage.query([("answered", "1")]))\">They answered</a>")
    }

    /// Whose it is, for those who hear the link without the line that it stands in.
    private func of(_ employer: String) -> HTML { "<span class=\"visually-hidden\"> of \(employer)</span>" }

    private func day(_ at: Instant) -> String { DayWords.past(at.day(in: frame.zone), today: frame.today) }
    private func time(_ at: Instant) -> String { Wording.time(at, in: frame.zone, .en) }

    private func waited(_ since: Instant) -> WorkingTime { WorkingTime(from: since, to: frame.now, in: frame.zone) }
}
