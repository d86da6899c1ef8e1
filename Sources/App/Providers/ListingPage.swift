import Dates
import Markup
import OpenReferral
import Phrases
import Storage

/// One service: what it is, when, where, in which languages, what it costs and what to bring; and whether that is still so.
struct ListingPage: StaffPage {
    let sheet: ListingSheet

    let section = Section.services
    var title: String { sheet.listing.provider == nil ? sheet.listing.name : "\(sheet.listing.name), \(sheet.listing.providerName)" }

    private var listing: Listing { sheet.listing }
    private var service: Service { sheet.service }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head">
          <div><h1>\(listing.name)</h1><p class="sub">\(given)</p></div>
          <div class="acts"><a class="button quiet" href="\(listing.id.editPage)">Change</a></div>
        </div>
        \(with: service.alert, { "<div class=\"note\" data-tone=\"warn\"><p>\($0)</p></div>" })
        <div class="split">
          <div class="stack loose">
            \(if: !listing.said.isEmpty, correction)
            \(if: !listing.doubt.isEmpty, "<div class=\"note\" data-tone=\"warn\"><p>A referral has shown that something may be wrong: \(listing.doubt) Verify it.</p></div>")
            \(with: listing.isSetAside(on: frame.today) ? listing.fullUntil : nil, { aside($0, frame) })
            <section class="stack" aria-labelledby="about"><h2 id="about">What it is</h2>
              \(each: paragraphs, { "<p>\($0)</p>" })
              <dl class="facts">
                \(fact("For whom", [service.eligibilityDescription, ages].compactMap(\.self)))
                \(if: !listing.populations.isEmpty, fact("Made for", [listing.populations.joined(separator: ", ")]))
                \(fact("How to start", [service.applicationProcess].compactMap(\.self)))
                \(fact("Costs", costs))
                \(fact("What to bring", sheet.directory.requiredDocuments.compactMap(\.document)))
                \(fact("Waiting time", [service.waitTime, free].compactMap(\.self)))
              </dl>
            </section>
            <section class="stack" aria-labelledby="when"><h2 id="when">When and where</h2>
              <dl class="facts">
                \(each: sheet.hours, { "<dt>\(CalendarNames.days[$0.day].en)</dt><dd>\($0.times.joined(separator: ", "))</dd>" })
                \(if: sheet.hours.isEmpty, "<dt>Hours</dt><dd><span class=\"hint\">not known yet</span></dd>")
                \(if: !sheet.otherTimes.isEmpty, fact("Also", sheet.otherTimes))
                \(each: sheet.places, place)
              </dl>
            </section>
          </div>
          <aside class="stack side" aria-label="About this service">\(checking(frame))\(reach)</aside>
        </div>
        """
    }

    private var given: HTML {
        """
        \(StatusTag.of(service)) \(with: listing.provider, { "given by <a href=\"\($0.page)\">\(listing.providerName)</a>" })\
        \(if: !listing.needs.isEmpty, ", helps with: \(listing.needs.map(\.label).joined(separator: ", "))")
        """
    }

    private var correction: HTML {
        """
        <section aria-labelledby="said"><h2 id="said">The provider says that this has changed</h2>
          <blockquote class="said"><p>\(listing.said)</p></blockquote>
          <p class="hint">Change the service, then verify it: these words go when it is verified.</p></section>
        """
    }

    private func aside(_ day: Day, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="warn"><p>Full until \(Wording.day(day, in: .en)): nobody is sent there before.</p>\
        \(frame.form(listing.id.free, class: ""))<button class="quiet tight">There is a place again</button></form></div>
        """
    }

    private var paragraphs: [String] {
        (service.description ?? "No description yet.").split(whereSeparator: \.isNewline).map(String.init)
    }

    private var ages: String? { CheckWords.ages(service.minimumAge?.whole, service.maximumAge?.whole)?[.en] }
    private var costs: [String] { [service.feesDescription ?? service.fees].compactMap(\.self) + sheet.costs }
    private var free: String? { sheet.directory.capacities.first?.available.map { "\($0) free places" } }

    private func fact(_ name: String, _ values: [String]) -> HTML {
        "<dt>\(name)</dt><dd>\(values.isEmpty ? "<span class=\"hint\">not known yet</span>" : "\(each: values, { "<div>\($0)</div>" })")</dd>"
    }

    private func place(_ place: ListingSheet.Place) -> HTML {
        let access = sheet.access(at: place.location.id)
        let lines = [place.location.name, place.line, place.location.transportation].compactMap(\.self).filter { !$0.isEmpty }
        let all = lines.filter { line in !lines.contains { $0 != line && $0.hasPrefix(line) } } + access
        return "<dt>\(place.location.id == sheet.places.first?.location.id ? "Where" : "Also at")</dt><dd>\(each: all, { "<div>\($0)</div>" })</dd>"
    }

    private func checking(_ frame: StaffFrame) -> HTML {
        """
        <section aria-labelledby="right"><h2 id="right">Is it right?</h2>
          <p>\(VerifiedWords(listing, frame).sentence)\(if: listing.isStale(at: frame.now), " Ask again.")</p>
          \(frame.form(listing.id.verify, class: ""))<button class="quiet">I have made sure of it</button></form>
          \(with: sheet.mailbox, { mailbox in """
              \(frame.form(listing.id.ask, class: ""))<button class="quiet">Ask them by mail</button></form><p class="hint">At \(mailbox).</p>
              """ })
          \(with: listing.askedAt, { "<p class=\"hint\">Asked \(frame.moment($0)).</p>" })
          \(if: sheet.mailbox == nil, "<p class=\"hint\">No e-mail address is known; call them.</p>")
        </section>
        """
    }

    private var reach: HTML {
        """
        <section aria-labelledby="reach"><h2 id="reach">How to reach it</h2>
          <dl class="facts">
            <dt>Phone</dt><dd>\(each: sheet.phones.prefix(4), { "<div><a href=\"\(Link.phone($0.number))\">\($0.number)</a></div>" })\
        \(if: sheet.phones.isEmpty, "<span class=\"hint\">not known yet</span>")</dd>
            \(with: sheet.mailbox, { "<dt>E-mail</dt><dd><a href=\"\(Link.mail($0))\">\($0)</a></dd>" })
            \(with: (service.url ?? sheet.organization?.website).flatMap { Link(website: $0) }, { "<dt>Web</dt><dd><a href=\"\($0)\">\($0.address)</a></dd>" })
            <dt>Languages</dt><dd>\(sheet.languages.isEmpty ? "not known yet" : sheet.languages.joined(separator: ", "))</dd>
            \(with: service.interpretationServices, { "<dt>Interpreters</dt><dd>\($0)</dd>" })
            <dt>Shown to</dt><dd>\(listing.isPublic ? "everybody" : "colleagues only")</dd>
          </dl></section>
        """
    }
}
