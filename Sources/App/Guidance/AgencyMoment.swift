import Dates
import Storage

/// What tells two states of an agency's directory and figures apart, and which services take nobody today.
struct AgencyMoment: Sendable {
    /// Of the services of the directory.
    let shelf: [String: Int64]
    /// Of the model that speaks, published effects, and what listings are in past data. A listing is found there by its name, so the directory's
    /// state is part of it.
    let figures: [String: Int64]
    /// Services that take nobody, until when.
    let full: [Int64: Day]

    init(_ rows: [Row]) {
        func stamp(_ prefixes: [String]) -> [String: Int64] {
            Dictionary(rows.filter { row in prefixes.contains { row.what.hasPrefix($0) } }.map { ($0.what, $0.number ?? 0) }) { first, _ in first }
        }
        (shelf, figures) = (stamp(["shelf"]), stamp(["shelf", "figures"]))
        full = Dictionary(rows.compactMap { row in row.day.flatMap { day in row.number.map { ($0, day) } } }) { first, _ in first }
    }

    /// A part of the state, or a service that takes nobody until that day.
    struct Row: Stored {
        let what: String
        let number: Int64?
        let day: Day?

        init(_ row: inout Storage.Row) throws {
            (what, number, day) = (try row.next(), try row.next(), try row.next())
        }
    }
}

/// What guiding anybody of an agency takes: the directory laid out, what is known of its services, and which of them take nobody today.
struct AgencyOutlook: Sendable {
    let shelf: ListedShelf
    let figures: ModelFigures
    let full: [Int64: Day]
}
