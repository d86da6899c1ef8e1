/// What every target is entered by: libFuzzer hands over bytes, and the target says what must hold for them.
@_cdecl("LLVMFuzzerTestOneInput") public func enter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    tryOut([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// The bytes in pieces of that length, as a network may bring them.
func pieces(_ bytes: [UInt8], of length: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: length).map { Array(bytes[$0..<min($0 + length, bytes.count)]) }
}
