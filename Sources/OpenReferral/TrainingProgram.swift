public import Foundation

/// One row of a state's list of eligible training providers: a training that a voucher may pay for (20 CFR 680.450 to 680.530).
public struct TrainingProgram: Sendable, Hashable {
    /// Why a training is said to lead to an occupation.
    public enum Basis: String, Sendable, Hashable {
        /// The list names this occupation.
        case listed
        /// The list names a part of it that the occupations no longer tell apart.
        case general
        /// The list names none that is known; trainings in this field of study lead there.
        case field
    }

    public struct Occupation: Sendable, Hashable {
        /// O*NET-SOC, such as `31-1131.00`.
        public let code: String
        public let basis: Basis
    }

    /// The state's number of the program.
    public let id: String
    public let providerID: String
    public let provider: String
    public let providerDescription: String?
    public let name: String
    public let description: String?
    /// Field of study, CIP as `51.3902`.
    public let cip: String?
    public let occupations: [Occupation]
    public let address: String?
    public let city: String?
    public let state: String?
    public let zip: String?
    public let county: String?
    /// Dollars for tuition and fees, and for books and supplies.
    public let tuition: Decimal?
    public let books: Decimal?
    public let contactHours: Decimal?
    public let weeks: Decimal?
    public let credential: String?
    public let outcome: String?
    public let prerequisites: String?
    public let delivery: String?
    public let url: String?
    public let hasChildcare: Bool?
    public let isOnTransit: Bool?

    /// What somebody pays who pays for everything that is required; nil when the list does not say.
    public var cost: Decimal? { tuition.map { $0 + (books ?? 0) } }
}
