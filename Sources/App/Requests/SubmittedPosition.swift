import Dates
import Storage

/// A job that an employer wants to fill, as it stands in a set of answers.
struct SubmittedPosition: Stored, Sendable {
    let id: ID<SubmittedPosition>
    let answers: ID<SubmittedAnswers>
    /// Counted from 1, in the order of the answers.
    let place: Int
    let title: String
    let openings: Int?
    let duties: String
    let skills: String
    let licenses: String
    let startOn: Day?
    let onetCode: String
    /// Cents of US dollars.
    let hourlyWage: Int?
    let hoursPerWeek: Int?
    let shift: String
    let payBasis: String
    let duration: String

    static let columns: SQL = """
        rfi_positions.id, rfi_positions.answers_id, rfi_positions.place, rfi_positions.title, rfi_positions.openings, rfi_positions.duties,
        rfi_positions.skills, rfi_positions.licenses, rfi_positions.start_on, rfi_positions.onet_code, rfi_positions.hourly_wage,
        rfi_positions.hours_per_week, rfi_positions.shift, rfi_positions.pay_basis, rfi_positions.duration
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        answers = try row.next()
        place = try row.next()
        title = try row.next()
        openings = try row.next()
        duties = try row.next()
        skills = try row.next()
        licenses = try row.next()
        startOn = try row.next()
        onetCode = try row.next()
        hourlyWage = try row.next()
        hoursPerWeek = try row.next()
        shift = try row.next()
        payBasis = try row.next()
        duration = try row.next()
    }
}

extension RequestQueries {
    /// The jobs of one set of answers, in their order.
    static func positions(of answers: ID<SubmittedAnswers>, seenBy viewer: Viewer, in db: Reading) throws -> [SubmittedPosition] {
        try db.all(
            SubmittedPosition.self,
            """
            SELECT \(SubmittedPosition.columns) FROM rfi_positions
            JOIN employers ON employers.agency_id = rfi_positions.agency_id AND employers.id = rfi_positions.employer_id
            WHERE \(viewer.employers) AND rfi_positions.answers_id = \(answers) ORDER BY rfi_positions.place
            """)
    }
}
