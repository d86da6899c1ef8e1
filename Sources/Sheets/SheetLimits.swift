/// How much a file may hold before it is refused; what is refused is said, nothing is cut.
public struct SheetLimits: Sendable, Equatable {
    /// Bytes of the whole file once unpacked; for a CSV file its own length.
    public var unpackedBytes = 50 << 20
    /// Files inside the workbook's archive.
    public var entries = 200
    /// How many times its packed size an entry may unpack to.
    public var ratio = 100
    /// Entries that unpack to no more than this many bytes are not held to `ratio`: a small blank sheet packs very well.
    public var ratioFloor = 1 << 20
    /// Excel's own last row.
    public var rows = 1_048_576
    /// Excel's own last column, "XFD".
    public var columns = 16_384
    /// Cells given out in all, the empty ones that fill up short rows counted.
    public var cells = 20_000_000
    /// Bytes of one cell: four for each of the 32,767 characters that Excel allows.
    public var cellBytes = 131_072
    /// Bytes of text in one row, so that one shared string named ten thousand times stays harmless.
    public var rowBytes = 4 << 20
    /// Bytes of text given out in all, for the same reason.
    public var textBytes = 200 << 20

    public init() {}

    public static let standard = SheetLimits()
}
