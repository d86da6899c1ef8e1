import Markup
import Storage

/// What to make sure of again: first what providers say has changed and what referrals have shown, then what nobody has verified for too long.
struct VerifyQueuePage: StaffPage {
    let corrected: [Listing]
    /// Those that a referral has made doubtful.
    let doubted: [Listing]
    let stale: [Listing]
    let hasMore: Bool

    let section = Section.services
    let title = "Services to verify"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>Services to verify</h1>
          <p class="sub">A service is asked about again \(Listing.daysToVerify) days after somebody made sure of it.</p></div></div>
        \(if: !corrected.isEmpty, "<h2>Providers say that this has changed</h2>\(corrections)")
        \(if: !doubted.isEmpty, "<h2>A referral has shown that something may be wrong</h2>\(doubts(frame))")
        <h2>Not verified for \(Listing.daysToVerify) days</h2>
        \(stale.isEmpty ? Empty(words: "Everything has been verified. Services come here when it is time to ask again.").html : table(frame))
        \(with: hasMore ? stale.last : nil, more)
        """
    }

    private var corrections: HTML {
        """
        <ul class="stack">\(each: corrected, { listing in """
            <li><a href="\(listing.id.page)">\(listing.name)</a>, \(listing.providerName)<blockquote class="said"><p>\(listing.said)</p></blockquote></li>
            """ })</ul>
        """
    }

    private func doubts(_ frame: StaffFrame) -> HTML {
        """
        <ul class="stack">\(each: doubted, { listing in """
            <li><a href="\(listing.id.page)">\(listing.name)</a>, \(listing.providerName): \(listing.doubt)\
            \(with: listing.doubtAt, { "<br><span class=\"hint\">\(frame.moment($0))</span>" })</li>
            """ })</ul>
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Services to verify", heads: ["Service", "Provider", "Verified", "Asked"],
            rows: stale.map { listing in
                [
                    "<a href=\"\(listing.id.page)\">\(listing.name)</a>", HTML.text(listing.providerName),
                    HTML.text(VerifiedWords(listing, frame).sentence), HTML.text(listing.askedAt.map { frame.moment($0) } ?? "not yet"),
                ]
            }
        ).html
    }

    private func more(_ last: Listing) -> HTML {
        let link = Link("/providers/verify").query([("after", last.id.description)])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}
