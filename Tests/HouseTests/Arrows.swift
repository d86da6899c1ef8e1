/// The order of the folders of App: each may use those above it, none those below.
/// The files at the top of App put the folders together and may name them all; `ID<…>` of any noun may be named everywhere.
enum Arrows {
    static let order = [
        "Schema", "Layout", "Journal", "Takebacks", "Staff", "Alarms", "Notices", "Templates", "EmployersQuestions", "Door", "Flyers",
        "Employers", "Requests", "Programs", "RuleVersions", "FollowUps", "Reminders", "Promises", "Links", "Mailbox",
        "Occupations", "Participants", "SensitiveFacts", "PersonPrograms", "WorkProfiles", "Consents", "WorkAuthorizations", "Resumes",
        "Intake",
        "Openings", "Matching", "Introductions", "Placements", "Interventions", "Retention", "Paperwork", "Partners", "Events", "Tours",
        "Appreciation", "Providers",
        "Assessments", "Referrals", "Outcomes", "Models", "Guidance", "Networking", "Coverage", "StaffTraining", "Imports", "Reports", "Search",
        "Today", "Gallery", "Riverside",
    ]

    /// Who asks, and for whom: nouns of Staff that every folder may name.
    static let everywhere: Set = ["Agency", "StaffMember", "Role", "Viewer"]

    /// Each use of a folder's type by a folder above it, and each folder that the order does not name.
    static func broken(in files: [SourceFile], order: [String] = order) -> [String] {
        let rank = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        let folders = Set(files.compactMap(\.folder))
        let unknown = folders.subtracting(order).sorted().map { "\($0)/ has no place in Arrows.order" }
        let homes = homes(in: files)
        let upward = files.flatMap { file -> [String] in
            guard let folder = file.folder, let own = rank[folder] else { return [] }
            return uses(in: file).compactMap { use in
                guard let home = homes[use.text], let other = rank[home], other > own else { return nil }
                return "\(file.path):\(use.line) uses \(use.text) of \(home)/, which stands below \(folder)/"
            }
        }
        return unknown + upward
    }

    /// Which folder declares a type at the top of a file. A name that two folders declare belongs to neither.
    private static func homes(in files: [SourceFile]) -> [String: String] {
        var homes: [String: Set<String>] = [:]
        for file in files {
            guard let folder = file.folder else { continue }
            for type in file.types where type.isTop && !type.isPrivate { homes[type.name, default: []].insert(folder) }
        }
        return homes.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The words that may name a type of another folder: not behind a dot, not in `ID<…>`, not declared in the file itself.
    private static func uses(in file: SourceFile) -> [Token] {
        let own = Set(file.types.map(\.name))
        return file.tokens.enumerated().compactMap { index, token in
            guard token.kind == .word, token.text.first?.isUppercase == true, !own.contains(token.text), !everywhere.contains(token.text)
            else { return nil }
            let before = file.tokens[..<index].suffix(2)
            if before.last?.isMark(".") == true { return nil }
            if before.last?.isMark("<") == true && before.first?.text == "ID" { return nil }
            return token
        }
    }
}
