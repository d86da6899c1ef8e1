import Dates
import Markup
import Phrases
import Rules
import Storage

/// The notice that tells an employer the results: written beforehand, each part open to change.
struct NoticePage: StaffPage {
    let desk: NoticeDesk
    let form: NoticeForm
    var errors = FieldErrors()
    /// Whether it is shown as its reader will see it, over the parts.
    var isPreview = false

    let section = Section.employers
    var title: String { "Notice to \(employer.name)" }

    private var employer: Employer { desk.employer }
    private var contact: Contact? { desk.contact(form.to) }
    private var letter: EligibilityLetter { form.letter }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page), ("RFI and programs", employer.id.programsPage)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(clock(frame))</p></div></div>
        \(ErrorSummary(errors))
        \(choices)
        \(if: isPreview, preview(frame))
        \(frame.form(employer.id.noticePage, class: "split"))
          <input type="hidden" name="mail" value="\(form.id.description)">
          <input type="hidden" name="determination" value="\(form.determination?.description ?? "")">
          <input type="hidden" name="to" value="\(form.to?.description ?? "")">
          <input type="hidden" name="language" value="\(letter.language.rawValue)">
          <input type="hidden" name="template" value="\(letter.template)">
          <article class="letter" aria-label="Notice">
            <header><dl class="facts"><dt>To</dt><dd>\(address)</dd></dl></header>
            <div class="body">
              \(TextField(name: "subject", label: "Subject", value: letter.subject, error: errors["subject"], width: "w30"))
              \(each: EligibilityLetter.Part.allCases, part)
            </div>
          </article>
          <aside class="stack side" aria-label="Before you send">
            \(BeforeSending(desk: desk, form: form, frame: frame))
            \(enclosed)
          </aside>
          <div class="sticky whole">
            <button name="act" value="send">Send the notice</button>
            <button class="quiet" name="act" value="preview">See it as \(contact?.firstName ?? "they") will</button>
            <a class="button quiet" href="\(employer.id.programsPage)">Back</a>
            <span class="hint wide-only">\(goes)</span>
          </div>
        </form>
        """
    }

    private var enclosed: HTML {
        let flyers = desk.flyers(in: letter.language)
        guard !flyers.isEmpty else { return .empty }
        return """
            <section aria-labelledby="with"><h2 id="with">Goes with it</h2>
            \(each: flyers, { flyer in """
              <label class="choice"><input type="checkbox" name="flyers" value="\(flyer.id.description)"\(if: form.flyers.contains(flyer.id), " checked")>\
              <span>Flyer: \(flyer.title)<small class="hint">\(flyer.kind)\(if: flyer.language != letter.language, ", in English")</small></span></label>
              """ })</section>
            """
    }

    private func clock(_ frame: StaffFrame) -> String {
        let written = "Written from the verdicts, in \(letter.language.englishName)."
        guard let arrived = desk.review.standing.answers?.submitted.submittedAt else { return written }
        if desk.review.standing.told != nil { return "\(written) A notice of these results has gone out already; this would be another one." }
        let passed = WorkingTime(from: arrived, to: frame.now, in: frame.agency.hours)
        return "\(written) \(passed) since the answers arrived; the clock stops when you send."
    }

    // Choosing somebody else or another language writes the letter anew, so these are links and not part of the form.
    private var choices: HTML {
        """
        <div class="row far">
          <nav aria-label="Language of the notice"><ul class="chips">\(each: Language.allCases, { language in
            chip(language.ownName, link(to: contact, in: language), isChosen: language == letter.language)
          })</ul></nav>
          \(if: desk.contacts.count > 1, """
            <nav aria-label="Who gets it"><ul class="chips">\(each: desk.contacts, { other in
              chip(other.name, link(to: other, in: other.language), isChosen: other.id == form.to)
            })</ul></nav>
            """)
        </div>
        <p class="hint">Another language or another person writes the letter anew; changes that you have made to it are then gone.</p>
        """
    }

    private func link(to contact: Contact?, in language: Language) -> Link {
        employer.id.noticePage.query([("to", contact?.id.description ?? ""), ("language", language.rawValue)])
    }

    private func chip(_ label: String, _ link: Link, isChosen: Bool) -> HTML {
        "<li><a class=\"chip\" href=\"\(link)\"\(if: isChosen, " aria-current=\"true\"")>\(label)</a></li>"
    }

    private var address: HTML {
        guard let contact else {
            return "<span class=\"error\" id=\"to\">Nobody yet. <a href=\"\(employer.id.newContactPage)\">Add a contact</a></span>"
        }
        guard contact.canGetMail else {
            return """
                <span id="to">\(contact.name)</span> <span class="error">no e-mail address that works. \
                <a href="\(employer.id.contactPage(contact.id))">Add one</a></span>
                """
        }
        return "<span id=\"to\">\(contact.name) (\(contact.mailbox))</span>"
    }

    private func part(_ part: EligibilityLetter.Part) -> HTML {
        let words = letter[part]
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 70 }
        let hint: String? = part.heading.map { "Under the heading “\($0[letter.language])”. Left empty, it is left out." }
        return """
            <div lang="en">\(TextArea(
                name: part.rawValue, label: part.label, value: words, hint: hint, error: errors[part.rawValue], isOptional: part.heading != nil,
                rows: max(2, min(14, lines + 1))))</div>
            """
    }

    private func preview(_ frame: StaffFrame) -> HTML {
        """
        <article class="letter" aria-label="As \(contact?.firstName ?? "they") will see it">
          <header><dl class="facts">
            <dt>From</dt><dd>\(frame.staff.name), \(frame.agency.name)</dd>
            <dt>To</dt><dd>\(contact.map { "\($0.name) (\($0.mailbox))" } ?? "nobody yet")</dd>
            <dt>Subject</dt><dd><b lang="\(letter.language.rawValue)">\(letter.subject)</b></dd>
          </dl></header>
          <div class="body" lang="\(letter.language.rawValue)">\(letter.body)</div>
        </article>
        """
    }

    private var goes: String {
        let copies = [desk.owner, desk.backup].compactMap(\.self)
        let who = contact?.firstName ?? "nobody yet"
        let seen = copies.isEmpty ? "" : "; told in Fairlead: \(copies.joined(separator: ", "))"
        return "Goes to \(who)\(seen). Kept on the timeline as sent."
    }
}

extension EligibilityLetter.Part {
    var label: String {
        switch self {
        case .opening: "Opening"
        case .usable: "What they can use now"
        case .waiting: "What we are still looking at"
        case .notNow: "What does not fit this time"
        case .closing: "Closing"
        }
    }
}
