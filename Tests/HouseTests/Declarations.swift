/// A type that a file declares, and how deep inside others.
struct DeclaredType: Equatable {
    let name: String
    let isTop: Bool
    let isPrivate: Bool
    let line: Int
}

/// A function, initializer, subscript or computed property with a body.
struct DeclaredFunction {
    let name: String
    let line: Int
    let lines: Int
    let isPrivate: Bool
    /// What stands between the name and the body.
    let signature: ArraySlice<Token>
}

extension SourceFile {
    private static let typeWords: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    private static let notNames: Set = ["func", "var", "let", "subscript", "init"]

    var types: [DeclaredType] {
        var found: [DeclaredType] = []
        var depth = 0
        for (index, token) in tokens.enumerated() {
            if token.isMark("{") { depth += 1 }
            if token.isMark("}") { depth -= 1 }
            guard token.isWord(Self.typeWords), index + 1 < tokens.count, index == 0 || !tokens[index - 1].isMark(".") else { continue }
            let name = tokens[index + 1]
            guard name.kind == .word, !Self.notNames.contains(name.text), name.text.first?.isUppercase == true else { continue }
            found.append(DeclaredType(name: name.text, isTop: depth == 0, isPrivate: isPrivate(before: index), line: name.line))
        }
        return found
    }

    private func isPrivate(before index: Int) -> Bool {
        tokens[..<index].suffix(3).contains { $0.isWord(["private", "fileprivate"]) && $0.line == tokens[index].line }
    }

    private static let bodyWords: Set = ["func", "init", "subscript", "deinit", "var"]
    private static let nextDeclaration: Set = [
        "func", "var", "let", "init", "deinit", "subscript", "case", "static", "struct", "enum", "extension", "protocol", "typealias",
        "associatedtype", "class", "actor", "private", "fileprivate", "public", "package", "internal", "mutating",
    ]

    var functions: [DeclaredFunction] {
        tokens.indices.compactMap { start in
            let isCall = start > 0 && tokens[start - 1].isMark(".")
            guard tokens[start].isWord(Self.bodyWords), !isCall, let open = body(from: start) else { return nil }
            let isNamed = ["func", "var"].contains(tokens[start].text) && start + 1 < tokens.count
            return DeclaredFunction(
                name: isNamed ? tokens[start + 1].text : tokens[start].text, line: tokens[start].line,
                lines: tokens[closing(open)].line - tokens[start].line + 1, isPrivate: isPrivate(before: start), signature: tokens[start..<open])
        }
    }

    /// Where the brace opens that begins the body of the declaration at `start`; nothing when it has none.
    private func body(from start: Int) -> Int? {
        var depth = 0
        for index in (start + 1)..<max(start + 1, tokens.count) {
            let token = tokens[index]
            if token.isMark("(") || token.isMark("[") { depth += 1 }
            if token.isMark(")") || token.isMark("]") { depth -= 1 }
            if depth < 0 { return nil }
            guard depth == 0 else { continue }
            if token.isMark("{") { return index }
            if token.isMark("}") || (token.isMark("=") && tokens[start].text == "var") { return nil }
            let isNext = token.isMark("@") || token.isWord(Self.nextDeclaration)
            if isNext && index > start + 1 && token.line > tokens[index - 1].line { return nil }
        }
        return nil
    }

    private func closing(_ open: Int) -> Int {
        var depth = 0
        for index in open..<tokens.count {
            if tokens[index].isMark("{") { depth += 1 }
            if tokens[index].isMark("}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.count - 1
    }

    /// The modules that the file imports.
    var imports: Set<String> {
        let kinds: Set = ["struct", "enum", "class", "protocol", "func", "var", "let", "typealias"]
        return Set(
            tokens.indices.compactMap { index in
                guard tokens[index].isWord(["import"]) else { return nil }
                return tokens[(index + 1)...].first { !$0.isWord(kinds) }?.text
            })
    }

    /// Whether these tokens follow one another somewhere, and on which lines they begin.
    func lines(of sequence: String...) -> [Int] {
        tokens.indices.filter { start in
            start + sequence.count <= tokens.count && zip(tokens[start...], sequence).allSatisfy { $0.kind != .literal && $0.text == $1 }
        }.map { tokens[$0].line }
    }
}
