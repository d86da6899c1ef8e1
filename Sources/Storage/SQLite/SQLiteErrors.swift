import GRDB

/// What the program says when SQLite reports an error; any other error stays what it is.
func thrown(for error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return Busy()
    case .SQLITE_CONSTRAINT: return conflict(for: error) ?? fault(for: error, advice: "")
    case .SQLITE_READONLY: return fault(for: error, advice: "Reading cannot change anything: use write { }. ")
    case .SQLITE_FULL: return fault(for: error, advice: "The disk is full: make room, nothing was saved. ")
    default: return fault(for: error, advice: "")
    }
}

private func conflict(for error: DatabaseError) -> Conflict? {
    let detail = error.message ?? ""
    let rule: Conflict.Rule? =
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .reference
        // ON DELETE RESTRICT works like a trigger, and is reported as one.
        case .SQLITE_CONSTRAINT_TRIGGER: detail.hasPrefix("FOREIGN KEY") ? .reference : .check
        case .SQLITE_CONSTRAINT_CHECK: .check
        case .SQLITE_CONSTRAINT_NOTNULL: .required
        default: nil
        }
    guard let rule else { return nil }
    // "UNIQUE constraint failed: employers.name, employers.city"
    let name = detail.firstRange(of: "failed: ").map { String(detail[$0.upperBound...].filter { $0 != " " }) }
    return Conflict(rule: rule, constraint: name ?? "", detail: detail)
}

/// The text of the statement has no values in it, so it may be logged.
private func fault(for error: DatabaseError, advice: String) -> Fault {
    Fault("\(advice)SQLite error \(error.extendedResultCode.rawValue): \(error.message ?? "unknown")\(error.sql.map { " in: \($0)" } ?? "")")
}
