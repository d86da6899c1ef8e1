import Dates
import Evidence
import Markup
import Phrases
import Storage

/// The card of one model: what it is for, what it was made of, how sure it is, whom it treats how, who signed, where it ends.
struct ModelPage: StaffPage {
    let model: Model
    let effects: [ModelEffect]
    let audits: [ModelAudit]
    /// Warnings in the version before.
    let before: Int?
    /// Whether this is the one that speaks.
    let isSpeaking: Bool
    var reason = ""
    var errors = FieldErrors()

    let section = Section.services
    var title: String { "\(model.name): what our outcomes show" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("What works", ModelsPage.address)))
        <div class="head"><div><h1>\(model.name) \(ModelTag(model: model, isSpeaking: isSpeaking))</h1><p class="sub">\(story(frame))</p></div></div>
        \(ErrorSummary(errors))
        \(if: canSign(frame), signing(frame))
        <div class="stack loose">
        <section class="sect" aria-labelledby="says"><h2 id="says">What it says</h2><p><b>\(model.verdictWords)</b></p>
          <p class="hint">The outcome: \(model.outcome.label).</p></section>
        <section class="sect" aria-labelledby="services"><h2 id="services">Service by service</h2>\(EffectTable(effects: effects, outcome: model.outcome))</section>
        <section class="sect" aria-labelledby="purpose"><h2 id="purpose">What it is for, and what not</h2>\(purpose)</section>
        <section class="sect" aria-labelledby="data"><h2 id="data">What it was made from</h2>\(ModelSources(model: model))</section>
        <section class="sect" aria-labelledby="fit"><h2 id="fit">How well its chances fit</h2>\(fit)</section>
        \(if: model.rule.earned != nil, earned)
        \(FairnessSection(audits: audits, outcome: model.outcome, before: before, number: model.number))
        <section class="sect" aria-labelledby="limits"><h2 id="limits">Where it ends</h2>\(limits)</section>
        \(if: frame.staff.role.leads && model.state != .withdrawn, withdrawal(frame))
        </div>
        """
    }

    private func canSign(_ frame: StaffFrame) -> Bool {
        model.state == .proposed && frame.staff.role.leads && frame.staff.id != model.trainedBy
    }

    private func story(_ frame: StaffFrame) -> String {
        var parts = ["Made by \(model.trainer) \(frame.moment(model.trainedAt))"]
        if let signer = model.signer, let at = model.signedAt { parts.append("signed by \(signer) \(frame.moment(at))") }
        if let who = model.withdrawer, let at = model.withdrawnAt {
            parts.append("withdrawn by \(who) \(frame.moment(at)): “\(model.withdrawnBecause)”")
        }
        if model.state == .proposed { parts.append("it waits for a second person and speaks to nobody yet") }
        return parts.joined(separator: "; ") + "."
    }

    private func signing(_ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="warn"><p><span class="lead">\(model.trainer) asks you to sign this model.</span> Read what it says, whom it was \
        made from and the fairness audit first. Once signed it speaks on the pages of people until a newer one is signed, or it is withdrawn.</p>
        \(frame.form(model.id.signing, class: "row"))<button class="tight">Sign</button></form></div>
        """
    }

    private var purpose: HTML {
        """
        <p>It shows staff and a person, while they decide together, how people like this one fared after a service and without it. It opens help and \
        closes none: nobody is kept from a service by it, and a basic need that was recorded comes before it.</p>
        <p>It says nothing of one person. It is no ranking of providers, and no reason to end a service.</p>
        """
    }

    private var fit: HTML {
        guard let fit = model.rule.fit else { return "<p>Too few reached the outcome, or too few did not, to tell.</p>" }
        return """
            <p>Learnt from \(model.rule.count) people without a service; each judged by a model that had not seen them (five parts).</p>
            <dl class="facts">\(each: ModelWords.fit(fit), { "<dt>\($0.0)</dt><dd>\($0.1)<div class=\"hint\">\($0.2)</div></dd>" })</dl>
            """
    }

    private var earned: HTML {
        """
        <section class="sect" aria-labelledby="earned"><h2 id="earned">What people at work earn</h2>
        \(CardTable(
            caption: "Earnings in the quarter, of people without a service who had work", heads: ["People alike", "The middle one", "Half of them between"],
            rows: zip(ModelRule.bandNames, model.rule.earned ?? []).map { name, earned in
                [
                    HTML.text("\(name.capitalizedFirst) of chances"), HTML.text(ModelWords.size(earned.middle, model.outcome)),
                    HTML.text("\(ModelWords.size(earned.low, model.outcome)) and \(ModelWords.size(earned.high, model.outcome))"),
                ]
            }))
        <p class="hint">No figure for one person: half of people alike earn more than the upper, or less than the lower.</p></section>
        """
    }

    private var limits: HTML {
        """
        <ul>
          \(if: model.outcome.isMoney, "<li>Whoever had no work in the quarter counts with no earnings; earnings that nobody told are missing.</li>")
          <li>Without a draw the intervals speak of chance alone. Staff may know what no table holds; more people do not help against that, a draw does.</li>
          <li>A service is looked at as one thing, whoever gives it, and as it was in those years.</li>
          <li>People with a job by day \(Cohort.landmark) are left out on both sides, so it does not say what a service does for them.</li>
          <li>What nobody told us is missing; where it is missing more often on one side, the comparison is refused or says so.</li>
        </ul>
        """
    }

    private func withdrawal(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="withdraw"><h2 id="withdraw">Withdraw it</h2>
        \(frame.form(model.id.withdrawal))
          \(TextField(
            name: "reason", label: "Why", value: reason, hint: "It speaks no more, for good. The version before it speaks again, if it is signed.",
            error: errors["reason"], width: "w30"))
          <div class="row"><button class="danger tight">Withdraw \(model.name)</button></div>
        </form></section>
        """
    }
}

/// Where a model stands.
struct ModelTag: Component {
    let model: Model
    let isSpeaking: Bool

    var html: HTML {
        switch model.state {
        case .proposed: StatusTag("Waits to be signed", .warn).html
        case .signed: isSpeaking ? StatusTag("Speaks", .ok).html : StatusTag("Signed, a newer one speaks", .plain).html
        case .withdrawn: StatusTag("Withdrawn", .plain).html
        }
    }
}

/// Whom a model was made from, who was left out and why, and how.
struct ModelSources: Component {
    let model: Model

    var html: HTML {
        let tally = model.tally
        return """
            <dl class="facts">
              <dt>People</dt><dd>\(tally.compared) compared, \(tally.unaided) of them without a service; \(tally.entered) are known in all</dd>
              <dt>Entered</dt><dd>\(days)</dd>
              <dt>Left out</dt><dd>\(tally.foundWork) had a job by day \(Cohort.landmark); \(tally.tooRecent) entered too recently; \
            \(tally.tookSeveral) took several services that few took together</dd>
              <dt>Outcome not known</dt><dd>\(tally.withoutOutcome) of those compared</dd>
              <dt>Made on</dt><dd>\(Wording.day(model.madeOn, in: .en)), with the random choices of seed \(model.number)</dd>
              <dt>People alike</dt><dd>by the chance of reaching the outcome without help, in five equal parts, from: \(inputs)</dd>
            </dl>
            <p>Who had begun a service by day \(Cohort.landmark) is compared with who had begun none; nobody had a job yet. Both sides are made alike in \
            all that was known at entry, protected traits too, so that a service gets no credit for whom it was given. Each comparison is doubly robust \
            and made three times with other parts; where the two sides are too unlike it is refused. Answers are then drawn towards each other, the more \
            the less they differ beyond chance; where places were drawn, the chance of the draw is used.</p>
            <p class="hint">What people are grouped by holds no race, sex, origin, religion, disability, conviction, age or mother tongue.</p>
            """
    }

    private var days: String {
        guard let from = model.tally.from, let until = model.tally.until else { return "not known" }
        return "\(Wording.day(from, in: .en)) to \(Wording.day(until, in: .en))"
    }

    private var inputs: String {
        let names = model.rule.names.compactMap { EntryInput(rawValue: $0)?.label }
        return names.isEmpty ? "nothing that was known" : names.joined(separator: ", ")
    }
}

/// What a model says of each service, or why it does not.
struct EffectTable: Component {
    let effects: [ModelEffect]
    let outcome: OutcomeKind

    var html: HTML {
        guard !effects.isEmpty else { return Empty(words: "No service was begun by anybody in time.").html }
        return """
            \(CardTable(
                caption: "Services", heads: ["Service", "People", "Difference", "What may be said"], rows: effects.map(row), wide: "What may be said"))
            <p class="hint">\(ModelWords.measure(outcome)), drawn towards the other services, with its 90 % interval. \
            \(effects.count) services were looked at.</p>
            """
    }

    private func row(_ effect: ModelEffect) -> [HTML] {
        let (word, tone) = ModelWords.word(effect)
        let sides = effect.isDrawn ? "won and lost the draw" : "with and without"
        let people: HTML = "\(effect.treated) and \(effect.others)<span class=\"sub\">\(sides)</span>"
        return [HTML.text(effect.arm.name), people, difference(effect), "\(StatusTag(word, tone)) \(sentence(effect))"]
    }

    private func difference(_ effect: ModelEffect) -> HTML {
        guard let drawn = effect.drawn else { return "no figure" }
        return """
            \(ModelWords.more(drawn.value, outcome))<span class="sub">\(ModelWords.span(drawn.interval, outcome)); \(ModelWords.claim(effect))</span>
            """
    }

    private func sentence(_ effect: ModelEffect) -> HTML {
        guard effect.word != .refused else {
            let reasons: HTML = "\(each: effect.reasons, { "<span class=\"sub\">\($0.capitalizedFirst).</span>" })"
            return "\(reasons)<span class=\"sub\">\(ModelWords.remedy(effect))</span>"
        }
        let cautious = effect.cautious.map { span in
            "Allowing for something unseen as strong as “\(effect.strongest)”: \(ModelWords.span(span, outcome))."
        }
        let unseen = ModelWords.unseen(effect, outcome)
        return """
            <span class="sub">For \(ModelWords.scope(effect)).</span>\(if: !effect.isDrawn && !effect.strongest.isEmpty, "<span class=\"sub\">\(cautious ?? "")</span>")\
            \(if: unseen != nil, "<span class=\"sub\">\(unseen ?? "")</span>")\(each: effect.reasons, { "<span class=\"sub\">Caution: \($0).</span>" })
            """
    }
}
