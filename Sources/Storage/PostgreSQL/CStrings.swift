/// A NULL-terminated array of C strings, as long as this lives.
final class CStrings {
    private var owned: [UnsafeMutablePointer<CChar>]
    let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ texts: [String]) {
        owned = texts.map { text in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
            text.withCString { copy.initialize(from: $0, count: text.utf8.count + 1) }
            return copy
        }
        pointers = .allocate(capacity: texts.count + 1)
        for (index, text) in owned.enumerated() { pointers[index] = UnsafePointer(text) }
        pointers[texts.count] = nil
    }

    deinit {
        pointers.deallocate()
        for memory in owned { memory.deallocate() }
    }
}
