import CZip
import Glibc

/// Packs parts into a zip archive through libzip; the same parts give the same bytes whatever the day.
final class ZipBuilder {
    private let handle: OpaquePointer
    private let target: OpaquePointer
    private var isOpen = true

    init() throws {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw ZipBuilder.failed("no memory") }
        guard let handle = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw ZipBuilder.failed("no memory")
        }
        zip_source_keep(target)
        self.target = target
        self.handle = handle
    }

    deinit {
        if isOpen { zip_discard(handle) }
        zip_source_free(target)
    }

    /// Adds a part from memory.
    func add(_ name: String, _ bytes: [UInt8]) throws {
        // An empty buffer would be handed over and never freed.
        let copy = bytes.isEmpty ? nil : malloc(bytes.count)
        guard bytes.isEmpty || copy != nil else { throw ZipBuilder.failed("no memory") }
        bytes.withUnsafeBytes { if let start = $0.baseAddress, let copy { memcpy(copy, start, bytes.count) } }
        guard let source = zip_source_buffer(handle, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw ZipBuilder.failed(reason)
        }
        try add(name, source)
    }

    /// Adds what an open file holds. The file is the archive's from now on, and is closed with it.
    func add(_ name: String, file: UnsafeMutablePointer<FILE>) throws {
        guard let source = zip_source_filep(handle, file, 0, -1) else {
            fclose(file)
            throw ZipBuilder.failed(reason)
        }
        try add(name, source)
    }

    /// The finished archive. Nothing may be added afterwards.
    func bytes() throws -> [UInt8] {
        guard zip_close(handle) == 0 else { throw ZipBuilder.failed(reason) }
        isOpen = false
        var entry = zip_stat_t()
        guard zip_source_stat(target, &entry) == 0, zip_source_open(target) == 0 else { throw ZipBuilder.failed("the archive cannot be read back") }
        defer { zip_source_close(target) }
        return try [UInt8](unsafeUninitializedCapacity: Int(entry.size)) { buffer, count in
            count = Int(zip_source_read(target, buffer.baseAddress, entry.size))
            guard count == Int(entry.size) else { throw ZipBuilder.failed("the archive cannot be read back") }
        }
    }

    private func add(_ name: String, _ source: OpaquePointer) throws {
        let index = zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw ZipBuilder.failed(reason)
        }
        // 2 January 1980: zip knows no earlier day than the first of that month, in whatever zone.
        guard zip_file_set_mtime(handle, UInt64(index), 315_619_200, 0) == 0 else { throw ZipBuilder.failed(reason) }
    }

    private var reason: String { String(cString: zip_strerror(handle)) }

    private static func failed(_ why: String) -> SheetError {
        SheetError(.unwritable, "The workbook could not be packed: \(why). Free some memory or disk, and try again.")
    }
}
