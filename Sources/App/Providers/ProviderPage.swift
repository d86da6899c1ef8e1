import Markup
import OpenReferral
import Storage

/// What folders below this one show on a provider's page; it may ask one question.
typealias ProviderAside = @Sendable (Provider, Visit, Reading) throws -> HTML

/// One provider with what it offers.
struct ProviderPage: StaffPage {
    let provider: Provider
    let listings: [Listing]
    var asides: [HTML] = []

    let section = Section.services
    var title: String { provider.name }

    private var organization: Organization { provider.organization }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head">
          <div><h1>\(provider.name)</h1>\(if: organization.description != organization.name, "<p class=\"sub\">\(organization.description)</p>")</div>
          <div class="acts"><a class="button" href="\(provider.id.addService)">Add a service</a>\
        <a class="button quiet" href="\(provider.id.editPage)">Change</a></div>
        </div>
        <dl class="facts">
          \(with: organization.email, { "<dt>E-mail</dt><dd><a href=\"\(Link.mail($0))\">\($0)</a></dd>" })
          \(with: organization.website.flatMap { Link(website: $0) }, { "<dt>Web</dt><dd><a href=\"\($0)\">\($0.address)</a></dd>" })
        </dl>
        <h2>What it offers</h2>
        \(listings.isEmpty ? Empty(words: "No service yet.", act: ("Add a service", provider.id.addService)).html : table(frame))
        \(each: asides, { $0 })
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Services of \(provider.name)", heads: ["Service", "Helps with", "Costs", "Verified"],
            rows: listings.map { listing in
                [
                    "<a href=\"\(listing.id.page)\">\(listing.name)</a>\(if: listing.service.status != "active", " \(StatusTag.of(listing.service))")",
                    HTML.text(listing.needs.map(\.label).joined(separator: ", ")),
                    HTML.text(String((listing.service.feesDescription ?? "").prefix(80))), VerifiedWords(listing, frame).short,
                ]
            }
        ).html
    }
}
