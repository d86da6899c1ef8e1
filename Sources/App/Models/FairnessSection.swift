import Markup

/// The fairness audit on a model's card: group by group, what is out of line, and how much chance alone would give.
struct FairnessSection: Component {
    let audits: [ModelAudit]
    let outcome: OutcomeKind
    let before: Int?
    let number: Int

    var html: HTML {
        """
        <section class="sect" aria-labelledby="fairness"><h2 id="fairness">Whether it treats groups alike</h2>
        <p>\(audits.isEmpty ? "Nothing is known of anybody’s group, so nothing could be looked at." : summary)</p>
        \(each: audits, part)
        \(if: !audits.isEmpty, meaning)</section>
        """
    }

    private var summary: String {
        let (warnings, comparisons) = (audits.reduce(0) { $0 + $1.warnings }, audits.reduce(0) { $0 + $1.comparisons })
        let chance = audits.reduce(0) { $0 + $1.byChance }
        let earlier = before.map { " Version \(number - 1) had \($0)." } ?? ""
        return
            "\(warnings) \(warnings == 1 ? "warning" : "warnings") in \(comparisons) comparisons; chance alone gives about \(ModelWords.figure((chance * 10).rounded() / 10)).\(earlier)"
    }

    private func part(_ audit: ModelAudit) -> HTML {
        """
        <h3>\(audit.label)\(if: audit.warnings > 0, " \(StatusTag(audit.warnings == 1 ? "1 warning" : "\(audit.warnings) warnings", .warn))")</h3>
        \(CardTable(
            caption: "\(audit.label): groups", heads: ["Group", "People", "Offered help first", "Offered though they found work", "Not offered and found none", "Chance too high by", "What services add"],
            rows: audit.groups.map { row($0, audit.reference) }))
        """
    }

    private func row(_ group: ModelAudit.Group, _ reference: String?) -> [HTML] {
        let name: HTML = "\(group.name)\(if: group.name == reference, "<span class=\"sub\">the others are held against it</span>")"
        guard let count = group.count else { return [name, "too few to show", "–", "–", "–", "–", "–"] }
        let excess: String = {
            guard let excess = group.excess, let error = group.excessError else { return group.hasRates ? "not known" : "–" }
            return "\(points(excess)), give or take \(points(1.645 * error))"
        }()
        return [
            name, "\(count)", share(group.selected, group.hasRates), share(group.falsePositive, group.hasRates),
            share(group.falseNegative, group.hasRates), HTML.text(excess), gain(group),
        ]
    }

    /// For the group, and for those of it who are offered help first.
    private func gain(_ group: ModelAudit.Group) -> HTML {
        guard group.hasRates else { return "–" }
        guard let all = gain(group.benefit, group.benefitError) else { return "not known" }
        guard let first = gain(group.selectedBenefit, group.selectedBenefitError) else { return HTML.text(all) }
        return "\(all)<span class=\"sub\">offered first: \(first)</span>"
    }

    private func gain(_ value: Double?, _ error: Double?) -> String? {
        guard let value, let error else { return nil }
        return "\(ModelWords.more(value, outcome)), give or take \(ModelWords.size(1.645 * error, outcome))"
    }

    private func points(_ share: Double) -> String { "\(Int((share * 100).rounded())) in 100" }

    private func share(_ share: ModelAudit.Share?, _ hasRates: Bool) -> HTML {
        guard let share else { return "–" }
        let counts = "\(share.hits) of \(share.count)"
        guard hasRates, share.count > 0 else { return HTML.text(counts) }
        let rate = "\(counts), \(ModelWords.percent(Double(share.hits) / Double(share.count)))"
        guard let ratio = share.ratio, let lower = share.lower, let upper = share.upper else { return HTML.text(rate) }
        let (word, tone) = ModelWords.sign(share.sign)
        return """
            \(rate) \(StatusTag(word, tone))<span class="sub">\(ModelWords.figure(ratio)) times, between \(ModelWords.figure(lower)) and \
            \(ModelWords.figure(upper))</span>
            """
    }

    private var meaning: HTML {
        """
        <p class="hint">Those whose chance without help is in the lower two fifths count as offered help first. “Offered though they found work” and \
        “not offered and found none” are counted among people without a service. A warning stands where a group is offered less than .8 times as often, or \
        an error is made more than 1.25 times as often, and chance is an unlikely reason; “unclear” where chance may be the reason. Groups under 5 are not \
        shown, under 30 only counted. What services add is the difference that all services which people chose make together, where it can be answered: \
        association, not proof. None of these traits moves where a person stands.</p>
        """
    }
}
