import Dates
import Markup
import Phrases
import Storage
import Suitability

/// Somebody who was sent to a provider, as the provider sees them by private link: exactly what the person agreed to, and the answers. Works without
/// scripts and without an account, from the first answer to the outcome.
struct ReferredPage: PublicPage {
    let sheet: ReferralSheet
    /// Nothing when no consent runs any more, or the referral came to nothing: then nothing is shown.
    let sent: Sent?
    let appointments: [Appointment]
    let helper: StaffMember
    var form: ReferralStepForm
    var problems: [(field: String, words: Phrase)] = []
    var isDone = false

    /// What may be shown on this day.
    struct Sent: Sendable {
        let resume: Resume
        let facts: Set<SharedFact>
        let availability: Week?
        let language: Language
        let needsInterpreter: Bool
        let hasFile: Bool
    }

    private var referral: Referral { sheet.referral }
    var title: Phrase { sent == nil ? ReferredWords.ended : ReferredWords.title(referral.serviceName) }

    func body(in frame: PublicFrame) -> HTML {
        guard let sent else {
            return "<div class=\"title\"><h1>\(title, frame.language)</h1><p class=\"lead\">\(ReferredWords.endedAdvice, frame.language)</p></div>"
        }
        return """
            \(ErrorSummary(errors(frame), heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1>
              \(if: isDone, "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\(ReferredWords.thanks, frame.language) \(ReferredWords.sameLink, frame.language)</p></div>")
              <p class="lead">\(standing(frame.agency), frame.language)</p></div>
            \(referral.seenAt == nil ? asking(frame) : "\(shown(sent, frame))\(answers(frame))")
            """
    }

    private func errors(_ frame: PublicFrame) -> FieldErrors { FieldErrors(problems, in: frame.language) }

    private func standing(_ agency: Agency) -> Phrase {
        referral.state.isAwaited ? ReferredWords.sends(helper.name, agency.name) : ReferralStepWords.state(referral.state)
    }

    private func asking(_ frame: PublicFrame) -> HTML {
        """
        \(frame.form(referral.id.see))<div class="send"><button>\(ReferredWords.see, frame.language)</button>
        <p>\(ReferredWords.seen, frame.language)</p></div></form>
        """
    }

    private func shown(_ sent: Sent, _ frame: PublicFrame) -> HTML {
        let interpreter = sent.needsInterpreter ? ", \(frame.say(ReferredWords.interpreter))" : ""
        let languageName = frame.language == .en ? sent.language.englishName : sent.language.ownName
        return """
            \(ResumeSheet(resume: sent.resume, language: frame.language))
            <dl class="answers-list">
              <div><dt>\(ReferredWords.why, frame.language)</dt><dd>\(referral.why)</dd></div>
              \(if: sent.facts.contains(.language), "<div><dt>\(ReferredWords.language, frame.language)</dt><dd>\(languageName)\(interpreter)</dd></div>")
              \(with: sent.facts.contains(.availability) ? sent.availability : nil, { "<div><dt>\(CandidateWords.available, frame.language)</dt><dd>\(WorkWords.times($0, frame.language))</dd></div>" })
            </dl>
            \(if: sent.hasFile, "<p><a href=\"\(referral.id.referredFile)\">\(CandidateWords.file, frame.language)</a></p>")
            """
    }

    private func answers(_ frame: PublicFrame) -> HTML {
        let steps = ReferralSteps(
            referral: referral, form: form, errors: errors(frame), language: frame.language, open: { frame.form(referral.id.referred) })
        return """
            \(if: !ahead.isEmpty, times(frame))
            \(if: !ReferralStepForm.Step.possible(in: referral.state).isEmpty, """
                <section class="q" aria-labelledby="answer"><h2 id="answer">\(ReferralStepWords.whatNow, frame.language)</h2>\(steps.html)</section>
                """)
            """
    }

    private var ahead: [Appointment] { referral.state.isClosed ? [] : appointments.filter { $0.state == .set } }

    private func times(_ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="times"><h2 id="times">\(ReferralStepWords.appointments, frame.language)</h2>
          <ul class="stack">\(each: ahead, { appointment in """
            <li><p><b>\(moment(appointment.at, frame))</b>\(if: !appointment.place.isEmpty, "<br>\(appointment.place)")</p>
              <p><a href="\(appointment.theirPage)">\(ReferralStepWords.change, frame.language)</a></p>\
            \(if: appointment.at.day(in: frame.zone) <= frame.today, "\(frame.form(appointment.theirMissed))<button class=\"plain\">\(ReferralStepWords.missed, frame.language)</button></form>")</li>
            """ })</ul></section>
        """
    }

    private func moment(_ at: Instant, _ frame: PublicFrame) -> String {
        "\(Wording.day(at.day(in: frame.zone), in: frame.language)), \(Wording.time(at, in: frame.zone, frame.language))"
    }
}

/// Moving an appointment, or calling it off, for the provider.
struct ReferredAppointmentPage: PublicPage {
    let sheet: ReferralSheet
    let appointment: Appointment
    var form: ReferralStepForm
    var problems: [(field: String, words: Phrase)] = []

    let title = ReferralStepWords.change

    func body(in frame: PublicFrame) -> HTML {
        let errors = FieldErrors(problems, in: frame.language)
        let moment =
            "\(Wording.day(appointment.at.day(in: frame.zone), in: frame.language)), \(Wording.time(appointment.at, in: frame.zone, frame.language))"
        return """
            \(ErrorSummary(errors, heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(moment)</p></div>
            \(if: appointment.state == .set, AppointmentForms(
                form: form, errors: errors, language: frame.language, move: frame.form(appointment.theirPage),
                callOff: frame.form(appointment.theirCalledOff)).html)
            <p><a href="\(sheet.referral.id.referred)">\(ReferredWords.back, frame.language)</a></p>
            """
    }
}

extension Appointment {
    var theirPage: Link { "/referred/\(referral)/appointments/\(id)" }
    var theirCalledOff: Link { "/referred/\(referral)/appointments/\(id)/call-off" }
    var theirMissed: Link { "/referred/\(referral)/appointments/\(id)/missed" }
}
