import Markup
import Phrases
import Rules

/// All that a person answered alone once more, each with a way back; and the end.
struct OwnAnswersPage: PublicPage {
    let handed: HandedQuestions
    let participant: Participant
    let facts: PersonFacts
    let helper: StaffMember

    var title: Phrase { handed.doneAt == nil ? StepWords.isRight : StepWords.thanks(participant.firstName) }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1>\
        \(if: handed.doneAt != nil, "<p class=\"lead\">\(StepWords.next(helper.firstName), frame.language)</p>")</div>
        <dl class="answers-list">\(each: facts.asked, { row($0, frame) })</dl>
        <h2>\(OwnQuestionWords.later, frame.language)</h2>
        <ul>\(each: PersonQuestion.spoken, { "<li>\($0.wording, frame.language)</li>" })</ul>
        \(if: handed.doneAt == nil, """
            \(frame.form(handed.id.question(HandedQuestions.check)))<div class="send"><button>\(StepWords.finish, frame.language)</button></div></form>
            """)
        """
    }

    private func row(_ question: PersonQuestion, _ frame: PublicFrame) -> HTML {
        let answer = facts.answers[question.key.name]
        return """
            <div><dt>\(question.wording, frame.language)</dt>\
            <dd>\(answer.isOpen ? OwnQuestionWords.nothing[frame.language] : question.said(answer, in: frame.language))</dd>\
            <dd><a href="\(handed.id.question(question.key.name))">\(StepWords.change, frame.language)\
            <span class="visually-hidden">: \(question.wording, frame.language)</span></a></dd></div>
            """
    }
}
