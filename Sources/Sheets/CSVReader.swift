/// Reads one CSV file: looks at its beginning, passes over the byte order mark and Excel's "sep=;" line, and feeds the parser.
struct CSVReader {
    private let separator: UInt8
    private var skip: Int
    private var parser: CSVParser

    /// `sample` is the beginning of the file, at most `FileChunks.size` bytes.
    init(sample: UnsafeBufferPointer<UInt8>, limits: SheetLimits) {
        let mark = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let body = UnsafeBufferPointer(rebasing: sample[mark...])
        let told = Separator.told(body)
        separator = told?.separator ?? Separator.guess(body, isWhole: sample.count < FileChunks.size)
        skip = mark + (told?.length ?? 0)
        parser = CSVParser(separator: separator, skippedLines: told == nil ? 0 : 1, skippedBytes: skip, limits: limits)
    }

    /// `chunks` hands the pieces of the file, from its first byte on, to the closure it is given.
    mutating func read(
        _ chunks: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void, _ give: (SheetRow) throws -> Void
    ) throws -> SheetOutline {
        var isComplete = true
        do {
            try withoutActuallyEscaping(give) { give in
                try chunks { chunk in
                    let passed = min(skip, chunk.count)
                    skip -= passed
                    try parser.feed(UnsafeBufferPointer(rebasing: chunk[passed...]), give)
                }
                try parser.finish(give)
            }
        } catch is EnoughRows {
            isComplete = false
        }
        return SheetOutline(
            format: .csv, sheet: nil, sheetNames: [], separator: Character(Unicode.Scalar(separator)),
            rows: parser.tally.rows, isComplete: isComplete, notes: parser.tally.notes)
    }
}
