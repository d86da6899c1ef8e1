import Glibc

/// Reads a file piece by piece, so that its length does not matter to memory.
enum FileChunks {
    /// 64 KiB: what one piece holds, and what is looked at to recognise a file.
    static let size = 65_536

    static func head(of path: String) throws -> [UInt8] {
        let file = try open(path)
        defer { close(file) }
        var filled = 0
        let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size {
                let length = try next(file, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]), path)
                if length == 0 { break }
                filled += length
            }
            count = filled
        }
        return bytes
    }

    static func each(of path: String, _ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        let file = try open(path)
        defer { close(file) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
        defer { buffer.deallocate() }
        while true {
            let length = try next(file, UnsafeMutableRawBufferPointer(buffer), path)
            if length == 0 { return }
            try take(UnsafeBufferPointer(rebasing: buffer[..<length]))
        }
    }

    private static func open(_ path: String) throws -> Int32 {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        return file
    }

    private static func next(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ path: String) throws -> Int {
        while true {
            let length = Glibc.read(file, buffer.baseAddress, buffer.count)
            if length >= 0 { return length }
            guard errno == EINTR else { throw unreadable(path) }
        }
    }

    private static func unreadable(_ path: String) -> SheetError {
        SheetError(.unreadable, "The file \(path) could not be read: \(String(cString: strerror(errno))). Check its name and who may read it.")
    }
}
