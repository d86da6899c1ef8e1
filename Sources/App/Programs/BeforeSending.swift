import Dates
import Markup
import Phrases
import Rules

/// What to look at before the notice leaves: what is well, and what to think about.
struct BeforeSending: Component {
    let desk: NoticeDesk
    let form: NoticeForm
    let frame: StaffFrame

    private static let longestGood = 25

    private var result: Determination { desk.review.result }

    var html: HTML {
        """
        <section aria-labelledby="before">
          <h2 id="before">Before you send</h2>
          \(list("for", well))
          \(list("ask", questions))
        </section>
        """
    }

    private func list(_ kind: StaticString, _ items: [String]) -> HTML {
        items.isEmpty ? .empty : "<ul class=\"reasons \(kind.description)\">\(each: items, { "<li>\($0)</li>" })</ul>"
    }

    private var answered: Int { desk.review.answers.answeredQuestions }
    private var longest: Int { form.letter.longestSentence }
    private var contact: Contact? { desk.contact(form.to) }
    private var speaksIt: Bool { contact?.language == form.letter.language }

    private var well: [String] {
        var items = ["Every one of the \(result.verdicts.count) results is told, with its reason"]
        if answered == 15 { items.append("All 15 questions are answered") }
        if longest <= BeforeSending.longestGood { items.append("The longest sentence has \(longest) words") }
        if speaksIt, let contact { items.append("\(contact.firstName) gets letters in \(form.letter.language.englishName)") }
        return items
    }

    private var questions: [String] {
        var items: [String] = []
        if answered < 15 { items.append("\(15 - answered) of the 15 questions are open; the notice names what decides") }
        if longest > BeforeSending.longestGood { items.append("A sentence has \(longest) words. Shorter ones are easier to read") }
        if !speaksIt, let contact {
            items.append("\(contact.firstName) gets letters in \(contact.language.englishName); this one is in \(form.letter.language.englishName)")
        }
        let reviews = names(.supervisorReview)
        if !reviews.isEmpty { items.append("\(reviews) waits for a supervisor. The notice says so") }
        items += result.verdicts.compactMap(desk.review.review).map { review in
            let name = result.verdict(on: review.program)?.name.en ?? review.program
            return "\(name): \(review.decidedBy) decided, because “\(review.reason)” Say in the letter what of this the employer should know"
        }
        let unverified = result.verdicts.filter { $0.deciding.contains { $0.status == .unverified && $0.truth != .yes } }.map(\.name.en)
        if !unverified.isEmpty { items.append("\(unverified.joined(separator: ", ")): decided by a rule that nobody has yet read in its source") }
        if result.asOf < frame.today { items.append("Judged by the rules of \(Wording.day(result.asOf, in: .en)), not of today") }
        return items
    }

    private func names(_ word: Verdict.Word) -> String { desk.review.verdicts(word).map(\.name.en).joined(separator: ", ") }
}
