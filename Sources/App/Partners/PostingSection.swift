import Dates
import Markup
import Storage

/// A partner's page or feed: when somebody last looked there, and what has changed since openings were taken in.
struct PostingSection: Component {
    let partner: Partner
    let look: PartnerLook?
    let news: [PartnerPosting]
    let frame: StaffFrame

    var html: HTML {
        """
        <section class="sect" aria-labelledby="their-page"><h2 id="their-page">Their own page</h2>
        \(partner.openingsAddress.isEmpty ? unknown : known)
        \(if: !news.isEmpty, changes)
        </section>
        """
    }

    private var unknown: HTML {
        """
        <p class="hint">Do they publish their openings? <a href="\(partner.id.editPage)">Say where</a>, and we look there each morning: a page with JobPosting \
        in it, RSS, or JSON.</p>
        """
    }

    private var known: HTML {
        """
        <p class="as-typed">\(partner.openingsAddress)</p>
        <p>\(last)</p>
        \(frame.form(partner.id.looking, class: "row"))<button class="quiet tight">Look now</button>\
        <span class="hint">New openings become drafts. Nothing is published, changed or closed by itself.</span></form>
        """
    }

    private var last: String {
        guard let look, look.address == partner.openingsAddress else { return "Nobody has looked there yet." }
        let found = look.found.map { $0 == 1 ? "1 opening stood there." : "\($0) openings stood there." } ?? look.problem
        return "Looked there \(frame.moment(look.at)). \(found)"
    }

    private var changes: HTML {
        """
        <h3>Since they were taken in</h3>
        <ul role="list" class="stack tight">\(each: news, { posting in """
            <li>\(posting.news == .gone ? StatusTag("No longer there", .warn) : StatusTag("Changed", .info)) \
            \(with: posting.opening, { "<a href=\"\($0.page)\">\(posting.title)</a>" })
              <span class="hint">\(posting.news == .gone ? "Ask them whether somebody is still wanted." : posting.differences(on: frame.today).joined(separator: "; "))</span>
              \(frame.form(partner.id.seen(posting.id), class: "row"))<button class="plain tight">Seen\
            <span class="visually-hidden">: \(posting.title)</span></button></form></li>
            """ })</ul>
        """
    }
}
