import Dates
import Markup
import Storage

/// Which partner manages an opening, or with whom ours is shared, on the opening's page.
struct SharedOpeningBox: Component {
    let opening: Opening
    let shared: SharedOpening?
    let shares: [OpeningShare]
    let today: Day
    let zone: Zone

    static let onOpening: OpeningAside = { opening, visit, db in
        let by = try visit.by
        guard by.role.servesEmployers else { return .empty }
        let (shared, shares) = try db.lists(
            PartnerQueries.shared(opening.id, seenBy: by.viewer), PartnerQueries.shares(of: opening.id, seenBy: by.viewer))
        return SharedOpeningBox(
            opening: opening, shared: shared.first, shares: shares, today: try visit.today, zone: try visit.agency.zone
        ).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="partners"><h2 id="partners">Partners</h2>
          \(with: shared, managed)
          \(if: !shares.isEmpty, "<p>Shared with \(shares.map(\.partnerName).joined(separator: ", ")).</p>")
          \(if: shared == nil && opening.isOpen, "<p><a href=\"\(opening.id.shares)\">\(shares.isEmpty ? "Ask partners for people" : "Ask more partners, or again")</a></p>")
        </section>
        """
    }

    private func managed(_ shared: SharedOpening) -> HTML {
        """
        <p><a href="\(shared.partner.page)">\(shared.partnerName)</a> manages it: whoever suits is put forward there.\
        \(if: !shared.reference.isEmpty, " Their number is \(shared.reference).") Taken in \(DayWords.past(shared.receivedAt.day(in: zone), today: today)).</p>
        \(with: shared.news, { "<p>\(tag($0)) <a href=\"\(shared.partner.page)\">See at the partner</a></p>" })
        \(with: shared.words, { "<details><summary>Their mail</summary><p class=\"as-typed\">\($0)</p></details>" })
        """
    }

    private func tag(_ news: PartnerPosting.News) -> StatusTag {
        news == .gone ? StatusTag("No longer on their page", .warn) : StatusTag("Changed on their page", .info)
    }
}

/// Which partner proposed a person, on the person's page.
struct ProposalBox: Component {
    let proposal: Proposal
    let today: Day
    let zone: Zone

    static let ofPerson = ParticipantAside(
        query: { PartnerQueries.proposals(of: $0, seenBy: $1.viewer) },
        draw: { desk in
            guard let proposal = desk.found(Proposal.self).first else { return .empty }
            return ProposalBox(proposal: proposal, today: try desk.visit.today, zone: try desk.visit.agency.zone).html
        })

    var html: HTML {
        """
        <section class="sect" aria-labelledby="proposed"><h2 id="proposed">Proposed by a partner</h2>
          <p>\(proposal.partnerName), for <a href="\(proposal.opening.page)">\(proposal.title)</a>, \
        \(DayWords.past(proposal.at.day(in: zone), today: today)).</p>
          \(if: !proposal.words.isEmpty, "<blockquote class=\"said\"><p>\(proposal.words)</p></blockquote>")
        </section>
        """
    }
}
