import CPostgres

/// Values as libpq takes them: text, but for bytes, one after the other in one buffer, each with its type.
struct PostgresParameters {
    /// 0 for NULL lets the server infer the type.
    private(set) var types: [Oid] = []
    private var buffer: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [Value]) {
        for value in values {
            switch value {
            case .null: addNull()
            case .integer(let number): add(.int8, String(number).utf8)
            case .double(let number): add(.float8, number.description.utf8)
            case .text(let text): add(.text, text.utf8)
            case .boolean(let flag): add(.bool, (flag ? "t" : "f").utf8)
            case .bytes(let bytes): add(.bytea, bytes, isBinary: true)
            }
        }
    }

    func withPointers<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        buffer.withUnsafeBytes { bytes in
            let pointers = starts.map { start in
                start.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(pointers, lengths, formats)
        }
    }

    private mutating func add(_ type: Oid, _ bytes: some Sequence<UInt8>, isBinary: Bool = false) {
        let start = buffer.count
        buffer.append(contentsOf: bytes)
        types.append(type)
        starts.append(start)
        lengths.append(Int32(buffer.count - start))
        formats.append(isBinary ? 1 : 0)
        buffer.append(0)
    }

    private mutating func addNull() {
        types.append(0)
        starts.append(nil)
        lengths.append(0)
        formats.append(0)
    }
}
