import Markup
import Storage

/// All that passed between us and one provider, and who knows whom.
struct ProviderLogPage: StaffPage {
    let provider: Provider
    let log: ProviderLog
    /// Whether contact goes with better outcomes here: one for each measure, nothing while nobody was sent.
    let effects: [ContactEffect]

    let section = Section.services
    var title: String { "Between \(provider.name) and us" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("Networking", "/networking"), (provider.name, provider.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(log.summary(on: frame.today))</p></div>
          <div class="acts"><a class="button" href="\(provider.id.newContact)">Write down a contact</a></div></div>
        <section class="sect" aria-labelledby="plan"><h2 id="plan">What comes next</h2>\(plan(frame))</section>
        <section class="sect" aria-labelledby="whom"><h2 id="whom">Who knows whom</h2>\(acquaintances(frame))</section>
        <section class="sect" aria-labelledby="log"><h2 id="log">Contacts</h2>
          \(log.contacts.isEmpty ? Empty(words: "Visits, presentations, meetings, chats and calls with them belong here.").html
            : "<ol class=\"line timed\">\(each: log.contacts, { log.line($0, on: frame.today) })</ol>")
        </section>
        <section class="sect" aria-labelledby="effects"><div class="heading"><h2 id="effects">Does contact go with better outcomes?</h2>
          <p class="hint">Referrals within \(ContactEffect.days) days after a contact, and others. An association, not proof. \
        <a href="/networking/outcomes">All providers</a></p></div>
          \(effects.isEmpty ? "<p>No referral there has come so far yet.</p>" : facts)
        </section>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">\(each: effects, { effect in """
            <dt>\(effect.measure.label)</dt><dd>\(effect.after.hits) of \(effect.after.count) after a contact, \(effect.otherwise.hits) of \
            \(effect.otherwise.count) otherwise<br><span class="hint">\(effect.verdict.capitalizedFirst)</span></dd>
            """ })</dl>
        """
    }

    private func plan(_ frame: StaffFrame) -> HTML {
        guard let plan = log.plan else {
            return "\(frame.form(provider.id.plan, class: "row"))<p>Nothing is planned.</p><button class=\"quiet tight\">Plan a visit</button></form>"
        }
        return """
            \(frame.form(provider.id.dropPlan, class: "row"))<p>\(plan.words.capitalizedFirst), \(DayWords.due(plan.dueOn, today: frame.today)).</p>\
            <button class="quiet tight">Drop the plan</button></form>
            \(frame.form(provider.id.plan, class: "row"))<button class="plain">Plan a visit a week from now instead</button></form>
            """
    }

    private func acquaintances(_ frame: StaffFrame) -> HTML {
        guard !log.acquaintances.isEmpty else { return "<p class=\"hint\">Nobody has been named yet.</p>" }
        return CardTable(
            caption: "Who knows whom", heads: ["Person there", "Known to", "Met", "Last"],
            rows: log.acquaintances.map { known in
                [
                    "\(known.person.name)\(if: !known.person.title.isEmpty, "<span class=\"sub\">\(known.person.title)</span>")",
                    HTML.text(known.colleague), HTML.text(known.times == 1 ? "once" : "\(known.times) times"),
                    HTML.text(DayWords.short(known.lastOn, today: frame.today)),
                ]
            }
        ).html
    }
}
