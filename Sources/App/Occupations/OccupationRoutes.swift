import Web

/// What may be meant while somebody types a job title.
enum OccupationRoutes {
    static func add(to table: inout Routes) {
        table.get("/occupations", may: .staff) { visit in
            let typed = String(visit.incoming.query["q"].prefix(200))
            let found = PickedOccupation.candidates(typed, in: visit.office.reference)
            return try .json(OccupationMatches(matches: found.map { OccupationMatches.Match(title: $0.title, also: $0.also) }))
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
}
