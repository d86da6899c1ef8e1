/// The seven kinds of file in a folder of App, told apart by name.
enum Kinds {
    static let suffixes = ["Queries", "Form", "Page", "Routes", "Words"]

    /// Files that are none of: something with one of the suffixes; a noun, which a type in it (in the singular) or a property in it says
    /// too; a verb, which is a function in it.
    static func broken(in files: [SourceFile]) -> [String] {
        files.filter { $0.folder != nil && $0.folder != "Schema" && kind(of: $0) == nil }.map { "\($0.path) is named for nothing in it" }
    }

    static func kind(of file: SourceFile) -> String? {
        if let suffix = suffixes.first(where: file.name.hasSuffix) { return suffix }
        let words = Names.words(of: file.name)
        let last = words.last ?? ""
        let singular = last.hasSuffix("s") ? String(last.dropLast()) : last
        let extended = zip(file.tokens, file.tokens.dropFirst()).filter { $0.0.isWord(["extension"]) }.map(\.1.text)
        let types = file.types.map(\.name) + extended
        if types.contains(where: { $0.contains(singular) || file.name.hasPrefix($0) }) { return "noun" }
        let member = file.name.prefix(1).lowercased() + file.name.dropFirst()
        let members = zip(file.tokens, file.tokens.dropFirst()).filter { $0.0.isWord(["let", "var"]) }.map(\.1.text)
        if members.contains(member) { return "noun" }
        let verb = words.first?.lowercased() ?? ""
        return file.functions.contains { $0.name.hasPrefix(verb) } ? "verb" : nil
    }
}
