/// Reads CSV and XLSX alike, row by row; which of the two it is, the first bytes decide and not the name.
public enum Sheet {
    /// Reads a file and gives out each row that holds text. Throws `SheetError`, or what the closure throws; rows given out before that are void.
    @discardableResult
    public static func read(
        path: String, sheet: SheetChoice = .first, limits: SheetLimits = .standard, _ row: (SheetRow) throws -> Void
    ) throws -> SheetOutline {
        let sample = try FileChunks.head(of: path)
        switch try sample.withUnsafeBufferPointer({ try Recognition.format(of: $0) }) {
        case .xlsx:
            return try Workbook(Archive(path: path, limits: limits), limits: limits).read(sheet, row)
        case .csv:
            try refuseChoice(sheet)
            var reader = sample.withUnsafeBufferPointer { CSVReader(sample: $0, limits: limits) }
            return try reader.read({ feed in try FileChunks.each(of: path, feed) }, row)
        }
    }

    /// Reads an upload held in memory; the same as `read(path:)` otherwise.
    @discardableResult
    public static func read(
        bytes: [UInt8], sheet: SheetChoice = .first, limits: SheetLimits = .standard, _ row: (SheetRow) throws -> Void
    ) throws -> SheetOutline {
        try bytes.withUnsafeBufferPointer { buffer in
            switch try Recognition.format(of: buffer) {
            case .xlsx:
                return try Workbook(Archive(buffer: UnsafeRawBufferPointer(buffer), limits: limits), limits: limits).read(sheet, row)
            case .csv:
                try refuseChoice(sheet)
                var reader = CSVReader(sample: UnsafeBufferPointer(rebasing: buffer.prefix(FileChunks.size)), limits: limits)
                return try reader.read({ feed in try feed(buffer) }, row)
            }
        }
    }

    /// The sheets of a workbook in their order, hidden ones too; none for CSV.
    public static func names(path: String, limits: SheetLimits = .standard) throws -> [String] {
        let sample = try FileChunks.head(of: path)
        guard try sample.withUnsafeBufferPointer({ try Recognition.format(of: $0) }) == .xlsx else { return [] }
        return try Workbook(Archive(path: path, limits: limits), limits: limits).names
    }

    /// The sheets of an upload held in memory; the same as `names(path:)` otherwise.
    public static func names(bytes: [UInt8], limits: SheetLimits = .standard) throws -> [String] {
        try bytes.withUnsafeBufferPointer { buffer in
            guard try Recognition.format(of: buffer) == .xlsx else { return [] }
            return try Workbook(Archive(buffer: UnsafeRawBufferPointer(buffer), limits: limits), limits: limits).names
        }
    }

    private static func refuseChoice(_ sheet: SheetChoice) throws {
        guard sheet == .first || sheet == .number(1) else {
            throw SheetError(
                .noSuchSheet,
                "A CSV file has only one sheet, and another one was asked for. "
                    + "Choose the first sheet, or send the workbook as .xlsx.")
        }
    }
}
