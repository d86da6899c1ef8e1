import Dates
import Markup
import Phrases
import Storage

/// One employer: history, people, places and facts.
struct EmployerPage: StaffPage {
    let sheet: EmployerSheet
    let contacts: [Contact]
    let sites: [Worksite]
    let filter: TimelineFilter
    let timeline: TimelinePage
    let isFirstPage: Bool
    /// What folders above this one have to say at the side.
    var asides: [HTML] = []

    let section = Section.employers
    var title: String { employer.name }

    private var employer: Employer { sheet.employer }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(EmployerHeader(sheet: sheet, mainSite: sites.first, tab: .timeline, frame: frame))
        <div class="split">
          <section class="sect" aria-labelledby="tl">
            <h2 id="tl" class="visually-hidden">Timeline</h2>
            <nav aria-label="Kinds of entry"><ul class="chips">\(each: TimelineFilter.allCases, chip)</ul></nav>
            \(history(frame))
          </section>
          <aside class="stack side" aria-label="About this employer">
            \(PeopleAndPlaces(employer: employer, contacts: contacts, sites: sites, mayEdit: frame.staff.role.servesEmployers))
            \(each: asides, { $0 })
            \(facts(frame))
          </aside>
        </div>
        \(if: frame.staff.role.servesEmployers, bottomBar)
        """
    }

    private func chip(_ kind: TimelineFilter) -> HTML {
        let link = employer.id.page.query([("show", kind == .all ? "" : kind.rawValue)])
        return """
            <li><a class="chip" href="\(link)"\(if: kind == filter, " aria-current=\"true\"")>\(kind.label)\
            \(with: timeline.counts, { " <span class=\"n\">\($0[kind] ?? 0)</span>" })</a></li>
            """
    }

    private func history(_ frame: StaffFrame) -> HTML {
        let since = DayWords.past(employer.createdAt.day(in: frame.zone), today: frame.today)
        let nothing = filter == .all ? "Nothing has happened yet." : "Nothing of this kind yet."
        let end = timeline.entries.isEmpty && isFirstPage ? nothing : "Nothing earlier."
        return """
            <div>\(Timeline(entries: timeline.entries, reader: frame.staff, zone: frame.zone, today: frame.today, more: more, undo: frame.takeBack))</div>
            \(timeline.hasEarlier ? earlier : "<p class=\"hint\">\(end) \(employer.name) was added \(since).</p>")
            """
    }

    private var earlier: HTML {
        guard let last = timeline.entries.last else { return .empty }
        let link = employer.id.page.query([("show", filter == .all ? "" : filter.rawValue), ("before", last.id.description)])
        return "<nav class=\"pager\" aria-label=\"Pages of the timeline\"><a class=\"button quiet\" href=\"\(link)\">Earlier</a></nav>"
    }

    private func more(_ entry: JournalEntry) -> (String, Link)? {
        if entry.kind == .import, let run = entry.subject {
            return ("See the whole row", "/imports/\(ID<ImportRun>(number: run))/employers/\(employer.id)")
        }
        if entry.kind == .mail, entry.mail == nil, let mail = entry.subject { return ("Read the mail", ID<ReceivedMail>(number: mail).page) }
        if entry.kind == .opening, let id = entry.subject { return ("See the opening", "/openings/\(ID<Opening>(number: id))") }
        guard entry.direction == .theirs, entry.kind == .request || entry.kind == .program else { return nil }
        return ("See answers and programs", employer.id.programsPage)
    }

    private func facts(_ frame: StaffFrame) -> HTML {
        """
        <section aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <dl class="facts">
            \(fact("Legal name", employer.legalName))
            \(if: !employer.otherNames.isEmpty, fact("Other names", employer.otherNames))
            \(fact("FEIN", employer.fein))
            \(fact("Industry", industry))
            \(with: Link(website: employer.website), { "<dt>Website</dt><dd><a href=\"\($0)\" rel=\"noreferrer\">\(employer.website)</a></dd>" })
            \(fact("Center", sheet.center ?? ""))
            \(fact("Our reply", sheet.replies.words))
            \(if: !employer.note.isEmpty, fact("Note", employer.note))
          </dl>
          \(if: frame.staff.role.servesEmployers, "<p><a href=\"\(employer.id.factsPage)\">Edit the facts</a></p>")
        </section>
        """
    }

    private var industry: String {
        [employer.industry, employer.naics.isEmpty ? "" : "NAICS \(employer.naics)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd>\(value.isEmpty ? "<span class=\"hint\">not known yet</span>" : HTML.text(value))</dd>"
    }

    private var bottomBar: HTML {
        """
        <div class="sticky phone-only">
          <a class="button" href="\(employer.id.logPage)">Log contact</a>
          \(with: contacts.first { $0.leftOn == nil && !$0.phone.isEmpty }, { """
            <a class="button quiet" href="\(Link.phone($0.phone))">Call \($0.firstName)</a>
            """ })
          <button class="quiet" type="button" popovertarget="more">More</button>
        </div>
        """
    }
}

/// Whom we know at an employer, and where it works.
struct PeopleAndPlaces: Component {
    let employer: Employer
    let contacts: [Contact]
    let sites: [Worksite]
    let mayEdit: Bool

    var html: HTML {
        """
        <section aria-labelledby="contacts">
          <h2 id="contacts">Contacts</h2>
          \(if: contacts.isEmpty, "<p class=\"hint\">Nobody known yet.</p>")
          \(if: !contacts.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: contacts, person)</ul>")
          \(if: mayEdit, "<p><a href=\"\(employer.id.newContactPage)\">Add a contact</a></p>")
        </section>
        <section aria-labelledby="sites">
          <h2 id="sites">Sites</h2>
          \(if: sites.isEmpty, "<p class=\"hint\">No address yet.</p>")
          \(if: !sites.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: sites, place)</ul>")
          \(if: mayEdit, "<p><a href=\"\(employer.id.newSitePage)\">Add a site</a></p>")
        </section>
        """
    }

    private func person(_ contact: Contact) -> HTML {
        let about = [contact.title, contact.role == .other ? "" : contact.role.label].filter { !$0.isEmpty }.joined(separator: ", ")
        let name: HTML = mayEdit ? "<a href=\"\(employer.id.contactPage(contact.id))\">\(contact.name)</a>" : HTML.text(contact.name)
        if let left = contact.leftOn {
            return "<li>\(name) <span class=\"hint\">left on \(Wording.day(left, in: .en))</span></li>"
        }
        return """
            <li><b>\(name)</b>\(if: !about.isEmpty, ", \(HTML.text(about))")<br>\(phone(contact)) · \(mailbox(contact))<br>\
            <span class="hint">\(contact.language.englishName)\(if: !contact.note.isEmpty, ". \(HTML.text(contact.note))")</span></li>
            """
    }

    private func phone(_ contact: Contact) -> HTML {
        contact.phone.isEmpty ? "<span class=\"hint\">no phone yet</span>" : "<a href=\"\(Link.phone(contact.phone))\">\(contact.phone)</a>"
    }

    private func mailbox(_ contact: Contact) -> HTML {
        if contact.mailbox.isEmpty { return "<span class=\"hint\">no e-mail yet</span>" }
        let cameBack: HTML = contact.bounced.isEmpty ? .empty : " \(StatusTag("Mail comes back", .danger))"
        return "<a href=\"\(Link.mail(contact.mailbox))\">\(contact.mailbox)</a>\(cameBack)"
    }

    private func place(_ site: Worksite) -> HTML {
        let words = [site.name, site.address].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <li>\(words.isEmpty ? "<span class=\"hint\">no address yet</span>" : HTML.text(words))\
            \(if: site.isMain && sites.count > 1, " <span class=\"hint\">main site</span>")\
            \(if: !site.phone.isEmpty, "<br><a href=\"\(Link.phone(site.phone))\">\(site.phone)</a>")\
            \(if: mayEdit, " · <a href=\"\(employer.id.sitePage(site.id))\">Edit</a>")</li>
            """
    }
}
