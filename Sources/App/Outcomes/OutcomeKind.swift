import Dates
import Guidance
import Storage

/// What became of somebody, in the terms in which funders ask.
enum OutcomeKind: String, CaseIterable, Sendable, Storable {
    /// Worked in the second quarter after the exit (20 CFR 677.155(a)(1)(i)).
    case employedQ2 = "employed_q2"
    /// Found work and was still there after 90 days.
    case kept90 = "kept_90"
    /// Dollars earned in the second quarter after the exit.
    case earningsQ2 = "earnings_q2"

    /// Yes or no: those of which others publish effects as shares.
    static let shares: [OutcomeKind] = [.employedQ2, .kept90]

    /// Told in dollars, not as a share of people.
    var isMoney: Bool { self == .earningsQ2 }

    var label: String {
        switch self {
        case .employedQ2: "at work in the second quarter after exit"
        case .kept90: "kept a job for 90 days"
        case .earningsQ2: "earnings in the second quarter after exit"
        }
    }

    /// The key under which a finding names it.
    var findingKey: String {
        switch self {
        case .employedQ2: "employedQ2"
        case .kept90: "kept90"
        case .earningsQ2: Finding.earnings
        }
    }
}

/// Who said what became of somebody, from the surest to the least sure.
enum Teller: String, CaseIterable, Sendable, Storable {
    case wages, employer, provider, person, staff

    var label: String {
        switch self {
        case .wages: "wage records"
        case .employer: "the employer"
        case .provider: "the provider"
        case .person: "the person"
        case .staff: "a colleague"
        }
    }
}

/// One thing that became of somebody, with who said so and when.
struct OutcomeTold: Sendable, Equatable {
    let kind: OutcomeKind
    /// 0 or 1, or dollars.
    let value: Double
    let by: Teller
    let on: Day
}
