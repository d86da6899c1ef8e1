import Dates
import Markup
import Phrases
import Storage

/// Where a person was sent, as they see it by private link in their language: what, why, when and where; each can be changed or refused.
struct MyReferralsPage: PublicPage {
    let person: Participant
    let sheets: [ReferralSheet]
    let appointments: [Appointment]
    /// Where each service is given.
    let places: [ID<Listing>: String]
    var isDone = false

    let title = MyReferralWords.title

    func body(in frame: PublicFrame) -> HTML {
        let (open, past) = (shown.filter { $0.referral.closedAt == nil }, shown.filter { $0.referral.closedAt != nil })
        return """
            <div class="title"><h1>\(title, frame.language)</h1>
              \(if: isDone, "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\(MyReferralWords.thanks, frame.language)</p></div>")
              <p class="lead">\(shown.isEmpty ? MyReferralWords.nothing : MyReferralWords.lead(person.firstName), frame.language)</p></div>
            \(each: open, { piece($0, frame) })
            \(if: !past.isEmpty, """
                <section class="q" aria-labelledby="past"><h2 id="past">\(MyReferralWords.past, frame.language)</h2>
                  <ul class="stack tight">\(each: past, { line($0, frame) })</ul></section>
                """)
            """
    }

    /// What came to nothing by a mistake of ours is none of theirs; what others sent to us, we see to.
    private var shown: [ReferralSheet] { sheets.filter { $0.referral.state != .voided && $0.referral.kind != .incoming } }

    private func piece(_ sheet: ReferralSheet, _ frame: PublicFrame) -> HTML {
        let referral = sheet.referral
        let place = referral.service.flatMap { places[$0] }
        return """
            <section class="q" aria-labelledby="r-\(referral.id.description)">
              <h2 id="r-\(referral.id.description)">\(referral.serviceName)</h2>
              <p>\(referral.providerName)</p>
              <dl class="answers-list">
                \(if: !referral.why.isEmpty, "<div><dt>\(MyReferralWords.why, frame.language)</dt><dd>\(referral.why)</dd></div>")
                <div><dt>\(MyReferralWords.when, frame.language)</dt><dd>\(when(sheet, frame))</dd></div>
                \(with: place, { "<div><dt>\(MyReferralWords.place, frame.language)</dt><dd>\($0) \(map($0, frame))</dd></div>" })
                <div><dt>\(MyReferralWords.state, frame.language)</dt><dd>\(StepWords.state(referral.state), frame.language)</dd></div>
              </dl>
              <p><a href="\(person.id.my(referral.id))">\(MyReferralWords.change, frame.language)<span class="visually-hidden">: \(referral.serviceName)</span></a></p>
            </section>
            """
    }

    private func when(_ sheet: ReferralSheet, _ frame: PublicFrame) -> HTML {
        let times = appointments.filter { $0.referral == sheet.referral.id && $0.isAhead(at: frame.now) }
        if sheet.referral.state == .waiting, let first = sheet.afterName { return "\(MyReferralWords.then, frame.language): \(first)" }
        if let start = sheet.referral.startedOn, times.isEmpty { return HTML.text(Wording.day(start, in: frame.language)) }
        guard !times.isEmpty else { return "\(MyReferralWords.notYet, frame.language)" }
        return """
            \(each: times, { time in
            "<div>\(Wording.longDay(time.at.day(in: frame.zone), in: frame.language)), \(Wording.time(time.at, in: frame.zone, frame.language))\(if: !time.place.isEmpty, ", \(time.place)")</div>"
            })
            """
    }

    private func map(_ place: String, _ frame: PublicFrame) -> HTML {
        guard let link = Link(website: "https://www.openstreetmap.org/search")?.query([("query", place)]) else { return .empty }
        return "<a href=\"\(link)\" rel=\"noreferrer\">\(MyReferralWords.map, frame.language)<span class=\"visually-hidden\">: \(place)</span></a>"
    }

    private func line(_ sheet: ReferralSheet, _ frame: PublicFrame) -> HTML {
        "<li><a href=\"\(person.id.my(sheet.referral.id))\">\(sheet.referral.serviceName)</a>, \(StepWords.state(sheet.referral.state), frame.language)</li>"
    }
}

/// One of them: what must be different, or that it is not wanted; when it is over, what came of it.
struct MyReferralPage: PublicPage {
    let person: Participant
    let sheet: ReferralSheet
    var form = MyReferralForm()
    var problems: [(field: String, words: Phrase)] = []

    private var referral: Referral { sheet.referral }
    var title: Phrase { Phrase(en: referral.serviceName, es: referral.serviceName, pl: referral.serviceName) }

    func body(in frame: PublicFrame) -> HTML {
        let errors = FieldErrors(problems, in: frame.language)
        return """
            \(ErrorSummary(errors, heading: frame.say(IntakeWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(referral.providerName)</p></div>
            \(if: referral.closedAt == nil, "\(wishing(errors, frame))\(refusing(errors, frame))")
            \(if: referral.isOver, telling(errors, frame))
            <p><a href="\(person.id.myReferrals)">\(MyReferralWords.back, frame.language)</a></p>
            """
    }

    private func wishing(_ errors: FieldErrors, _ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="change"><h2 id="change">\(MyReferralWords.change, frame.language)</h2>
        \(frame.form(person.id.wish(referral.id)))
          \(TextArea(
            name: "words", label: frame.say(MyReferralWords.what), value: form.words, hint: frame.say(MyReferralWords.whatHint), error: errors["words"],
            rows: 3))
          <div class="send"><button>\(MyReferralWords.send, frame.language)</button></div></form></section>
        """
    }

    private func refusing(_ errors: FieldErrors, _ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="refuse"><h2 id="refuse">\(MyReferralWords.refuse, frame.language)</h2>
        \(frame.form(person.id.refuse(referral.id)))
          \(choices("reason", StepWords.why, Referral.Reason.ofPerson.map { ($0.rawValue, $0.words, $0.effectWords) }, form.reason, errors, frame))
          <div class="send"><button class="quiet">\(MyReferralWords.sendRefusal, frame.language)</button></div></form></section>
        """
    }

    private func telling(_ errors: FieldErrors, _ frame: PublicFrame) -> HTML {
        let known = Referral.Outcome.allCases.filter { $0 != .unknown }
        return """
            <section class="q" aria-labelledby="told"><h2 id="told">\(MyReferralWords.outcome, frame.language)</h2>
            \(frame.form(person.id.tellOutcome(referral.id)))
              \(choices("outcome", StepWords.outcome, known.map { ($0.rawValue, $0.words, nil) }, form.outcome, errors, frame))
              <div class="send"><button>\(MyReferralWords.send, frame.language)</button></div></form></section>
            """
    }

    private func choices(
        _ name: String, _ legend: Phrase, _ all: [(value: String, words: Phrase, effect: Phrase?)], _ chosen: String, _ errors: FieldErrors,
        _ frame: PublicFrame
    ) -> HTML {
        """
        <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, nil, errors[name]))><legend>\(legend, frame.language)</legend>
          \(FieldNotes(name: name, hint: nil, error: errors[name]))
          \(each: all, { choice in """
            <label class="choice"><input type="radio" name="\(name)" value="\(choice.value)"\(if: choice.value == chosen, " checked")> \
            <span>\(choice.words, frame.language)\(with: choice.effect, { "<small class=\"hint\">\($0, frame.language)</small>" })</span></label>
            """ })</fieldset>
        """
    }
}

extension ID<Participant> {
    func my(_ referral: ID<Referral>) -> Link { "/my-referrals/\(self)/\(referral)" }
    func wish(_ referral: ID<Referral>) -> Link { "/my-referrals/\(self)/\(referral)/wish" }
    func refuse(_ referral: ID<Referral>) -> Link { "/my-referrals/\(self)/\(referral)/refuse" }
    func tellOutcome(_ referral: ID<Referral>) -> Link { "/my-referrals/\(self)/\(referral)/outcome" }
}
