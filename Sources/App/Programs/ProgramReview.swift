import Dates
import Markup
import Phrases
import Rules
import Storage

/// An employer's standing together with its answers and their verdicts, ready to be read by a person.
struct ProgramReview: Sendable {
    let standing: ProgramStanding
    let answers: Answers
    let result: Determination
    /// The answers as they were typed, and the questions in English that they are read with.
    let draft: AnswersDraft
    let wording: AskedWording
    /// The parts of the questions in English, and as they were asked.
    let questions: AskedQuestions
    let original: AskedQuestions
    let knownBefore: Answers
    /// Whether the answers are still under way.
    let isSoFar: Bool
    private let today: Day

    /// Nothing before the first request. The rules are asked for only where nothing was determined yet. Throws if stored answers cannot be read.
    init?(_ standing: ProgramStanding, rules: @autoclosure () throws -> RuleBook, today: Day) throws {
        self.standing = standing
        self.today = today
        if let file = standing.answers {
            let asked = file.submitted.wording
            isSoFar = false
            answers = try file.submitted.answers.forRules
            draft = AnswersDraft(answers: file.submitted.answers)
            wording = asked.language == .en ? asked : AskedQuestions.wording(version: asked.version, in: .en)
            original = AskedQuestions(asked)
            knownBefore = try file.knownBefore.forRules
            result = try standing.determined?.result ?? rules().determine(answers, asOf: today)
        } else if let request = standing.request?.request {
            isSoFar = true
            draft = request.draft
            answers = try draft.answers.forRules
            wording = Questionnaire.current.wording(in: .en)
            original = AskedQuestions(Questionnaire.current.wording(in: request.language))
            knownBefore = Answers()
            result = try rules().determine(answers, asOf: today)
        } else {
            return nil
        }
        questions = AskedQuestions(wording)
    }

    /// What a supervisor decided beside the rule, if that holds today.
    func review(of verdict: Verdict) -> VerdictReview? {
        standing.review(of: verdict).flatMap { !isSoFar && $0.holds(on: today) ? $0 : nil }
    }

    /// The word that counts: the supervisor's where there is one, else the rule's.
    func word(of verdict: Verdict) -> Verdict.Word { review(of: verdict)?.decision.word ?? verdict.word }

    func verdicts(_ word: Verdict.Word) -> [Verdict] { result.verdicts.filter { self.word(of: $0) == word } }

    /// "4 eligible, 1 for supervisor review, 1 needs an answer".
    var counts: String {
        Verdict.Word.inOrder.map { ($0, verdicts($0).count) }.filter { $0.1 > 0 }.map { $0.counted($1) }.joined(separator: ", ")
    }

    var differences: [RecordDifference] {
        RecordDifferences(answers, against: standing.employer, knownBefore: knownBefore, questions: questions).all
    }

    /// The person who answered, as they signed; else whom we asked, else the employer.
    var name: String {
        answers.signer ?? standing.answers?.contact ?? standing.request?.contact ?? standing.contact?.name ?? standing.employer.name
    }

    var firstName: String { name == standing.employer.name ? "them" : String(name.prefix { $0 != " " }) }

    /// The address of what is shown.
    var link: Link {
        let page = standing.employer.id.programsPage
        return standing.isPast ? page.query([("of", standing.determined?.id.description ?? "")]) : page
    }

    func evidence(for verdict: Verdict) -> Evidence {
        Evidence(verdict: verdict, answers: answers, questions: questions, original: original)
    }

    /// "Dana Kessler answered 15 of 15 questions today at 9:42 AM, in English."
    func whoAnswered(in frame: StaffFrame) -> String {
        let count = answers.answeredQuestions
        if let request = standing.request?.request, isSoFar {
            let sent = DayWords.past(request.sentAt.day(in: frame.zone), today: frame.today)
            let language = request.language.englishName
            guard let saved = request.savedAt else {
                return "Sent to \(name) \(sent), in \(language); \(request.openedAt == nil ? "not opened yet" : "opened, nothing saved yet")."
            }
            return "\(name) has answered \(count) of 15 questions so far, in \(language); last saved \(frame.moment(saved)). Sent \(sent)."
        }
        guard let file = standing.answers else { return "" }
        let verb = file.submitted.isCorrection ? "corrected the answers" : "answered \(count) of 15 questions"
        let typed = file.typedBy.map { ", typed by \($0 == frame.staff.name ? "you" : $0)" } ?? ""
        return "\(name) \(verb) \(frame.moment(file.submitted.submittedAt)), in \(file.submitted.language.englishName)\(typed)."
    }
}

/// Small numbers in words, at the beginning of a sentence.
enum Spelled {
    private static let words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]

    static func number(_ n: Int) -> String { words.indices.contains(n) ? words[n] : String(n) }
}
