import Dates
import Markup
import Phrases
import Storage

/// The question how it goes, by private link: four buttons, each of which is the whole answer. Opening it changes nothing.
struct CheckInPage: PublicPage {
    let sheet: PlacementSheet
    let checkIn: CheckIn
    let helper: StaffMember

    var title: Phrase {
        checkIn.asked == .supervisor
            ? CheckInWords.title(sheet.shortName, sheet.employerName) : CheckInWords.titleToPerson(sheet.employerName)
    }

    func body(in frame: PublicFrame) -> HTML {
        if let outcome = checkIn.outcome {
            return CheckInThanks(checkIn: checkIn, helper: helper, outcome: outcome).html(in: frame)
        }
        return """
            <div class="title"><h1>\(title, frame.language)</h1><p>\(CheckInWords.press(helper.firstName), frame.language)</p></div>
            \(CheckInButtons(checkIn: checkIn, frame: frame))
            \(if: checkIn.asked == .supervisor, "<p><a href=\"\(checkIn.id.otherwise)\">\(CheckInWords.notYou, frame.language)</a></p>")
            """
    }
}

/// The four answers, each a button that is the whole form.
private struct CheckInButtons: Component {
    let checkIn: CheckIn
    let frame: PublicFrame

    var html: HTML {
        """
        \(frame.form(checkIn.id.page, class: "answers"))\(each: CheckIn.Outcome.allCases, { outcome in """
            <button name="answer" value="\(outcome.rawValue)"\(with: tone(outcome), { " data-tone=\"\($0)\"" })>\
            <span>\(CheckInWords.button(outcome, checkIn.asked), frame.language)</span></button>
            """ })</form>
        """
    }

    private func tone(_ outcome: CheckIn.Outcome) -> String? {
        switch outcome {
        case .fine: "ok"
        case .problem: "warn"
        case .absent: "danger"
        case .left: nil
        }
    }
}

/// After an answer: what happens now, until when it may be changed, and what else helps.
private struct CheckInThanks {
    let checkIn: CheckIn
    let helper: StaffMember
    let outcome: CheckIn.Outcome

    func html(in frame: PublicFrame) -> HTML {
        let isOpen = checkIn.isOpen(at: frame.now)
        return """
            <div class="title">
              <h1>\(CheckInWords.thanks(helper.firstName), frame.language)</h1>
              <p class="lead">\(CheckInWords.said(CheckInWords.button(outcome, checkIn.asked)), frame.language)</p>
              \(if: outcome.needsUs, "<p>\(CheckInWords.next(helper.name), frame.language)</p>")
              \(if: !isOpen, "<p>\(CheckInWords.closed, frame.language)</p>")
            </div>
            \(if: isOpen && outcome.needsUs, details(frame))
            \(if: isOpen, change(frame))
            """
    }

    private func change(_ frame: PublicFrame) -> HTML {
        let end = checkIn.changesEnd.map { CheckInWords.mayChange(RequestWords.moment($0, in: frame.zone)) }
        return """
            <details><summary>\(CheckInWords.changeIt, frame.language)</summary>\(with: end, { "<p>\($0, frame.language)</p>" })\
            \(CheckInButtons(checkIn: checkIn, frame: frame))</details>
            """
    }

    private func details(_ frame: PublicFrame) -> HTML {
        """
        \(frame.form(checkIn.id.details))
          <fieldset class="q"><legend>\(CheckInWords.helps, frame.language)</legend>
            \(if: outcome == .absent, since(frame))
            <div class="field"><label for="details">\(CheckInWords.whatDoYouKnow, frame.language)</label>\
        <textarea id="details" name="details" rows="3">\n\(checkIn.details)</textarea></div>
            <label class="choice"><input type="checkbox" name="call" value="yes"\(if: checkIn.wantsCall, " checked")> \
        <span>\(CheckInWords.callMe, frame.language)</span></label>
          </fieldset>
          <div class="send"><button>\(CheckInWords.addThis, frame.language)</button></div>
        </form>
        """
    }

    private func since(_ frame: PublicFrame) -> HTML {
        """
        <fieldset class="field"><legend>\(CheckInWords.sinceWhen, frame.language)</legend><div class="choices">\
        \(each: CheckIn.Since.allCases, { since in """
            <label class="choice"><input type="radio" name="since" value="\(since.rawValue)"\(if: since == checkIn.since, " checked")> \
            <span>\(CheckInWords.since(since), frame.language)</span></label>
            """ })</div></fieldset>
        """
    }
}

/// For somebody who is not the right one to ask, or wants to be asked no more.
struct OtherwisePage: PublicPage {
    let checkIn: CheckIn
    var form = ColleagueForm()
    var hasErrors = false

    let title = CheckInWords.notYou

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1></div>
        <section class="q" aria-labelledby="colleague"><h2 id="colleague">\(CheckInWords.colleague, frame.language)</h2>
        \(frame.form(checkIn.id.colleague))
          \(TextField(
            name: "name", label: frame.say(CheckInWords.colleagueName), value: form.name,
            error: hasErrors && !form.hasName ? frame.say(CheckInWords.nameMissing) : nil))
          \(TextField(
            name: "mailbox", label: frame.say(CheckInWords.colleagueMailbox), value: form.mailbox,
            error: hasErrors && !form.hasMailbox ? frame.say(CheckInWords.mailboxMissing) : nil, type: "email"))
          <div class="send"><button>\(CheckInWords.sendThere, frame.language)</button></div>
        </form></section>
        <section class="q" aria-labelledby="stop"><h2 id="stop">\(CheckInWords.stop, frame.language)</h2>
        <p>\(CheckInWords.stopAdvice, frame.language)</p>
        \(frame.form(checkIn.id.stop))<button class="quiet">\(CheckInWords.stop, frame.language)</button></form></section>
        """
    }
}

/// What somebody did besides answering.
enum CheckInDone: String, Sendable {
    case added, sentThere, stopped
}

/// What became of it, in a sentence.
struct CheckInDonePage: PublicPage {
    let done: CheckInDone

    var title: Phrase {
        switch done {
        case .added: CheckInWords.added
        case .sentThere: CheckInWords.sentThere
        case .stopped: CheckInWords.stopped
        }
    }

    func body(in frame: PublicFrame) -> HTML { "<div class=\"title\"><h1>\(title, frame.language)</h1></div>" }
}

extension ID<CheckIn> {
    var page: Link { "/check-in/\(self)" }
    var details: Link { "/check-in/\(self)/details" }
    var otherwise: Link { "/check-in/\(self)/otherwise" }
    var colleague: Link { "/check-in/\(self)/colleague" }
    var stop: Link { "/check-in/\(self)/stop" }

    func done(_ what: CheckInDone) -> Link { Link("/check-in/\(self)/done").query([("what", what.rawValue)]) }
}
