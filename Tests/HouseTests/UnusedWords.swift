/// Words for the public that nobody says any more.
enum UnusedWords {
    /// Constants and functions of the *Words.swift files that no source names as `CheckInWords.thanks`, nor their own file as `thanks`.
    static func found(in files: [SourceFile]) -> [String] {
        let said = Set(files.flatMap(qualifiedNames))
        return files.filter { $0.name.hasSuffix("Words") }.flatMap { file in
            words(of: file).filter { !said.contains($0.said) && !isUsedInside(file, $0.name) }.map { "\(file.path):\($0.line) \($0.said)" }
        }
    }

    private struct Word {
        let type: String
        let name: String
        let line: Int
        var said: String { "\(type).\(name)" }
    }

    private static func words(of file: SourceFile) -> [Word] {
        var type = ""
        return file.tokens.indices.compactMap { index in
            let token = file.tokens[index]
            guard index + 1 < file.tokens.count else { return nil }
            if token.isWord(["enum", "struct", "extension"]) { type = file.tokens[index + 1].text }
            guard token.isWord(["let", "func"]), index > 0, file.tokens[index - 1].isWord(["static"]) else { return nil }
            return Word(type: type, name: file.tokens[index + 1].text, line: token.line)
        }
    }

    private static func qualifiedNames(in file: SourceFile) -> [String] {
        let tokens = file.tokens
        return tokens.indices.dropFirst(2).filter { tokens[$0 - 1].isMark(".") && tokens[$0].kind == .word }.map {
            "\(tokens[$0 - 2].text).\(tokens[$0].text)"
        }
    }

    private static func isUsedInside(_ file: SourceFile, _ name: String) -> Bool {
        file.tokens.indices.contains { index in
            let before = index > 0 ? file.tokens[index - 1] : nil
            let isLabel = index + 1 < file.tokens.count && file.tokens[index + 1].isMark(":")
            return file.tokens[index].isWord([name]) && !isLabel && before?.isWord(["let", "func"]) != true && before?.isMark(".") != true
        }
    }
}
