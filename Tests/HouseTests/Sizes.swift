/// Limits of size: more than this does more than one thing.
enum Sizes {
    static let file = 250
    static let function = 40

    static func broken(in files: [SourceFile]) -> [String] {
        files.flatMap { source in
            let whole = source.lines > file ? ["\(source.path) has \(source.lines) lines"] : []
            let long = source.functions.filter { $0.lines > function }
            return whole + long.map { "\(source.path):\($0.line) \($0.name) has \($0.lines) lines" }
        }
    }
}
