/// What others publish and matching needs: occupations with their titles, kin and skills, credentials, and where ZIP codes lie.
public struct ReferenceBook: Sendable {
    /// By code; the index is the occupation's number.
    public let occupations: [Occupation]
    /// The 35 of O*NET; the index is the skill's number.
    public let skills: [Skill]
    /// In the order of their file, to which new ones are only added; the index is the credential's place.
    public let credentials: [Credential]
    public let relations: [Relation]
    public let needs: [Need]
    /// The O*NET-SOC codes of the occupations to which a field of study leads, by its CIP code such as "51.3902".
    public let fields: [String: [String]]
    let titles: Titles
    let zips: Zips
    private let occupationNumbers: [String: Int]
    private let skillNumbers: [String: Int]
    private let credentialNumbers: [String: Int]

    init(
        occupations: [Occupation], skills: SkillTable, credentials: [Credential], relations: [Relation], fields: [String: [String]], titles: Titles,
        zips: Zips
    ) {
        self.fields = fields
        self.occupations = occupations
        self.skills = skills.skills
        self.credentials = credentials
        self.relations = relations
        needs = skills.needs
        self.titles = titles
        self.zips = zips
        occupationNumbers = Self.numbers(occupations.map(\.code))
        skillNumbers = Self.numbers(self.skills.map(\.id))
        credentialNumbers = Self.numbers(credentials.map(\.id))
    }

    private static func numbers(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    /// The number of the occupation with that O*NET-SOC code.
    public func number(ofOccupation code: String) -> Int? { occupationNumbers[code] }
    public func number(ofSkill id: String) -> Int? { skillNumbers[id] }
    public func number(ofCredential id: String) -> Int? { credentialNumbers[id] }

    /// The occupations that typed words may mean, each once and best first. All the words must stand in one title of it, from the beginning of
    /// a word on: whole titles first, then O*NET's own before others, then the shorter. "Fork lift driver" is a forklift driver.
    public func find(_ typed: String, most: Int) -> [Found] {
        let title = TypedTitle(typed)
        return ([title] + title.joined).lazy.map { titles.find($0, most: most) }.first { !$0.isEmpty } ?? []
    }

    /// The occupation whose title this is, or else the only one that has it among its other titles; capitals, accents and a plural do not matter.
    public func occupation(titled typed: String) -> Int? {
        let title = TypedTitle(typed)
        return ([title] + title.joined).lazy.compactMap(titles.occupation).first
    }

    /// Where a ZIP code of five or nine digits lies; nothing for one of no known area.
    public func place(ofZip zip: String) -> ZipPlace? { zips.place(of: zip) }
}
