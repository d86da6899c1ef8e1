/// Openings laid out so that one person after another can be held against all of them: what keeps people out apart from what earns points,
/// those with the same hours together and in the order of the map, and whatever many openings share once.
struct Listings {
    let groups: [SameHours]
    let gates: [Gate]
    let offers: [Offer]
    /// The place of each opening in the list given.
    let order: [Int]
    let laws: [Law]
    let lines: Lines
    /// The skills asked for, of all offers one after the other.
    let wishes: [Wish]
    /// The place of each skill among those asked for; 0 when nobody asks.
    let skillPlaces: [Int32]
    /// One more than the skills asked for.
    let skillCount: Int

    init(_ openings: [Opening], _ kinship: OccupationKinship) {
        (groups, order) = SameHours.groups(of: openings)
        var (laws, lines, skills) = (Places<Law>(), Places<Line>(), SkillPlaces())
        var (gates, offers, wishes) = ([Gate](), [Offer](), [Wish]())
        for opening in order.map({ openings[$0] }) {
            gates.append(Gate(opening, law: laws.place(of: Law(opening)), line: lines.place(of: Line(opening))))
            let first = wishes.count
            wishes += opening.skills.map { Wish(place: skills.place(of: $0.skill), row: ($0.isRequired ? 8 : 0) + $0.level) }
            offers.append(Offer(opening, wishes: Int32(first)..<Int32(wishes.count)))
        }
        (self.gates, self.offers, self.wishes, self.laws) = (gates, offers, wishes, laws.all)
        self.lines = Lines(lines.all, kinship)
        (skillPlaces, skillCount) = (skills.places, skills.count)
    }
}

/// What everybody passes first.
struct Gate {
    let latitude: Float
    let longitude: Float
    /// 0 for work done from home, which makes every distance 0.
    let metersPerLatitude: Float
    let metersPerLongitude: Float
    let law: Int32
    let line: Int32
    let start: Int32

    init(_ opening: Opening, law: Int32, line: Int32) {
        let map = opening.worksite.map(FlatMap.init(around:))
        latitude = map?.center.latitude ?? 0
        longitude = map?.center.longitude ?? 0
        metersPerLatitude = map == nil ? 0 : FlatMap.metersPerDegree
        metersPerLongitude = map?.metersPerLongitude ?? 0
        (self.law, self.line, start) = (law, line, opening.start)
    }
}

/// What earns points.
struct Offer {
    let id: Int64
    let wishes: Range<Int32>
    let credentialsWished: Credentials
    let pay: UInt32?
    let hours: Hours
    let isPermanent: Bool

    init(_ opening: Opening, wishes: Range<Int32>) {
        (id, self.wishes) = (opening.id, wishes)
        (credentialsWished, pay, hours) = (opening.credentialsWished, opening.pay, opening.hours)
        isPermanent = opening.isPermanent
    }
}

/// What law and programs ask of a person.
struct Law: Hashable {
    let credentials: Credentials
    let programs: Programs

    init(_ opening: Opening) {
        credentials = opening.credentialsByLaw
        programs = opening.programs
    }

    func admits(_ held: Credentials, _ met: Programs) -> Bool {
        credentials.isSubset(of: held) && (programs.isEmpty || !programs.isDisjoint(with: met))
    }
}

/// A skill asked for: its place among those, and its row in the table of lacks.
struct Wish {
    let place: Int32
    let row: UInt8
}
