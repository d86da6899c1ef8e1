import Dates
import Markup
import Phrases
import Storage

/// The employers' questions with the agency's answers, open to everybody.
struct EmployersQuestionsPage: PublicPage {
    let facts: PublicFacts
    let helper: StaffMember?

    let title = EmployersQuestionsWords.title

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(EmployersQuestionsWords.lead, frame.language)</p></div>
        \(each: questions(frame), { question, answers in """
          <section class="answered"><h2>\(question, frame.language)</h2>\(each: answers, { "<p>\($0, frame.language)</p>" })</section>
          """ })
        <p><a class="button" href="\(Link.phone(phone(frame)))">\(EmployersQuestionsWords.call(phone(frame)), frame.language)</a></p>
        \(if: !note(frame).isEmpty, "<div class=\"note\" data-tone=\"info\"><p>\(note(frame))</p></div>")
        <details><summary>\(EmployersQuestionsWords.sources, frame.language)</summary>
          <ul>\(each: EmployersQuestionsPage.sources, { "<li>\($0)</li>" })</ul></details>
        """
    }

    private static let sources = [
        "Form I-9: 8 U.S.C. 1324a(b)", "On-the-job training: 20 CFR 680.700, 680.720, 680.730", "WOTC: 26 U.S.C. 51; Form 8850",
    ]

    private func questions(_ frame: PublicFrame) -> [(Phrase, [Phrase])] {
        let until = facts.taxCreditUntil
        let credit = frame.today <= until ? EmployersQuestionsWords.credit(until: until) : EmployersQuestionsWords.creditEnded(until)
        return [
            (EmployersQuestionsWords.allowed, [EmployersQuestionsWords.allowedAnswer]),
            (EmployersQuestionsWords.many, [EmployersQuestionsWords.manyAnswer(facts.fewest, facts.most)]),
            (EmployersQuestionsWords.experience, [EmployersQuestionsWords.experienceAnswer]),
            (EmployersQuestionsWords.cost, [EmployersQuestionsWords.costAnswer(facts.wageShare), credit]),
            (EmployersQuestionsWords.trouble, [EmployersQuestionsWords.troubleAnswer]),
            (EmployersQuestionsWords.who, [EmployersQuestionsWords.whoAnswer(helper?.name, frame.agency.name)]),
        ]
    }

    private func phone(_ frame: PublicFrame) -> String {
        [facts.phone, helper?.phone ?? "", frame.agency.phone].first { !$0.isEmpty } ?? ""
    }

    private func note(_ frame: PublicFrame) -> String { facts.note[frame.language] ?? "" }
}

/// Which agency is meant, when several live in one house.
struct WhichAgencyPage: PublicPage {
    let agencies: [Agency]
    let title = EmployersQuestionsWords.which

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1></div>
        <ul>\(each: agencies, { "<li><a href=\"\($0.questionsPage)\">\($0.name)</a></li>" })</ul>
        """
    }
}
