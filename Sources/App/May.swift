import Web

/// Who may use a route; every route says it.
enum May: RoutePolicy, Equatable {
    /// Anybody: signing in, public files.
    case anyone
    /// Anybody, at an address that is itself a secret.
    case privateDoor
    /// Whoever is signed in.
    case staff
    /// Whoever is signed in, even if the second step is still to be set up.
    case enrolling
    /// Those who may look at employers.
    case seeEmployers
    /// Those who work with employers.
    case serveEmployers
    /// Those who work with job seekers.
    case servePeople
    /// Those who may bring sheets in: whoever works with employers, and the administrator.
    case importSheets
    /// Those who answer for others' work.
    case lead
    /// Those who set up the agency.
    case administer
    /// Those who may read what everybody did.
    case audit
    /// Somebody outside who holds a private link of that purpose.
    case link(LinkPurpose)
    /// Only in a demonstration.
    case demo

    var hidesReferrer: Bool {
        switch self {
        case .privateDoor, .link: true
        case .anyone, .staff, .enrolling, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit, .demo: false
        }
    }

    func allows(_ role: Role) -> Bool {
        switch self {
        case .anyone, .privateDoor, .staff, .enrolling, .demo: true
        case .seeEmployers: role != .auditor
        case .serveEmployers: role.servesEmployers
        case .servePeople: role.servesPeople
        case .importSheets: role.servesEmployers || role == .administrator
        case .lead: role.leads
        case .administer: role == .administrator
        case .audit: role == .auditor || role == .administrator || role.leads
        case .link: false
        }
    }
}

/// What a private link opens.
enum LinkPurpose: String, Sendable, CaseIterable {
    /// The Request for Information; its subject is the request.
    case rfi
    /// Choosing a first password; its subject is the member of staff.
    case welcome
    /// How it goes with somebody at work; its subject is the check-in.
    case checkIn = "check_in"
    /// What a job seeker is asked at first; its subject is the intake.
    case intake
    /// What programs ask a job seeker; its subject is the handing over.
    case personQuestions = "person_questions"
    /// How we reach a job seeker and what they agreed to; its subject is the person.
    case ownDetails = "own_details"
    /// Somebody put forward to an employer; its subject is the introduction.
    case introduction
    /// Whether the directory has a provider's service right; its subject is the listing.
    case verify
    /// An opening that a partner is asked to find people for; its subject is the share.
    case sharedOpening = "shared_opening"
    /// What a job seeker needs; its subject is the assessment.
    case assessment
    /// What suits a job seeker, as it was shown; its subject is what was shown.
    case guidance
    /// Somebody sent to a provider; its subject is the referral.
    case referral
    /// Where a job seeker was sent; its subject is the person.
    case myReferrals = "my_referrals"
    /// Sending people to us; its subject is the sender.
    case sendPeople = "send_people"

    /// The name in the path under which a route of this purpose finds the subject.
    var parameter: String {
        switch self {
        case .rfi: "request"
        case .welcome: "member"
        case .checkIn: "checkin"
        case .intake: "intake"
        case .personQuestions: "questions"
        case .ownDetails: "person"
        case .introduction: "introduction"
        case .verify: "service"
        case .sharedOpening: "share"
        case .assessment: "assessment"
        case .guidance: "sheet"
        case .referral: "referral"
        case .myReferrals: "participant"
        case .sendPeople: "sender"
        }
    }
}
