import Dates
import Markup
import OpenReferral
import Phrases
import Storage

/// One referral: how far it has come, by whom and why, and what can be written down now.
struct ReferralPage: StaffPage {
    let sheet: ReferralSheet
    let events: [ReferralEvent]
    let appointments: [Appointment]
    /// The listing as it stands today, if there is one.
    let listing: Listing?
    /// What waits for this one.
    let next: [ReferralSheet]
    /// Who sent the person to us by link.
    let sender: ReferralSender?
    var form: ReferralStepForm
    var acts = ReferralActForm()
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "\(sheet.person): \(referral.serviceName)" }

    private var referral: Referral { sheet.referral }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (sheet.person, referral.participant.page), ("Referrals", "/referrals")))
        \(LiveChanges())
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(referral.state.tag) \(late(frame)) \
        \(referral.kind == .incoming ? "sent to us by" : "at") \(referral.providerName), \(frame.moment(referral.stateAt))</p></div></div>
        \(ErrorSummary(errors))
        \(nearer)
        <div class="split">
          <div class="stack loose">
            \(if: !shownAppointments.isEmpty, part("appointments", "Appointments", list(frame)))
            \(if: !ReferralStepForm.Step.possible(in: referral.state).isEmpty, part("now", referral.kind == .incoming ? "Our answer" : "What they say", said(frame)))
            \(part("acts", referral.state.isClosed ? "Open it again" : "Ours to do", ReferralActs(sheet: sheet, form: acts, errors: errors).html(frame)))
            <section class="sect" id="strip" data-live aria-labelledby="far"><h2 id="far">How far it has come</h2>
              <ol class="line">\(each: events, { event($0, frame) })\(made(frame))</ol></section>
          </div>
          <aside class="stack side" aria-label="About this referral">\(facts(frame))</aside>
        </div>
        """
    }

    private func part(_ id: String, _ heading: String, _ body: HTML) -> HTML {
        "<section class=\"sect\" aria-labelledby=\"\(id)-heading\"><h2 id=\"\(id)-heading\">\(heading)</h2>\(body)</section>"
    }

    private func late(_ frame: StaffFrame) -> HTML { referral.isLate(on: frame.today) ? StatusTag("Overdue", .warn).html : .empty }

    private var nearer: HTML {
        guard let effect = referral.reason?.effect, effect.findsNearer else { return .empty }
        let link = referral.participant.referrals.query([("need", listing?.needs.first?.rawValue ?? "")])
        return "<div class=\"note\"><p>It was too far. <a href=\"\(link)\">Look for something nearer</a></p></div>"
    }

    private func said(_ frame: StaffFrame) -> HTML {
        "\(with: sender, { "<p class=\"hint\">\($0.name) is told by mail and reads your answer behind its link, with the reason and your words.</p>" })\(steps(frame))"
    }

    private func steps(_ frame: StaffFrame) -> HTML {
        ReferralSteps(referral: referral, form: form, errors: errors, language: .en) { frame.form(referral.id.step) }.html
    }

    private var shownAppointments: [Appointment] { referral.state.isClosed ? [] : appointments.filter { $0.state == .set } }

    private func list(_ frame: StaffFrame) -> HTML {
        """
        <ul role="list" class="stack tight">\(each: shownAppointments, { appointment in """
            <li><p><b>\(frame.moment(appointment.at))</b>\(if: !appointment.place.isEmpty, ", \(appointment.place)") \
            <a href="\(appointment.page)">Change or call off</a></p>\
            \(if: appointment.at.day(in: frame.zone) <= frame.today, "\(frame.form(appointment.missed, class: "row"))<button class=\"quiet tight\">\(sheet.firstName) did not come</button></form>")</li>
            """ })</ul>
        """
    }

    private func event(_ event: ReferralEvent, _ frame: StaffFrame) -> HTML {
        let reason = Referral.Reason(rawValue: event.reason).map { ": \($0.words.en.lowercased())" } ?? ""
        let effect = Referral.Reason(rawValue: event.reason)?.effectWords.map { "<p class=\"hint\">\($0.en)</p>" as HTML } ?? .empty
        return """
            <li><p><b>\(event.kind.label)</b>\(if: !event.who.isEmpty, " by \(event.who)")\(if: event.side == .person, " for the person")\(reason)</p>\
            \(if: !event.words.isEmpty, "<blockquote class=\"said\"><p>\(event.words)</p></blockquote>")\(effect)\
            <p class="when">\(frame.moment(event.at))</p></li>
            """
    }

    private func made(_ frame: StaffFrame) -> HTML {
        let (what, who) = sender.map { ("Sent to us by link", $0.name) } ?? (referral.kind.madeLabel, sheet.maker)
        return "<li><p><b>\(what)</b> by \(who)</p><p class=\"when\">\(frame.moment(referral.madeAt))</p></li>"
    }

    private func facts(_ frame: StaffFrame) -> HTML {
        """
        <section aria-labelledby="facts"><h2 id="facts">Facts</h2>
          <dl class="facts">
            <dt>Person</dt><dd><a href="\(referral.participant.page)">\(sheet.person)</a></dd>
            <dt>Service</dt><dd>\(with: listing, { "<a href=\"\($0.id.page)\">\(referral.serviceName)</a>" })\(if: listing == nil, "\(referral.serviceName)")</dd>
            <dt>Why</dt><dd>\(referral.why.isEmpty ? "not said" : referral.why)</dd>
            \(if: referral.kind == .formal, "<dt>They may see</dt><dd>\(ConsentWords.list(referral.covers).en), <a href=\"\(referral.participant.consents)\">while the consent runs</a></dd>")
            \(if: referral.kind == .formal, "<dt>Written to</dt><dd>\(referral.mailbox.isEmpty ? "nobody: call them" : referral.mailbox)</dd>")
            \(with: referral.after, { "<dt>Comes after</dt><dd><a href=\"\($0.page)\">\(sheet.afterName ?? "another")</a></dd>" })
            \(each: next, { "<dt>Then</dt><dd><a href=\"\($0.referral.id.page)\">\($0.referral.serviceName)</a></dd>" })
            \(with: referral.startedOn, { "<dt>Started</dt><dd>\(Wording.day($0, in: .en))</dd>" })
            \(with: referral.endedOn, { "<dt>Ended</dt><dd>\(Wording.day($0, in: .en))</dd>" })
            \(with: referral.outcome, { "<dt>Came of it</dt><dd>\($0.words.en)\(with: referral.outcomeOn, { ", told \(Wording.day($0, in: .en))" })</dd>" })
            \(with: referral.due, { "<dt>Next word by</dt><dd>\(DayWords.due($0, today: frame.today))</dd>" })
            \(if: !referral.secondWhy.isEmpty, "<dt>Second one because</dt><dd>\(referral.secondWhy)</dd>")
          </dl></section>
        """
    }
}

extension Referral {
    /// Whether word about it was expected by the day.
    func isLate(on day: Day) -> Bool { due.map { $0 <= day } ?? false }
}

extension Referral.State {
    /// In the words of staff.
    var label: String {
        switch self {
        case .waiting: "Comes later"
        case .sent: "Sent"
        case .seen: "Seen"
        case .accepted: "Accepted"
        case .declined: "Declined"
        case .appointment: "Appointment"
        case .started: "Started"
        case .completed: "Completed"
        case .left: "Left"
        case .voided: "Void"
        }
    }

    var tag: StatusTag {
        switch self {
        case .waiting, .declined, .left, .voided: StatusTag(label, .plain)
        case .sent, .seen: StatusTag(label, .info)
        case .accepted, .appointment, .started, .completed: StatusTag(label, .ok)
        }
    }
}

extension Referral.Kind {
    var madeLabel: String {
        switch self {
        case .formal: "Referred"
        case .informal: "Told by word of mouth"
        case .incoming: "Taken down"
        }
    }
}

extension ReferralEvent.Kind {
    var label: String {
        switch self {
        case .sent: "Sent"
        case .seen: "Seen"
        case .accepted: "Accepted"
        case .declined: "Declined"
        case .appointment: "Appointment set"
        case .moved: "Appointment moved"
        case .calledOff: "Appointment called off"
        case .missed: "Did not come"
        case .started: "Started"
        case .completed: "Completed"
        case .left: "Left"
        case .outcome: "Outcome told"
        case .reminded: "Reminded"
        case .wished: "Wants a change"
        case .reopened: "Opened again"
        case .voided: "Made void"
        case .takenBack: "Taken back"
        }
    }
}

extension ID<Referral> {
    var page: Link { "/referrals/\(self)" }
    var step: Link { "/referrals/\(self)/steps" }
    var remind: Link { "/referrals/\(self)/remind" }
    var sendNow: Link { "/referrals/\(self)/send" }
    var void: Link { "/referrals/\(self)/void" }
    var reopen: Link { "/referrals/\(self)/reopen" }
    /// What the provider sees.
    var referred: Link { "/referred/\(self)" }
    var see: Link { "/referred/\(self)/see" }
    var referredFile: Link { "/referred/\(self)/file" }
}

extension Appointment {
    var page: Link { "/referrals/\(referral)/appointments/\(id)" }
    var calledOff: Link { "/referrals/\(referral)/appointments/\(id)/call-off" }
    var missed: Link { "/referrals/\(referral)/appointments/\(id)/missed" }
}
