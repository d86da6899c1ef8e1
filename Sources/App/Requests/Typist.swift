import Dates
import Storage

/// Who types the answers: somebody at the employer, who came by the link, or one of us with them on the phone.
enum Typist: Sendable {
    case employer
    case staff(StaffMember)

    /// The member of staff who types for the employer, if one does.
    var staff: StaffMember? {
        if case .staff(let member) = self { member } else { nil }
    }
}

extension RequestForInformation {
    func isOpen(to typist: Typist, at now: Instant) -> Bool {
        switch typist {
        case .employer: isOpenToEmployer(at: now)
        case .staff: isOpenToStaff
        }
    }
}
