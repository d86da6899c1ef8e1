@testable import Sheets

/// A workbook is read or refused with a reason, within its limits.
func tryOut(_ bytes: [UInt8]) {
    var limits = SheetLimits.standard
    (limits.unpackedBytes, limits.cells, limits.textBytes) = (4 << 20, 200_000, 4 << 20)
    var texts = 0
    do {
        try Sheet.read(bytes: bytes, limits: limits) { row in texts += row.texts.reduce(0) { $0 + $1.utf8.count } }
        _ = try Sheet.names(bytes: bytes, limits: limits)
    } catch let error as SheetError {
        precondition(!error.message.isEmpty)
    } catch {
        preconditionFailure("refused without a reason: \(error)")
    }
    precondition(texts <= limits.textBytes, "more text than the limit allows")
}
