import Evidence
import Markup
import Storage

/// Whether contact with providers goes with better outcomes of referrals, provider by provider, with how sure that is.
struct ContactEffectPage: StaffPage {
    let effects: [ContactEffect.Measure: [ContactEffect]]

    let section = Section.services
    let title = "Does contact go with better outcomes?"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("Networking", "/networking")))
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">Referrals made within \(ContactEffect.days) days after a contact, held against all others of the last two years.</p></div></div>
        <div class="note" data-tone="info"><p><span class="lead">An association, not proof.</span> Colleagues speak more with providers that do well \
        already, and may send other people after a talk.</p></div>
        \(each: ContactEffect.Measure.allCases, section)
        <p class="hint">Where three providers can be compared, each difference is drawn towards that of the others, the more the fewer referrals it
          rests on. Limits hold nine times out of ten. With fewer than \(ShareDifference.fewest) referrals nothing is compared.</p>
        """
    }

    private func section(_ measure: ContactEffect.Measure) -> HTML {
        """
        <section class="sect" aria-labelledby="\(measure.rawValue)"><div class="heading"><h2 id="\(measure.rawValue)">\(measure.label)</h2>
          <p class="hint">\(measure == .accepted ? "Of those that were answered, or waited \(CountedReferral.daysToAnswer) days for an answer." : "Of those that came to an end.")</p></div>
          \(ContactEffectTable(effects: effects[measure] ?? [], caption: measure.label))
        </section>
        """
    }
}

/// Providers with their figures for one measure.
struct ContactEffectTable: Component {
    let effects: [ContactEffect]
    let caption: String

    var html: HTML {
        guard !effects.isEmpty else { return Empty(words: "No referral has come so far yet.").html }
        return CardTable(
            caption: caption, heads: ["Provider", "After a contact", "Otherwise", "What it says"],
            rows: effects.map { effect in
                [
                    "<a href=\"\(effect.provider.network)\">\(effect.name)</a>", HTML.text(words(effect.after)), HTML.text(words(effect.otherwise)),
                    HTML.text(effect.verdict.capitalizedFirst),
                ]
            }, wide: "What it says"
        ).html
    }

    private func words(_ share: ContactEffect.Share) -> String { share.count == 0 ? "none" : "\(share.hits) of \(share.count)" }
}
