/// Why a file was not read or not written to its end; the message names the place and says what to do.
public struct SheetError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Sendable, Equatable {
        case unreadable, empty, notASheet, oldExcel, encrypted, macros, tooLarge, damaged, noSuchSheet, openQuote, notText, unwritable
    }

    public let reason: Reason
    /// The row a person would look at, counted from 1.
    public let row: Int?
    /// The cell a person would look at, such as "B14".
    public let cell: String?
    /// One or two sentences in English: what is wrong, where, and what to do.
    public let message: String

    init(_ reason: Reason, row: Int? = nil, cell: String? = nil, _ message: String) {
        self.reason = reason
        self.row = row
        self.cell = cell
        self.message = message
    }

    public var description: String { message }

    static func damaged(_ what: String, row: Int? = nil, cell: String? = nil) -> SheetError {
        SheetError(.damaged, row: row, cell: cell, "The workbook is damaged: \(what). Open it in Excel, save it again as .xlsx, and try that file.")
    }

    static func tooLarge(_ what: String, row: Int? = nil, cell: String? = nil) -> SheetError {
        SheetError(.tooLarge, row: row, cell: cell, "\(what) Split the file into smaller ones, or remove what is not needed.")
    }
}
