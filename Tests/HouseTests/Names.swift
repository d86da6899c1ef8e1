/// How files and types are called.
enum Names {
    static let forbidden: Set = [
        "Manager", "Service", "Handler", "Helper", "Util", "Utils", "Utility", "Base", "Core", "Common", "Impl", "DTO", "Data", "Info", "V2", "V3",
    ]

    /// Names that keep a forbidden word because it is plain English there: passwords that many people have in common.
    static let allowed: Set = ["CommonPasswords"]

    static func broken(in files: [SourceFile]) -> [String] {
        files.flatMap { file in
            let fileNames = ([file.name] + (file.folder.map { [$0] } ?? [])).filter { isForbidden($0) || $0.contains("+") }
            let typeNames = file.types.map(\.name).filter(isForbidden)
            return Set(fileNames + typeNames).sorted().map { "\(file.path): \($0)" }
        }
    }

    private static func isForbidden(_ name: String) -> Bool {
        !allowed.contains(name) && !forbidden.isDisjoint(with: words(of: name))
    }

    /// "RecordCheckIn" → Record, Check, In; "HTMLPage" → HTML, Page.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        let letters = Array(name)
        for (index, letter) in letters.enumerated() {
            let afterSmall = index > 0 && !letters[index - 1].isUppercase
            let beforeSmall = index > 0 && index + 1 < letters.count && letters[index + 1].isLowercase
            if letter.isUppercase && (afterSmall || beforeSmall) || words.isEmpty { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words
    }
}

/// The seven kinds of file in a folder of App, told apart by name.
enum Kinds {
    static let suffixes = ["Queries", "Form", "Page", "Routes", "Words"]

    /// Files whose name is none of: something with one of the suffixes; a noun, which a type in it says too, in the singular; a verb, which
    /// is a function in it.
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
        let verb = words.first?.lowercased() ?? ""
        return file.functions.contains { $0.name.hasPrefix(verb) } ? "verb" : nil
    }
}
