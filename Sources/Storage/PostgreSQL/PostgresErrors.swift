/// An error that PostgreSQL reported, by its SQLSTATE.
struct PostgresError: Error {
    let state: String
    let message: String
    let constraint: String
    let table: String
    let column: String

    /// What the program says of it; `text` is the statement, which has no values in it.
    func thrown(in text: String) -> any Error {
        switch state {
        case "23505", "23P01": Conflict(rule: .unique, constraint: constraint, detail: message)
        case "23503", "23001": Conflict(rule: .reference, constraint: constraint, detail: message)
        // P0001: a trigger said no.
        case "23514", "P0001": Conflict(rule: .check, constraint: constraint, detail: message)
        case "23502": Conflict(rule: .required, constraint: "\(table).\(column)", detail: message)
        // Serialization failure, deadlock; then a plan or a prepared statement that the schema has outgrown.
        case "40001", "40P01": MustRetry(reason: message)
        case "26000": MustRetry(reason: message, isForOutgrownPlans: true)
        case "0A000" where message.hasPrefix("cached plan"): MustRetry(reason: message, isForOutgrownPlans: true)
        // Lock not available, statement cancelled by a timeout, too many connections, the server is stopping or starting.
        case "55P03", "57014", "53300", "57P01", "57P02", "57P03": Busy()
        case "53100": Busy.diskIsFull(message)
        case "25006": Fault("Reading cannot change anything: use write { }. PostgreSQL error 25006: \(message) in: \(text)")
        default: Fault("PostgreSQL error \(state): \(message) in: \(text)")
        }
    }
}

/// The connection is gone, and with it the transaction.
struct ConnectionLost: Error {
    let reason: String
}
