import Dates
import Markup
import Phrases
import Storage

/// The lists of work, most pressing first: alarms, RFIs that arrived, answers that we owe, steps that are due, silent employers, who owes us.
struct TodayWork: Component {
    let sheet: TodaySheet
    let frame: StaffFrame

    var html: HTML {
        let items = TodayItems(frame: frame)
        return """
            \(list("now", "Now", [.alarm, .arrived], items, all: "/alarms", isNow: true))
            \(list("wait", "They wait for our answer", [.owed], items, all: "/owed"))
            \(list("due", "Due", [.interpreter, .step, .referral, .told, .training], items, all: Link("/employers").query([("view", "mine")])))
            \(list("silent", "Silent", [.silent], items, all: Link("/employers").query([("view", "mine"), ("stage", "active"), ("sort", "contact")])))
            \(list("owe", "They owe us an answer", [.asked, .debt], items, all: Link("/owed").query([("side", "them")])))
            """
    }

    private func list(_ id: StaticString, _ heading: String, _ kinds: [TodayLine.Kind], _ items: TodayItems, all: Link, isNow: Bool = false) -> HTML {
        let found = kinds.map { sheet[$0] }
        let lines = found.flatMap { $0.prefix(TodayQueries.most) }
        guard !lines.isEmpty else { return .empty }
        let isCut = found.contains { $0.count > TodayQueries.most }
        return """
            <section class="sect" aria-labelledby="\(id.description)">
              <div class="heading">
                <h2 id="\(id.description)">\(heading) <span class="n">\(lines.count)\(if: isCut, "+")</span></h2>
                \(if: isNow, "<p class=\"hint\">Checked \(Wording.time(frame.now, in: frame.zone, .en)). <a href=\"/\">Check again</a></p>")
              </div>
              <ol class="todo\(if: isNow, " now")" role="list">\(each: lines, items.item)</ol>
              \(if: isCut, "<p><a href=\"\(all)\">See all of them<span class=\"visually-hidden\">: \(heading)</span></a></p>")
            </section>
            """
    }
}

/// One line of work, with its one act.
struct TodayItems: Sendable {
    let frame: StaffFrame

    func item(_ line: TodayLine) -> HTML {
        let (what, meta, act) = parts(line)
        return """
            <li>
              <div class="what"><p>\(what)</p><p class="meta">\(meta)</p></div>
              <div class="act">\(act)</div>
            </li>
            """
    }

    private func parts(_ line: TodayLine) -> (HTML, String, HTML) {
        switch line.kind {
        case .alarm: alarm(line)
        case .arrived: arrived(line)
        case .told: told(line)
        case .owed: question(line)
        case .step: step(line)
        case .silent: silent(line)
        case .asked: asked(line)
        case .debt: debt(line)
        case .referral: TodayReferral(line: line, frame: frame).parts
        case .interpreter: interpreter(line)
        case .training: TodayTraining(line: line, frame: frame).parts
        }
    }

    private func alarm(_ line: TodayLine) -> (HTML, String, HTML) {
        let id = ID<Alarm>(number: line.subject)
        let label = Alarm.Kind(rawValue: line.variety)?.label ?? ""
        let isMine = line.holder == frame.staff.id
        let holder = line.then.map { "\(isMine ? "you have it" : "\(line.person) has it") since \(moment($0))" } ?? "nobody has it yet"
        let claim: HTML = "\(frame.form(id.claim, class: "row"))<button class=\"tight\">I’m on it\(of(line))</button></form>"
        return (
            "\(StatusTag(label, .danger)) <a href=\"\(id.page)\">\(line.words)</a>",
            "\(line.employerName) · since \(DayWords.short(line.at.day(in: frame.zone), today: frame.today)), \(waited(line.at)) of working time · \(holder)",
            line.holder == nil ? claim : button(id.page, isMine ? "Log a try" : "See it", line)
        )
    }

    private func arrived(_ line: TodayLine) -> (HTML, String, HTML) {
        let link = line.employer?.programsPage ?? "/"
        let tag = line.variety == Notice.Kind.rfiReceived.rawValue ? StatusTag("RFI received", .warn) : StatusTag("RFI corrected", .warn)
        let words = line.words.isEmpty ? "\(line.employerName) sent the RFI" : line.words
        return (
            "\(tag) <a href=\"\(link)\">\(words)</a>",
            "Arrived \(moment(line.at)) · tell them within a working day · \(waited(line.at)) of working time so far",
            "<a class=\"button tight\" href=\"\(link)\">Review answers\(of(line))</a>"
        )
    }

    /// Where what somebody is told about stands.
    private func page(of kind: Notice.Kind?, _ line: TodayLine) -> Link {
        switch kind {
        case .mailReceived: line.about.map { ID<ReceivedMail>(number: $0).page } ?? "/mailbox"
        case .introductionAnswered, .introductionSilent: line.about.map { ID<Introduction>(number: $0).page } ?? "/people"
        case .assessmentDone, .factContested: line.about.map { ID<Participant>(number: $0).assessments } ?? "/people"
        case .linkWanted where line.employer == nil: line.about.map { ID<Participant>(number: $0).assessmentLink } ?? "/people"
        case .referralAnswered, .referralSilent, .referralReceived: line.about.map { ID<Referral>(number: $0).page } ?? "/referrals"
        case .openingsFound: line.about.map { ID<Partner>(number: $0).page } ?? "/partners"
        case .intakeDone, .consentWithdrawn, .personProposed: line.about.map { ID<Participant>(number: $0).page } ?? "/people"
        case .modelProposed: line.about.map { ID<Model>(number: $0).page } ?? "/models"
        case .personQuestionsDone: line.about.map { ID<Participant>(number: $0).programsPage } ?? "/people"
        case .providerCorrected: line.about.map { ID<Listing>(number: $0).page } ?? "/providers/verify"
        // New rules are about no employer.
        case .verdictChanged: line.employer?.programsPage ?? "/programs"
        default: line.employer?.page ?? "/programs"
        }
    }

    private func told(_ line: TodayLine) -> (HTML, String, HTML) {
        let kind = Notice.Kind(rawValue: line.variety)
        let page = page(of: kind, line)
        let (tag, act): (StatusTag, HTML) =
            switch kind {
            case .linkWanted where line.employer == nil:
                (StatusTag("New link wanted", .warn), "\(button(page, "Hand it over", line))\(dealtWith(line))")
            case .linkWanted: (StatusTag("New link wanted", .warn), button(line.employer?.followUpPage ?? page, "Send a new link", line))
            case .mailFailed: (StatusTag("Mail came back", .danger), dealtWith(line))
            case .noticeSent: (StatusTag("Notice sent", .info), dealtWith(line))
            case .mailReceived: (StatusTag("Mail", .warn), mail(page, line))
            case .verdictChanged: (StatusTag("Verdict changed", .warn), dealtWith(line))
            case .rulesProposed: (StatusTag("Rules to approve", .warn), dealtWith(line))
            case .modelProposed: (StatusTag("Model to sign", .warn), dealtWith(line))
            case .checkInsStopped: (StatusTag("Ask by phone", .warn), dealtWith(line))
            case .introductionAnswered: (StatusTag("Candidate", .warn), button(page, "See it", line))
            case .introductionSilent: (StatusTag("Call them", .warn), dealtWith(line))
            case .referralAnswered: (StatusTag("Referral", .info), dealtWith(line))
            case .referralSilent: (StatusTag("Referral stuck", .warn), button(page, "See it", line))
            case .referralReceived: (StatusTag("Sent to us", .warn), button(page, "Answer", line))
            case .personProposed: (StatusTag("Proposed", .info), dealtWith(line))
            case .openingsFound: (StatusTag("Openings found", .info), dealtWith(line))
            case .intakeDone, .personQuestionsDone: (StatusTag("Questions answered", .info), dealtWith(line))
            case .providerCorrected: (StatusTag("Provider corrects", .warn), button(page, "See it", line))
            case .consentWithdrawn: (StatusTag("Consent taken back", .warn), dealtWith(line))
            case .assessmentDone: (StatusTag("Needs answered", .info), button(page, "See them", line))
            case .factContested: (StatusTag("Contested", .warn), "\(button(page, "Look again", line))\(dealtWith(line))")
            case .rfiReceived, .rfiCorrected, .handedOn, nil: (StatusTag("Told", .info), dealtWith(line))
            }
        let whenAndWhere = line.employerName.isEmpty ? moment(line.at) : "\(line.employerName) · \(moment(line.at))"
        return ("\(tag) <a href=\"\(page)\">\(line.words)</a>", whenAndWhere, act)
    }

    private func dealtWith(_ line: TodayLine) -> HTML {
        let notice = ID<Notice>(number: line.subject)
        return "\(frame.form("/notices/\(notice)/done", class: "row"))<button class=\"quiet tight\">Dealt with\(of(line))</button></form>"
    }

    /// One from the tray needs a home; one to an employer of a colleague’s is answered, or left to the colleague.
    private func mail(_ page: Link, _ line: TodayLine) -> HTML {
        line.employer == nil ? button(page, "File it", line) : "\(button(page, "Answer", line))\(dealtWith(line))"
    }

    private func question(_ line: TodayLine) -> (HTML, String, HTML) {
        let (page, mail) = (line.employer?.page ?? "/", line.about.map { ID<ReceivedMail>(number: $0).page })
        return (
            "<a href=\"\(page)\">\(line.employerName) waits for our answer</a>", "\(said(line))\(moment(line.at)) · \(waited(line.at)) so far",
            button(mail ?? line.employer?.logPage(answering: ID(number: line.subject)) ?? page, "Answer", line)
        )
    }

    private func step(_ line: TodayLine) -> (HTML, String, HTML) {
        let (kind, page) = (NextStep.Kind(rawValue: line.variety) ?? .other, line.employer?.page ?? "/")
        let due = line.due ?? frame.today
        let late: HTML = due < frame.today ? " \(StatusTag("Overdue", .warn))" : .empty
        let when = due < frame.today ? "Was due \(DayWords.past(due, today: frame.today))" : "Due today"
        let met = line.at.milliseconds == 0 ? "nobody has spoken to them yet" : "you last spoke \(day(line.at))"
        if kind == .followUp {
            return (
                "<a href=\"\(page)\">Send the follow-up to \(line.employerName)</a>\(late)", "\(when) · \(met) · flyers and RFI not sent",
                button(line.employer?.followUpPage ?? page, "Send follow-up", line)
            )
        }
        let log = line.employer?.logPage.query([("kind", kind.rawValue)]) ?? page
        let done = line.employer.map {
            "\(frame.form($0.nextStepDone, class: "row"))<button class=\"quiet tight\">Mark as done\(of(line))</button></form>" as HTML
        }
        return (
            "<a href=\"\(page)\">\(line.employerName): \(NextStep.words(kind, line.words))</a>\(late)", "\(when) · \(met)",
            kind == .other ? done ?? .empty : button(log, "Log the \(kind == .mail ? "mail" : kind.rawValue)", line)
        )
    }

    private func silent(_ line: TodayLine) -> (HTML, String, HTML) {
        let page = line.employer?.page ?? "/"
        let spoke = line.at.milliseconds == 0 ? "Nobody has spoken to them yet" : "Last spoke \(day(line.at))"
        return (
            "<a href=\"\(page)\">\(line.employerName) is silent</a>", "\(spoke) · active, and no word for \(TodayQueries.daysOfSilence) days",
            call(line, or: button(line.employer?.logPage ?? page, "Log a contact", line))
        )
    }

    private func asked(_ line: TodayLine) -> (HTML, String, HTML) {
        let what =
            switch line.variety {
            case "saved": "\(line.employerName) stopped at page \(line.about ?? 1) of the RFI"
            case "opened": "\(line.employerName) has not begun the RFI"
            default: "\(line.employerName) has not opened the RFI"
            }
        let isSilent = frame.now.seconds(since: line.then ?? line.at) > Double(TodayQueries.daysToAnswer) * 86_400
        let saved = line.then.map { " · last saved \(day($0))" } ?? ""
        return (
            "<a href=\"\(line.employer?.page ?? "/")\">\(what)</a>\(if: isSilent, " \(StatusTag("Silent", .warn))")", "Sent \(day(line.at))\(saved)",
            button(line.employer?.programsPage ?? "/", "See the RFI", line)
        )
    }

    private func interpreter(_ line: TodayLine) -> (HTML, String, HTML) {
        let page = line.about.map { ID<Participant>(number: $0) }?.interpreter ?? "/people"
        return (
            "\(StatusTag("Interpreter", .info)) <a href=\"\(page)\">\(line.phone) interprets for \(line.person)</a>",
            "Today at \(Wording.time(line.at, in: frame.zone, .en))\(line.words.isEmpty ? "" : " · \(line.words)")", .empty
        )
    }

    private func debt(_ line: TodayLine) -> (HTML, String, HTML) {
        let page = line.employer?.page ?? "/"
        let isSilent = frame.now.seconds(since: line.at) > Double(TodayQueries.daysToAnswer) * 86_400
        return (
            "<a href=\"\(page)\">\(line.employerName) owes us an answer</a>\(if: isSilent, " \(StatusTag("Silent", .warn))")",
            "\(said(line))\(day(line.at))",
            call(line, or: button(line.employer?.logPage(answering: ID(number: line.subject)) ?? page, "They answered", line))
        )
    }

    private func button(_ link: Link, _ label: String, _ line: TodayLine) -> HTML {
        "<a class=\"button quiet tight\" href=\"\(link)\">\(label)\(of(line))</a>"
    }

    private func call(_ line: TodayLine, or other: HTML) -> HTML {
        line.phone.isEmpty ? other : "<a class=\"button quiet tight\" href=\"\(Link.phone(line.phone))\">Call \(line.phone)\(of(line))</a>"
    }

    private func said(_ line: TodayLine) -> String {
        let words = line.words.isEmpty ? "" : "“\(line.words.shortened(to: 110))” · "
        return words + (line.person.isEmpty ? "" : "\(line.person), ")
    }

    /// Whose it is, for those who hear the act without the line that it stands in.
    private func of(_ line: TodayLine) -> HTML { "<span class=\"visually-hidden\"> for \(line.employerName)</span>" }

    private func day(_ at: Instant) -> String { DayWords.past(at.day(in: frame.zone), today: frame.today) }
    private func moment(_ at: Instant) -> String { "\(day(at)) at \(Wording.time(at, in: frame.zone, .en))" }
    private func waited(_ since: Instant) -> WorkingTime { WorkingTime(from: since, to: frame.now, in: frame.agency.hours) }
}
