import Dates
import Markup
import OpenReferral
import Storage

/// The directory: services that people are referred to, by what they help with, in which language and where.
struct ListingListPage: StaffPage {
    let search: ListingSearch
    let listings: [Listing]
    let places: [ID<Listing>: String]
    let hasMore: Bool
    var origin = SearchOrigin.anywhere
    /// How far each is, where it is known from where.
    var miles: [ID<Listing>: Double]?

    let section = Section.services
    let title = "Services"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Services</h1><p class="sub">What we send people to, with who gives it, where and in which languages.</p></div>
          <div class="acts"><a class="button" href="/providers/new">Add a provider</a>\
        <a class="button quiet" href="/providers/verify">What to verify</a>\
        <a class="button quiet" href="/models">What works</a>\
        <a class="button quiet" href="/unmet-needs">What is missing</a>\
        \(if: frame.staff.role.leads, "<a class=\"button quiet\" href=\"/guidance\">How suggestions are taken</a>")</div>
        </div>
        <nav class="row no-print" aria-label="More about services"><a href="/networking">Networking</a><a href="/coverage">Coverage</a>\
        \(if: frame.staff.role.leads, "<a href=\"/providers/packages\">Import and export</a>")</nav>
        <search class="no-print">
          <form class="row ends" action="/providers">
            \(TextField(name: "q", label: "Words", value: search.words, width: "w10", type: "search"))
            \(SelectField(
                name: "need", label: "Helps with",
                choices: [Choice(value: "", label: "Anything")] + Need.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                selected: search.need?.rawValue ?? "", width: ""))
            \(TextField(name: "language", label: "Language", value: search.language, width: "w10"))
            \(TextField(name: "place", label: "City or ZIP code", value: search.place, width: "w10"))
            \(from)
            <label class="choice"><input type="checkbox" name="free" value="yes"\(if: search.hasFree, " checked")><span>Free places now</span></label>
            <button class="quiet">Find</button>
          </form>
        </search>
        \(if: miles != nil, "<p class=\"hint\">Nearest to \(start) first, as the crow flies. Services whose place is not known are left out.</p>")
        \(listings.isEmpty ? Empty(words: nothing).html : table(frame))
        \(if: listings.isEmpty && !search.isEmpty, deadEnd(frame))
        \(with: hasMore ? listings.last : nil, more)
        """
    }

    /// Where to start from: a person's ZIP code, or one that is typed.
    private var from: HTML {
        let isUnknown = miles == nil && !origin.zip.isEmpty
        let error =
            isUnknown ? "No place is known with this ZIP code" : origin.person != nil && origin.zip.isEmpty ? "Nobody has asked for it yet" : nil
        let within = SelectField(
            name: "miles", label: "Within",
            choices: [Choice(value: "", label: "Any distance")] + Nearness.choices.map { Choice(value: String($0), label: "\($0) miles") },
            selected: origin.within.map(String.init) ?? "", width: "")
        guard let person = origin.person, let name = origin.name else {
            return """
                \(TextField(name: "near", label: "Near ZIP code", value: origin.zip, error: error, width: "w10", inputmode: "numeric"))
                \(within)
                """
        }
        return """
            <input type="hidden" name="person" value="\(person.description)">
            <div class="field"><span>Near \(name)</span><span class="hint">\(error ?? "ZIP code \(origin.zip)")</span></div>
            \(within)
            """
    }

    private var start: String { origin.name.map { "\($0) (ZIP code \(origin.zip))" } ?? "ZIP code \(origin.zip)" }

    private func whereabouts(_ listing: Listing) -> HTML {
        let town = places[listing.id] ?? ""
        guard let far = miles?[listing.id] else { return HTML.text(town) }
        return "\(Nearness.words(far))<span class=\"sub\">\(town)</span>"
    }

    /// One press counts what was looked for and is not there.
    private func deadEnd(_ frame: StaffFrame) -> HTML {
        let looked = [("need", search.need?.rawValue ?? ""), ("language", search.language), ("place", search.place), ("words", search.words)]
        return """
            \(frame.form("/unmet-needs", class: "row"))\
            \(each: looked.filter { !$0.1.isEmpty }, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
            <button class="quiet" name="why" value="no_such">Count it as missing here</button></form>
            """
    }

    private var nothing: String {
        search.isEmpty && miles == nil
            ? "No service yet. Add a provider with its services, or take in a package under “Import and export”."
            : "No service fits all of that. Leave one of the fields empty."
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Services", heads: ["Service", "Provider", "Where", "Costs", "Verified"],
            rows: listings.map { listing in
                [
                    "<a href=\"\(listing.id.page)\">\(listing.name)</a>\(if: listing.service.status != "active", " \(StatusTag.of(listing.service))")",
                    listing.provider.map { "<a href=\"\($0.page)\">\(listing.providerName)</a>" } ?? HTML.text(listing.providerName),
                    whereabouts(listing), HTML.text(String((listing.service.feesDescription ?? "").prefix(80))),
                    VerifiedWords(listing, frame).short,
                ]
            }
        ).html
    }

    private func more(_ last: Listing) -> HTML {
        let link = Link("/providers").query([
            ("q", search.words), ("need", search.need?.rawValue ?? ""), ("language", search.language), ("place", search.place),
            ("free", search.hasFree ? "yes" : ""), ("person", origin.person?.description ?? ""),
            ("near", origin.person == nil ? origin.zip : ""), ("miles", origin.within.map(String.init) ?? ""), ("after", last.id.description),
        ])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}

extension ID<Listing> {
    var page: Link { "/services/\(self)" }
    var editPage: Link { "/services/\(self)/edit" }
    var verify: Link { "/services/\(self)/verify" }
    var ask: Link { "/services/\(self)/ask" }
    /// Ends that it is set aside.
    var free: Link { "/services/\(self)/free" }
    /// What its provider sees.
    var check: Link { "/listing/\(self)" }
    var correct: Link { "/listing/\(self)/correct" }
}

extension ID<Provider> {
    var page: Link { "/providers/\(self)" }
    var editPage: Link { "/providers/\(self)/edit" }
    var addService: Link { "/providers/\(self)/services/new" }
}
