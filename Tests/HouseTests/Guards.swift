/// What must not slip in unseen.
enum Guards {
    /// Where markup enters as it is, with the number of places in each file. Every other text is escaped.
    static func trustedMarkup(in files: [SourceFile]) -> [String: Int] {
        files.reduce(into: [:]) { counts, file in
            let places = file.lines(of: "HTML", "(", "trusted", ":").count + file.lines(of: ".", "init", "(", "trusted", ":").count
            if places > 0 { counts[file.path] = places }
        }
    }

    /// Questions that are asked before anybody has signed in, when there is no viewer yet.
    static let beforeSignIn: Set = [
        "StaffQueries.credentials", "StaffQueries.member", "StaffQueries.agency", "StaffQueries.agencies", "DoorQueries.signedIn",
        "DoorQueries.opened",
        "DoorQueries.demoSignIns", "DoorQueries.member",
    ]

    /// Questions over agency data that do not say who will see the answer.
    static func unguardedQueries(in files: [SourceFile]) -> [String] {
        files.filter { $0.name.hasSuffix("Queries") }.flatMap { file in
            file.functions.filter { asksDatabase($0) && !$0.isPrivate && !saysWhoSees($0) && !beforeSignIn.contains("\(file.name).\($0.name)") }
                .map { "\(file.path):\($0.line) \($0.name) has no seenBy" }
        }
    }

    private static func asksDatabase(_ function: DeclaredFunction) -> Bool {
        function.signature.contains { $0.isWord(["Reading", "Writing", "Query"]) }
    }

    private static func saysWhoSees(_ function: DeclaredFunction) -> Bool {
        function.signature.contains { $0.isWord(["seenBy"]) }
    }

    /// Clocks read anywhere but in Dates.
    static func clocks(in files: [SourceFile]) -> [String] {
        files.filter { $0.module != "Dates" }.flatMap { file in
            let places = file.lines(of: "Date", "(", ")") + file.lines(of: "Date", ".", "now") + file.lines(of: ":", ".", "now")
            return (places + file.lines(of: "=", ".", "now")).sorted().map { "\(file.path):\($0) reads the clock" }
        }
    }

    private static let unwanted = [
        "CURRENT_TIMESTAMP", "CURRENT_DATE", "julianday(", "date_trunc(", " now()", "AUTOINCREMENT", "INSERT OR REPLACE", " OFFSET ",
    ]

    /// SQL that reckons days itself, pages by OFFSET, or says what only one engine understands.
    static func unportableSQL(in files: [SourceFile]) -> [String] {
        files.filter { $0.module == "App" }.flatMap { file in
            file.tokens.filter { $0.kind == .literal }.flatMap { token in
                unwanted.filter(token.text.contains).map { "\(file.path):\(token.line) says \($0.filter { $0 != " " })" }
            }
        }
    }

    static func unfinished(in files: [SourceFile]) -> [String] {
        let marks = ["TO" + "DO", "FIX" + "ME", "not " + "implemented"]
        return files.filter { file in marks.contains(where: file.text.contains) }.map(\.path)
    }
}
