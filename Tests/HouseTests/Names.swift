/// How files and types are called.
enum Names {
    static let forbidden: Set = [
        "Manager", "Service", "Handler", "Helper", "Util", "Utils", "Utility", "Base", "Core", "Common", "Impl", "DTO", "Data", "Info", "V2", "V3",
    ]

    /// Names that keep a forbidden word because it is plain English there: passwords that many people have in common.
    static let allowed: Set = ["CommonPasswords"]

    /// Where a service is what people are referred to, as the field and its standard call it.
    static let ofServices: Set = ["Guidance", "GuidanceTests", "OpenReferral", "OpenReferralTests", "Providers"]

    static func broken(in files: [SourceFile]) -> [String] {
        files.flatMap { file in
            let isOfServices = [file.module, file.folder].contains { $0.map(ofServices.contains) ?? false } || file.path.contains("/Providers/")
            let fileNames = ([file.name] + (file.folder.map { [$0] } ?? [])).filter { isForbidden($0, isOfServices) || $0.contains("+") }
            let typeNames = file.types.map(\.name).filter { isForbidden($0, isOfServices) }
            return Set(fileNames + typeNames).sorted().map { "\(file.path): \($0)" }
        }
    }

    private static func isForbidden(_ name: String, _ isOfServices: Bool) -> Bool {
        let forbidden = isOfServices ? forbidden.subtracting(["Service"]) : forbidden
        return !allowed.contains(name) && !forbidden.isDisjoint(with: words(of: name))
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
