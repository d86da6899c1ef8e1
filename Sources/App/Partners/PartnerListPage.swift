import Markup
import Phrases
import Storage

/// Organizations with which openings and people are shared.
struct PartnerListPage: StaffPage {
    let query: String
    let partners: [Partner]

    let section = Section.employers
    let title = "Partners"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers")))
        <div class="head">
          <div><h1>Partners</h1><p class="sub">Organizations whose openings or people we share.</p></div>
          <div class="acts"><a class="button" href="/partners/new">Add a partner</a><a class="button quiet" href="/partners/credit">Who is credited?</a></div>
        </div>
        <search class="no-print">
          <form class="row ends" action="/partners">
            \(TextField(name: "q", label: "Name", value: query, type: "search"))
            <button class="quiet">Find</button>
          </form>
        </search>
        \(partners.isEmpty ? Empty(words: nothing).html : table)
        """
    }

    private var nothing: String {
        query.isEmpty ? "None yet. Add the first organization whose openings come to you by mail." : "No partner is called “\(query)”."
    }

    private var table: HTML {
        CardTable(
            caption: "Partners", heads: ["Name", "Kind", "Contact", "E-mail", "Phone"],
            rows: partners.map { partner in
                [
                    "<a href=\"\(partner.id.page)\">\(partner.name)</a>", HTML.text(partner.kind.label), HTML.text(partner.contactName),
                    partner.mailbox.isEmpty ? "" : "<a href=\"\(Link.mail(partner.mailbox))\">\(partner.mailbox)</a>",
                    partner.phone.isEmpty ? "" : "<a href=\"\(Link.phone(partner.phone))\">\(partner.phone)</a>",
                ]
            }
        ).html
    }
}
