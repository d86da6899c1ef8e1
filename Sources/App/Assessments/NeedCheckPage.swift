import Markup
import Phrases
import Storage

/// Every answer once more, each with a way to change it, or, once staff have started on them, to say that it is not right.
struct NeedCheckPage: PublicPage {
    let assessment: Assessment
    let participant: Participant
    let helper: StaffMember

    var title: Phrase { assessment.finishedAt == nil ? StepWords.isRight : StepWords.thanks(participant.firstName) }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1>\(lead(frame))<p>\(AssessmentWords.onlyOpens, frame.language)</p></div>
        <dl class="answers-list">\(each: NeedDomain.allCases, { row($0, frame) })\(facts(frame))</dl>
        \(if: assessment.finishedAt == nil, assessment.goesOn == .check ? sending(frame) : goingOn(frame))
        """
    }

    private func lead(_ frame: PublicFrame) -> HTML {
        guard assessment.finishedAt != nil else { return .empty }
        let words = assessment.isOpenToPerson ? AssessmentWords.next(helper.firstName) : AssessmentWords.takenUp(helper.firstName)
        return "<p class=\"lead\">\(words, frame.language)</p>"
    }

    private func row(_ domain: NeedDomain, _ frame: PublicFrame) -> HTML {
        """
        <div><dt>\(NeedWords.label(domain), frame.language)</dt>\
        <dd>\(NeedSaid(domain: domain, answer: assessment.answers[domain], language: frame.language))\(contest(domain, frame))</dd>\
        <dd>\(way(domain, frame))</dd></div>
        """
    }

    private func contest(_ domain: NeedDomain, _ frame: PublicFrame) -> HTML {
        guard let contest = assessment.contests[domain] else { return .empty }
        let words = contest.isOpen ? AssessmentWords.contested : AssessmentWords.settled(contest.settledWords)
        return "<br><span class=\"hint\">\(words, frame.language)</span>"
    }

    private func way(_ domain: NeedDomain, _ frame: PublicFrame) -> HTML {
        let isAnswered = assessment.answers[domain] != nil
        if !assessment.isOpenToPerson && !isAnswered { return .empty }
        let words = !assessment.isOpenToPerson ? AssessmentWords.contest : isAnswered ? StepWords.change : AssessmentWords.answerIt
        return link(.domain(domain), words, NeedWords.label(domain), frame)
    }

    private func link(_ step: AssessmentStep, _ words: Phrase, _ of: Phrase, _ frame: PublicFrame) -> HTML {
        """
        <a href="\(assessment.id.page(step))">\(words, frame.language)<span class="visually-hidden">: \(of, frame.language)</span></a>
        """
    }

    private func facts(_ frame: PublicFrame) -> HTML {
        let lines = ChangeableFact.allCases.compactMap { fact in assessment.said[fact].map { (AssessmentWords.fact(fact), $0.words) } }
        let said: HTML =
            lines.isEmpty
            ? HTML.text(frame.say(AssessmentWords.notAnswered)) : "\(each: lines, { "\($0.0, frame.language) \($0.1, frame.language)<br>" })"
        let words = lines.isEmpty ? AssessmentWords.answerIt : StepWords.change
        return """
            <div><dt>\(AssessmentWords.facts, frame.language)</dt><dd>\(said)</dd>\
            <dd>\(if: assessment.isOpenToPerson, link(.facts, words, AssessmentWords.facts, frame))</dd></div>
            """
    }

    private func sending(_ frame: PublicFrame) -> HTML {
        """
        \(frame.form(assessment.id.page(.check)))<div class="send"><button>\(AssessmentWords.send, frame.language)</button></div></form>
        """
    }

    private func goingOn(_ frame: PublicFrame) -> HTML {
        "<p><a class=\"button\" href=\"\(assessment.id.page(assessment.goesOn))\">\(AssessmentWords.goOnFirst, frame.language)</a></p>"
    }
}
