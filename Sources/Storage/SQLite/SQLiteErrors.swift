import GRDB

/// What the program says when SQLite reports an error; any other error stays what it is.
func thrown(for error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return Busy()
    case .SQLITE_CONSTRAINT: return conflict(for: error) ?? fault(for: error, advice: "")
    case .SQLITE_READONLY: return fault(for: error, advice: "Reading cannot change anything: use write { }. ")
    case .SQLITE_FULL: return Busy.diskIsFull(error.message ?? "")
    // The file of shared memory could not grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: return Busy.diskIsFull(error.message ?? "")
    case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB:
        return DiskFailed(detail: "SQLite error \(error.extendedResultCode.rawValue): \(error.message ?? "")")
    default: return fault(for: error, advice: "")
    }
}

/// The disk did not do what was asked of it, or does not hold what was written.
struct DiskFailed: Error {
    let detail: String

    var busy: Busy {
        Busy(
            "The server’s disk reports an error. What is there can still be read, but nothing more is saved until somebody has seen to it.",
            detail: detail)
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
