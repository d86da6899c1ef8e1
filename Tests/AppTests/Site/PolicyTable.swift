@testable import App

/// Who may do what, written out once more by hand, so that a slip in `May` does not go unseen.
enum PolicyTable {
    static func admits(_ role: Role, to policy: May) -> Bool {
        switch policy {
        case .anyone, .privateDoor, .demo, .staff, .enrolling: true
        case .seeEmployers: [.bsr, .intake, .lead, .manager, .administrator].contains(role)
        case .serveEmployers: [.bsr, .lead, .manager].contains(role)
        case .servePeople: [.bsr, .intake, .lead, .manager].contains(role)
        case .importSheets: [.bsr, .lead, .manager, .administrator].contains(role)
        case .lead: [.lead, .manager].contains(role)
        case .administer: [.administrator].contains(role)
        case .audit: [.auditor, .administrator, .lead, .manager].contains(role)
        case .link: false
        }
    }

    /// Whether the policy asks for somebody who works here.
    static func isForStaff(_ policy: May) -> Bool {
        switch policy {
        case .staff, .enrolling, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit: true
        case .anyone, .privateDoor, .demo, .link: false
        }
    }

    /// Every policy that a route could have.
    static let all: [May] =
        [.anyone, .privateDoor, .staff, .enrolling, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit, .demo]
        + LinkPurpose.allCases.map(May.link)
}
