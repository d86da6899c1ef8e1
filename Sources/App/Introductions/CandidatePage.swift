import Dates
import Markup
import Phrases
import Storage
import Suitability
import Web

/// Somebody who was put forward, as the employer sees them by private link: exactly what the person agreed to, and the answers.
struct CandidatePage: PublicPage {
    let sheet: IntroductionSheet
    /// Nothing when no consent runs any more: then nothing is shown.
    let candidate: Candidate?
    let helper: StaffMember
    var form = CandidateForm()
    var problems: [(field: String, words: Phrase)] = []

    /// What may be shown on this day.
    struct Candidate: Sendable {
        let resume: Resume
        let facts: Set<SharedFact>
        let availability: Week?
        let hasFile: Bool
    }

    private var introduction: Introduction { sheet.introduction }
    var title: Phrase { candidate == nil ? CandidateWords.ended : CandidateWords.title(sheet.title) }

    func body(in frame: PublicFrame) -> HTML {
        guard let candidate else {
            return "<div class=\"title\"><h1>\(title, frame.language)</h1><p class=\"lead\">\(CandidateWords.endedAdvice, frame.language)</p></div>"
        }
        return """
            \(ErrorSummary(errors(frame), heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1>
              <p class="lead">\(standing(frame.agency), frame.language)</p></div>
            \(introduction.seenAt == nil ? asking(frame) : shown(candidate, frame))
            """
    }

    private func standing(_ agency: Agency) -> Phrase {
        introduction.state.isAwaited || introduction.seenAt == nil
            ? CandidateWords.suggests(helper.name, agency.name) : CandidateWords.state(introduction.state)
    }

    private func asking(_ frame: PublicFrame) -> HTML {
        """
        \(frame.form(introduction.id.see))<div class="send"><button>\(CandidateWords.see, frame.language)</button>
        <p>\(CandidateWords.seen, frame.language)</p></div></form>
        """
    }

    private func shown(_ candidate: Candidate, _ frame: PublicFrame) -> HTML {
        """
        \(ResumeSheet(resume: candidate.resume, language: frame.language))
        \(with: candidate.facts.contains(.availability) ? candidate.availability : nil, { "<p><b>\(CandidateWords.available, frame.language)</b><br>\(WorkWords.times($0, frame.language))</p>" })
        \(if: candidate.hasFile, "<p><a href=\"\(introduction.id.candidateFile)\">\(CandidateWords.file, frame.language)</a></p>")
        \(if: !introduction.state.isClosed, answers(frame))
        """
    }

    private func errors(_ frame: PublicFrame) -> FieldErrors {
        FieldErrors(problems, in: frame.language)
    }

    private func answers(_ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="answer"><h2 id="answer">\(CandidateWords.answer, frame.language)</h2>
          <details\(if: form.answer == .interview, " open")><summary>\(CandidateWords.invite, frame.language)</summary>\(invite(frame))</details>
          <details\(if: form.answer == .decline, " open")><summary>\(CandidateWords.decline, frame.language)</summary>\(decline(frame))</details>
          <details\(if: form.answer == .hired, " open")><summary>\(CandidateWords.hired, frame.language)</summary>\(hired(frame))</details>
        </section>
        """
    }

    private func opening(_ answer: CandidateForm.Answer, _ frame: PublicFrame) -> HTML {
        "\(frame.form(introduction.id.candidate))<input type=\"hidden\" name=\"answer\" value=\"\(answer.rawValue)\">"
    }

    private func invite(_ frame: PublicFrame) -> HTML {
        """
        \(opening(.interview, frame))
          <p>\(CandidateWords.inviteAdvice, frame.language)</p>
          \(each: 1...3, { number in
              TextField(
                name: "time_\(number)", label: frame.say(CandidateWords.time(number)), value: form.times[number - 1],
                error: number == 1 ? errors(frame)["time_1"] : nil, width: "w20", type: "datetime-local").html
          })
          \(TextField(name: "place", label: frame.say(CandidateWords.place), value: form.place, width: "w30"))
          <div class="send"><button>\(CandidateWords.send, frame.language)</button></div>
        </form>
        """
    }

    private func decline(_ frame: PublicFrame) -> HTML {
        """
        \(opening(.decline, frame))
          <fieldset class="field" id="reason"><legend>\(CandidateWords.why, frame.language)</legend>
            \(FieldNotes(name: "reason", hint: nil, error: errors(frame)["reason"]))
            <div class="choices">\(each: DeclineReason.ofEmployer, { reason in """
                <label class="choice"><input type="radio" name="reason" value="\(reason.rawValue)"\(if: reason.rawValue == form.reason, " checked")> \
                <span>\(reason.words, frame.language)</span></label>
                """ })</div></fieldset>
          \(TextArea(name: "words", label: frame.say(CandidateWords.more), value: form.words, rows: 2))
          <div class="send"><button>\(CandidateWords.sendNo, frame.language)</button></div>
        </form>
        """
    }

    private func hired(_ frame: PublicFrame) -> HTML {
        """
        \(opening(.hired, frame))
          \(TextField(
            name: "first_day", label: frame.say(CandidateWords.firstDay), value: form.firstDay, error: errors(frame)["first_day"], width: "w10",
            type: "date"))
          \(TextField(
            name: "wage", label: frame.say(CandidateWords.wage), value: form.wage, error: errors(frame)["wage"], width: "w10", inputmode: "decimal"))
          <div class="send"><button>\(CandidateWords.sendHired, frame.language)</button></div>
        </form>
        """
    }
}

extension ID<Introduction> {
    var candidate: Link { "/candidate/\(self)" }
    var see: Link { "/candidate/\(self)/see" }
    var candidateFile: Link { "/candidate/\(self)/file" }
}
