import Dates
import Storage

extension FirstContactForm {
    /// Records a first meeting: the employer, whom we met, what was said and what comes next, all of it or nothing.
    func meet(by staff: StaffMember, on today: Day, at now: Instant, in db: Writing) throws -> ID<Employer> {
        let employer = try draft(for: staff, at: now).create(by: .staff(staff), agency: staff.agency, at: now, in: db)
        let contact = try person?.insert(at: employer.id, agency: staff.agency, now: now, in: db)
        let meeting = ConversationDraft(kind: .meeting, contact: contact, contactName: person?.name, at: now, note: note)
        try employer.logConversation(meeting, by: staff, at: now, in: db)
        switch next {
        case .followUp: try employer.setNextStep(.followUp, due: today, for: staff, by: .staff(staff), at: now, in: db)
        case .call: try employer.setNextStep(.call, due: today.adding(days: 7), for: staff, by: .staff(staff), at: now, in: db)
        case .visit: try employer.setNextStep(.visit, due: today.adding(days: 7), for: staff, by: .staff(staff), at: now, in: db)
        case .nothing: break
        }
        return employer.id
    }
}
