import Dates
import Markup
import Phrases
import Storage

/// One mail that came in: what was said, whose it is, and an answer to it.
struct ReceivedMailPage: StaffPage {
    let line: MailLine
    let files: [AttachedFile]
    /// Employers to whom it may belong.
    let owners: [MailOwner]
    /// Those whom the reader looks after.
    let recent: [EmployerName]
    /// The name that was looked for.
    let query: String
    let answer: MailAnswerForm
    var errors = FieldErrors()

    let section = Section.mailbox
    var title: String { mail.title }

    private var mail: ReceivedMail { line.mail }
    private var employer: ID<Employer>? { mail.fate == .filed || mail.fate == .automatic ? mail.employer : nil }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(crumbs)
        <div class="head"><div>
          <h1>\(mail.title)</h1>
          <p class="sub">\(mail.fate.tag) from \(mail.sender), \(frame.moment(mail.receivedAt))</p>
        </div></div>
        \(ErrorSummary(errors))
        <div class="split">
          <section class="sect stack" aria-labelledby="said">
            <h2 id="said" class="visually-hidden">What they wrote</h2>
            \(letter(frame))
            \(if: mail.fate == .filed && frame.staff.role.servesEmployers, answerForm(frame))
          </section>
          <aside class="stack side" aria-labelledby="whose">
            <h2 id="whose">Whose mail is it?</h2>
            \(whose(frame))
          </aside>
        </div>
        """
    }

    private var crumbs: HTML {
        if let employer, let name = line.employerName { return Crumbs(("Employers", "/employers"), (name, employer.page)).html }
        return Crumbs(("Mailbox", "/mailbox")).html
    }

    private func letter(_ frame: StaffFrame) -> HTML {
        """
        <article class="letter" aria-label="Mail">
          <header><dl class="facts">
            <dt>From</dt><dd>\(if: !mail.fromName.isEmpty, "\(HTML.text(mail.fromName))<br>")\(mail.fromMailbox)</dd>
            <dt>Subject</dt><dd><b>\(mail.title)</b></dd>
            \(with: mail.sentAt, { "<dt>Written</dt><dd>\(frame.moment($0))</dd>" })
            \(with: mail.answers, { "<dt>Answers</dt><dd><a href=\"\(Link("/messages/\($0)"))\">a mail of ours</a></dd>" })
          </dl></header>
          <div class="body">\(mail.ownWords.isEmpty ? "<p class=\"hint\">No words of their own.</p>" : paragraphs(mail.ownWords))</div>
          \(if: !mail.quotedWords.isEmpty, "<details><summary>Earlier mails, as quoted in this one</summary><div class=\"body\">\(paragraphs(mail.quotedWords))</div></details>")
          \(attachments)
          \(if: mail.isCut, "<p class=\"hint\">This mail was too large: only its beginning was read, and its files were left in the mailbox.</p>")
        </article>
        """
    }

    private func paragraphs(_ words: String) -> HTML {
        let blocks = words.split(separator: "\n", omittingEmptySubsequences: false).split { $0.allSatisfy(\.isWhitespace) }
        return "\(each: blocks, { Letter.paragraph($0.joined(separator: "\n")) })"
    }

    private var attachments: HTML {
        guard !files.isEmpty else { return .empty }
        return """
            <p class="hint">Attached: \(each: files.enumerated(), { place, file in """
                \(if: place > 0, ", ")<a href="\(Link("/mailbox/\(mail.id)/files/\(file.place)"))">\(file.name)</a> \
                (\(AttachedFile.words(bytes: file.size)))
                """ })</p>
            """
    }

    private func answerForm(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form("/mailbox/\(mail.id)/answer"))
          <input type="hidden" name="as" value="\(answer.id.description)"><input type="hidden" name="beginning" value="\(answer.beginning)">
          \(TextArea(
            name: "words", label: "Your answer", value: answer.words,
            hint: "Goes to \(mail.replyMailbox), as “\(mail.answerSubject)”, with your name and phone under it.", error: errors["words"], rows: 6))
          \(CheckBoxes(
            name: "awaits", legend: "After it", choices: [Choice(value: "yes", label: "We wait for their answer")],
            selected: answer.awaits ? ["yes"] : []))
          <div class="sticky"><button>Send the answer</button>
          <span class="hint wide-only">They wait no longer for an answer to this mail. A sent mail cannot be called back.</span></div>
        </form>
        \(with: line.question, { otherwise($0, frame) })
        """
    }

    /// The ways off the list for a mail that was answered by other means, or needs no answer.
    private func otherwise(_ question: ID<Conversation>, _ frame: StaffFrame) -> HTML {
        guard let employer else { return .empty }
        return """
            \(frame.form(employer.answersGiven, class: "row"))<input type="hidden" name="question" value="\(question.description)">\
            <button class="quiet tight">It needs no answer from here</button> \
            <a href="\(employer.logPage(answering: question))">Log how it was answered</a></form>
            """
    }

    private func whose(_ frame: StaffFrame) -> HTML {
        """
        \(with: employer, { "<p>It stands with <a href=\"\($0.page)\">\(line.employerName ?? "an employer")</a>.</p>" })
        \(if: mail.fate == .bounced, "<p>A mail server says that our mail did not arrive. It is noted with the mail and with the address.</p>")
        \(if: mail.fate != .bounced && frame.staff.role.servesEmployers, choose(frame))
        """
    }

    private func choose(_ frame: StaffFrame) -> HTML {
        let others = owners.filter { $0.id != employer }
        let lead = employer == nil ? "It may belong to one of these:" : "Filed wrongly? Move it with one click:"
        let unknown = employer == nil ? "Nobody we know has this address." : "Filed wrongly? Say whose it is."
        let none = query.isEmpty ? unknown : "No employer is called “\(query)”."
        return """
            \(others.isEmpty ? "<p class=\"hint\">\(none)</p>" : "<p>\(lead)</p><ul role=\"list\" class=\"stack tight\">\(each: others, { owner($0, frame) })</ul>")
            \(if: !mine.isEmpty, oneOfMine(frame))
            <form class="fields" method="get" action="/mailbox/\(mail.id.description)">
              \(TextField(name: "named", label: "Another employer", value: query, hint: "Any part of the name.", width: "w20", type: "search"))
              <p><button class="quiet tight">Find</button></p>
            </form>
            \(if: mail.fate != .aside, """
                \(frame.form("/mailbox/\(mail.id)/aside", class: "row"))<button class="quiet tight">It concerns no employer: put it aside</button></form>
                """)
            """
    }

    private var mine: [EmployerName] { recent.filter { one in one.id != employer && !owners.contains { $0.id == one.id } } }

    private func oneOfMine(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form("/mailbox/\(mail.id)/file"))
          \(SelectField(name: "employer", label: "One of yours", choices: mine.map { Choice(value: $0.id.description, label: $0.name) }))
          <p><button class="quiet tight">File it there</button></p>
        </form>
        """
    }

    private func owner(_ owner: MailOwner, _ frame: StaffFrame) -> HTML {
        let isKnown = owner.contact != nil
        return """
            <li>\(frame.form("/mailbox/\(mail.id)/file", class: "stack tight"))
              <input type="hidden" name="employer" value="\(owner.id.description)">
              <p><b>\(owner.name)</b>\(with: owner.contact, { "<br><span class=\"hint\">\($0) writes from this address</span>" })</p>
              \(if: !isKnown && !mail.fromMailbox.isEmpty, """
                <p><label><input type="checkbox" name="keep" value="yes" checked> Keep \(mail.sender) as a contact there</label></p>
                """)
              <p><button class="tight">File it here<span class="visually-hidden">, with \(owner.name)</span></button></p>
            </form></li>
            """
    }
}
