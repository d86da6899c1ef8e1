import Dates
import Phrases
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// What the person who works at the employer needs: taken down by staff and contested; then answered by the person, and not started on yet.
    mutating func addNeeds(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: staff.agency)
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }) else { return }
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        let earlier = now.adding(days: -20)
        let draft = AssessmentDraft(
            answers: [.housing: NeedAnswer(level: 3, words: "\(word) house"), .work: NeedAnswer(level: 1)], facts: [.drives: .no])
        let first = try draft.keep(for: person, from: 0, isWhole: true, by: staff, at: earlier, in: db)
        try AssessmentQueries.find(first, seenBy: eyes, in: db)
            .contest(.housing, saying: "\(word) is no house", by: person, at: earlier.adding(days: 1), in: db)
        let second = try person.openAssessment(by: staff, at: now, in: db)
        try second.keep([.housing: NeedAnswer(level: 2, words: "\(word) room")], in: .en, in: db)
        let token = try second.handOver(to: person, by: staff, at: now, in: db)
        try second.finish(by: person, at: now, in: db)
        names["contested"] = first.description
        names["assessment"] = second.id.description
        links["assessment"] = token.text
    }
}
