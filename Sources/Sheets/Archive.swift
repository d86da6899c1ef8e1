import CZip

/// The zip archive a workbook is, looked over before anything in it is unpacked. Owns libzip's handle.
final class Archive {
    private let handle: OpaquePointer
    private let limits: SheetLimits
    /// What it is taken for: a workbook, or any files.
    private let holdsWorkbook: Bool
    private var unpacked = 0
    /// Lower-case names of the parts, as Excel does not tell cases apart, with their number and unpacked length.
    private var parts: [String: (index: UInt64, length: Int)] = [:]

    init(path: String, limits: SheetLimits) throws {
        holdsWorkbook = true
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw Archive.notZip(code) }
        self.handle = handle
        self.limits = limits
        try look()
    }

    /// The bytes must outlive the archive.
    init(buffer: UnsafeRawBufferPointer, limits: SheetLimits, holdsWorkbook: Bool = true) throws {
        self.holdsWorkbook = holdsWorkbook
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &failure) else {
            throw Archive.notZip(failure.zip_err)
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            zip_source_free(source)
            throw Archive.notZip(failure.zip_err)
        }
        self.handle = handle
        self.limits = limits
        try look()
    }

    deinit { zip_discard(handle) }

    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// In lower case, in their order.
    var names: [String] { parts.keys.sorted() }

    /// Unpacks one part piece by piece.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let part = parts[name.lowercased()] else { throw SheetError.damaged("the part \(name) is missing") }
        guard let file = zip_fopen_index(handle, part.index, 0) else { throw SheetError.damaged("the part \(name) cannot be unpacked") }
        defer { zip_fclose(file) }
        var total = 0
        try withUnsafeTemporaryAllocation(byteCount: FileChunks.size, alignment: 16) { buffer in
            while true {
                let length = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
                guard length >= 0 else { throw SheetError.damaged("the part \(name) cannot be unpacked") }
                if length == 0 { break }
                total += length
                guard total <= part.length else { throw SheetError.damaged("the part \(name) is longer than it says") }
                try take(UnsafeRawBufferPointer(rebasing: buffer[..<length]))
            }
        }
        guard total == part.length else { throw SheetError.damaged("the part \(name) is shorter than it says") }
    }

    private func look() throws {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count <= limits.entries else {
            throw SheetError(.tooLarge, "The workbook holds \(count) files inside, more than the \(limits.entries) allowed. Save the sheet as .csv.")
        }
        for index in 0..<UInt64(max(0, count)) {
            var entry = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &entry) == 0, let name = entry.name.map({ String(cString: $0) }) else {
                throw SheetError.damaged("its list of contents cannot be read")
            }
            try weigh(entry, name)
            guard parts.updateValue((index, Int(entry.size)), forKey: name.lowercased()) == nil else {
                throw SheetError.damaged("the part \(name) is there twice")
            }
        }
        if holdsWorkbook { try ArchiveContents.refuseOtherThanWorkbook(Set(parts.keys)) }
    }

    private func weigh(_ entry: zip_stat_t, _ name: String) throws {
        guard entry.encryption_method == 0 else {
            throw SheetError(.encrypted, "The workbook has a password. Open it in Excel, remove the password, and save it as .xlsx or .csv.")
        }
        let length = Int(clamping: entry.size)
        let (total, overflow) = unpacked.addingReportingOverflow(length)
        unpacked = total
        guard !overflow, unpacked <= limits.unpackedBytes else {
            throw SheetError.tooLarge("The workbook unpacks to more than \(limits.unpackedBytes >> 20) MB.")
        }
        guard length <= limits.ratioFloor || length / limits.ratio <= Int(clamping: entry.comp_size) else {
            throw SheetError(
                .tooLarge,
                "The part \(name) unpacks to more than \(limits.ratio) times its size, as a zip bomb does. "
                    + "If the file is an honest one, save the sheet as .csv.")
        }
    }

    private static func notZip(_ code: Int32) -> SheetError {
        code == ZIP_ER_OPEN || code == ZIP_ER_NOENT
            ? SheetError(.unreadable, "The workbook could not be opened. Check its name and who may read it.")
            : SheetError.damaged("it was not saved or sent completely")
    }
}
