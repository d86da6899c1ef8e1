import Dates
import Phrases
import Storage

/// Everything from which a letter on paper is written.
struct LetterDesk: Sendable {
    let past: FollowUpPast
    /// Those who work there now, those who decide first.
    let contacts: [Contact]
    let last: Conversation?
    let addresses: LetterAddresses
    /// Answers that we know before asking.
    let known: RequestAnswers
    let templates: Templates
    let agency: Agency
    let today: Day

    var employer: Employer { past.employer }
    var answerBy: Day { today.adding(days: FollowUp.daysToAnswer) }

    /// What the words are until their writer changes them: a first contact, or thanks for what was last.
    func proposal(in language: Language) -> String {
        let day = last.map { FollowUpProposal.spoken($0.at.day(in: agency.zone), today: today)[language] }
        let values = TemplateValues([.agency: agency.name, .day: day ?? ""], holding: Set([last?.kind.occasion].compactMap(\.self)))
        return templates[.letter, language].fill(.opening, values)
    }

    /// The letter with its private link, or with what stands for one.
    func letter(_ form: LetterForm, from sender: StaffMember, link: String, hasKnown: Bool) -> Letter {
        let (contact, language) = (form.contact(on: self), form.language(on: self))
        var values = TemplateValues(
            [
                .contactName: contact?.name ?? "", .firstName: contact?.firstName ?? "", .employer: employer.name, .words: form.words, .link: link,
                .until: Wording.day(answerBy, in: language),
            ],
            holding: Set([contact.map { _ in .named }, form.asks ? .asks : nil, hasKnown ? .known : nil].compactMap(\.self)))
        values.sign(sender, of: agency)
        return Letter(language, reading: templates[.letter, language].fill(.body, values))
    }
}

/// Where a letter comes from and where it goes, as far as that is known.
struct LetterAddresses: Stored, Sendable {
    private let ours: [String]
    private let theirs: [String]

    static let columns: SQL = "centers.name, centers.street, centers.phone, sites.street, sites.city, sites.state, sites.zip"

    init(_ row: inout Row) throws {
        ours = [try row.next(String?.self), try row.next(), try row.next()].compactMap(\.self)
        let (street, city) = (try row.next(String?.self) ?? "", try row.next(String?.self) ?? "")
        let (state, zip) = (try row.next(String?.self) ?? "", try row.next(String?.self) ?? "")
        let region = [state, zip].filter { !$0.isEmpty }.joined(separator: " ")
        theirs = [street, [city, region].filter { !$0.isEmpty }.joined(separator: ", ")]
    }

    func from(_ agency: Agency) -> [String] { ([agency.name] + ours + (ours.count == 3 ? [] : [agency.phone])).filter { !$0.isEmpty } }

    func to(_ contact: Contact?, at employer: Employer) -> [String] {
        ([contact?.name ?? "", contact?.title ?? "", employer.name] + theirs).filter { !$0.isEmpty }
    }
}
