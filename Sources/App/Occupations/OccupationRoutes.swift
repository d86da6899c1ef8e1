import Web

/// What may be meant while somebody types a job title or a skill.
enum OccupationRoutes {
    static func add(to table: inout Routes) {
        table.get("/occupations", may: .staff) { visit in
            let typed = String(visit.incoming.query["q"].prefix(200))
            return try .json(OccupationMatches(PickedOccupation.candidates(typed, in: visit.office.reference)))
        }
        table.get("/skills", may: .staff) { visit in
            let typed = String(visit.incoming.query["q"].prefix(200))
            return try .json(OccupationMatches(PickedSkill.candidates(typed, in: visit.office.reference)))
        }
    }
}

/// What the script of the field shows.
struct OccupationMatches: Encodable {
    struct Match: Encodable {
        let title: String
        let also: String?
    }

    let matches: [Match]

    init(_ found: [PickedOccupation.Candidate]) { matches = found.map { Match(title: $0.title, also: $0.also) } }
}
