public import Storage

/// Whose eyes a question over the agency's data is asked with; every such question takes one as `seenBy:`.
public struct Viewer: Sendable {
    private enum Reach: Sendable {
        case wholeAgency
        case center(ID<Center>)
        case employer(ID<Employer>)
        case nothing
    }

    public let agency: ID<Agency>
    private let reach: Reach

    /// Those who serve employers and the administrator see the agency's employers; an intake worker those of her own center; an auditor none.
    public init(_ staff: StaffMember) {
        agency = staff.agency
        switch staff.role {
        case .bsr, .lead, .manager, .administrator: reach = .wholeAgency
        case .intake: reach = staff.center.map { .center($0) } ?? .nothing
        case .auditor: reach = .nothing
        }
    }

    /// Somebody who came by a private link about one employer.
    public init(agency: ID<Agency>, onlyEmployer employer: ID<Employer>) {
        self.agency = agency
        reach = .employer(employer)
    }

    /// The agency's own scheduled work, imports and commands.
    public init(wholeAgency agency: ID<Agency>) {
        self.agency = agency
        reach = .wholeAgency
    }

    /// Whether no employer of the agency is hidden from these eyes.
    var seesWholeAgency: Bool { if case .wholeAgency = reach { true } else { false } }

    /// The condition on rows of people whom a center serves, in the table of that name: a private link about one employer shows none of them.
    func people(in table: StaticString) -> SQL {
        switch reach {
        case .wholeAgency: "\(raw: table).agency_id = \(agency)"
        case .center(let center): "\(raw: table).agency_id = \(agency) AND \(raw: table).center_id = \(center)"
        case .employer, .nothing: "\(raw: table).agency_id = \(agency) AND 1 = 0"
        }
    }

    /// The condition on `employers` rows; it stands in every query that reads them or what hangs on them.
    public var employers: SQL {
        switch reach {
        case .wholeAgency: "employers.agency_id = \(agency)"
        case .center(let center): "employers.agency_id = \(agency) AND employers.center_id = \(center)"
        case .employer(let employer): "employers.agency_id = \(agency) AND employers.id = \(employer)"
        case .nothing: "employers.agency_id = \(agency) AND 1 = 0"
        }
    }
}

extension StaffMember {
    /// This person's eyes.
    public var viewer: Viewer { Viewer(self) }
}
