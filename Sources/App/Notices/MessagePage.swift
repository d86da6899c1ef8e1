import Dates
import Markup
import Phrases
import Storage

/// One mail to an employer: what was sent, to whom, and what became of it.
struct MessagePage: StaffPage {
    let message: OutboxMessage
    let files: [AttachedFile]
    let employer: String
    /// In a demonstration, where the mail stands as its reader sees it.
    var demoLink: Link?
    /// Whether we read the mailbox that answers go to.
    var answersComeHere = false

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { message.subject }

    private var employerLink: Link { message.employer.map { "/employers/\($0)" } ?? "/employers" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer, employerLink)))
        <div class="head"><div>
          <h1 lang="\(message.language.rawValue)">\(message.subject)</h1>
          <p class="sub">\(message.state.tag) \(sent(frame))</p>
        </div></div>
        \(if: message.state != .sent && !message.serverWords.isEmpty, trouble(frame))
        \(LetterView(
            letter: Letter(message.language, reading: message.text.hidingPrivateLinks()), from: message.fromName,
            to: "\(message.toName) (\(message.toMailbox))", subject: message.subject, foot: attachments))
        <section class="sect" aria-labelledby="way">
          <h2 id="way">Its way</h2>
          <dl class="facts">
            <dt>Language</dt><dd>\(message.language.englishName)</dd>
            <dt>Words</dt><dd>\(message.template == 0 ? "as shipped" : "version \(message.template) of the template")</dd>
            <dt>Answers go to</dt><dd>\(answersComeHere ? "this timeline, by the agency’s mailbox" : message.replyMailbox)</dd>
            <dt>Tried</dt><dd>\(times(message.attempts))\(if: message.state == .queued && message.attempts > 0, again(frame))</dd>
            \(if: message.state == .sent, "<dt>The server said</dt><dd>\(message.serverWords)</dd>")
          </dl>
          \(with: demoLink, { "<p><a href=\"\($0)\">Read it in \(message.toName)’s place</a>, with its link</p>" })
          \(if: demoLink == nil && message.text.hasPrivateLink, "<p class=\"hint\">The private link in this mail opens for \(message.toName) only, so it is not shown here.</p>")
        </section>
        \(if: message.state == .failed && frame.staff.role.servesEmployers, sendAgain(frame))
        """
    }

    private func sent(_ frame: StaffFrame) -> HTML {
        let start = "written \(frame.moment(message.queuedAt))"
        guard let end = message.endedAt else { return "\(start)" }
        return "\(start), \(message.state == .sent ? "sent" : "given up") \(frame.moment(end))"
    }

    private func times(_ number: Int) -> String {
        switch number {
        case 0: "not yet"
        case 1: "once"
        case 2: "twice"
        default: "\(number) times"
        }
    }

    private func again(_ frame: StaffFrame) -> HTML {
        let day = message.dueAt.day(in: frame.zone)
        let when = day == frame.today ? "" : "\(DayWords.due(day, today: frame.today)) "
        return "; the next try is \(when)at \(Wording.time(message.dueAt, in: frame.zone, .en))"
    }

    private func trouble(_ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="\(message.state == .failed ? "danger" : "warn")">
          <p class="lead">\(message.state == .failed ? "\(message.toName) did not get this mail." : "Not taken yet; we go on trying.")</p>
          <p>The mail server said: \(message.serverWords)</p>
        </div>
        """
    }

    private var attachments: HTML {
        guard !files.isEmpty else { return .empty }
        return """
            <p class="hint">Attached: \(each: files.enumerated(), { place, file in """
                \(if: place > 0, ", ")<a href="\(Link("/messages/\(message.id)/files/\(file.place)"))">\(file.name)</a> \
                (\(AttachedFile.words(bytes: file.size)))
                """ })</p>
            """
    }

    private func sendAgain(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form("/messages/\(message.id)/again"))
          <p class="hint">Correct the address with the contact first, if it was wrong. The mail goes out as a new one, \
        to the address that we know now\(if: message.text.hasPrivateLink, ", with a new private link").</p>
          <div class="sticky"><button>Send it again</button><a class="button quiet" href="\(employerLink)">Not now</a></div>
        </form>
        """
    }
}
