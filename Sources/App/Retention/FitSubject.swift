import Dates
import Storage

/// One employer with all that is known about its fit beside how long people stay.
struct FitSubject: Stored, Sendable {
    let employer: Employer
    let silence: EmployerSilence
    let replies: EmployerReplies
    let told: ToldLayoff?
    /// Latest first.
    var decisions: [FitDecision]

    init(_ row: inout Row) throws {
        employer = try Employer(&row)
        silence = try EmployerSilence(&row)
        replies = try EmployerReplies(&row)
        told = try ToldLayoff(ifPresent: &row)
        decisions = [try FitDecision(ifPresent: &row)].compactMap(\.self)
    }
}

/// What speaks about one employer in a comparison of many.
struct FitSigns: Stored, Sendable {
    let employer: ID<Employer>
    let silence: EmployerSilence
    let told: ToldLayoff?
    /// Those of the last half year, latest first.
    private(set) var layoffs: [Layoff]

    init(_ row: inout Row) throws {
        employer = try row.next()
        silence = try EmployerSilence(&row)
        told = try ToldLayoff(ifPresent: &row)
        layoffs = [try Layoff(ifPresent: &row)].compactMap(\.self)
    }

    func joined(with other: FitSigns) -> FitSigns {
        var both = self
        both.layoffs += other.layoffs
        return both
    }
}
