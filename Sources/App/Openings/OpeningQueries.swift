import Storage

/// Questions about what employers want filled.
enum OpeningQueries {
    /// The opening with its skills and credentials; otherwise throws `NotFound`.
    static func find(_ id: ID<Opening>, seenBy viewer: Viewer, in db: Reading) throws -> Opening { try sheet(of: id, seenBy: viewer, in: db).opening }

    /// The same with the names that belong to it: one statement.
    static func sheet(of id: ID<Opening>, seenBy viewer: Viewer, in db: Reading) throws -> OpeningSheet {
        try sheets("openings.id = \(id)", wishes: "= \(id)", viewer, in: db).one
    }

    /// A page of a list, latest first; one more, if there are more.
    static func list(_ list: OpeningList, seenBy viewer: Viewer, in db: Reading) throws -> [OpeningSheet] {
        var parts = [OpeningSheet.condition(seenBy: viewer), list.isClosed ? "openings.closed_on IS NOT NULL" : "openings.closed_on IS NULL"]
        if let owner = list.owner { parts.append("employers.owner_id = \(owner)") }
        if let employer = list.employer { parts.append("openings.employer_id = \(employer)") }
        if let after = list.after { parts.append("openings.id < \(after)") }
        return try db.all(
            OpeningSheet.self,
            """
            SELECT \(OpeningSheet.columns) FROM \(OpeningSheet.table) WHERE \(joined: parts, by: " AND ")
            ORDER BY openings.id DESC LIMIT \(count: OpeningList.length + 1)
            """)
    }

    /// Everything open, with what it asks for, to be held against people: one statement.
    static func allOpen(seenBy viewer: Viewer, in db: Reading) throws -> [OpeningSheet] {
        let open: SQL = "IN (SELECT o.id FROM openings AS o WHERE o.agency_id = \(viewer.agency) AND o.closed_on IS NULL)"
        return try sheets("openings.closed_on IS NULL", wishes: open, viewer, in: db)
    }

    /// What the employer wrote in the RFI about the job that an opening was made from.
    static func position(of opening: Opening, seenBy viewer: Viewer, in db: Reading) throws -> SubmittedPosition? {
        guard let position = opening.positionId else { return nil }
        return try db.first(
            SubmittedPosition.self,
            "SELECT \(SubmittedPosition.columns) FROM rfi_positions WHERE rfi_positions.agency_id = \(viewer.agency) AND rfi_positions.id = \(position)"
        )
    }

    /// The jobs of an employer's newest answers of which no opening was made yet: not of them, nor of jobs so called in earlier answers.
    static func positionsToMake(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [SubmittedPosition] {
        try db.all(
            SubmittedPosition.self,
            """
            SELECT \(SubmittedPosition.columns) FROM rfi_positions
            JOIN employers ON employers.agency_id = rfi_positions.agency_id AND employers.id = rfi_positions.employer_id
            WHERE \(viewer.employers) AND rfi_positions.title <> '' AND rfi_positions.answers_id = (
                SELECT a.id FROM rfi_answers AS a WHERE a.agency_id = \(viewer.agency) AND a.employer_id = \(employer)
                ORDER BY a.submitted_at DESC, a.id DESC LIMIT 1)
                AND NOT EXISTS (
                    SELECT 1 FROM openings JOIN rfi_positions AS made ON made.agency_id = openings.agency_id AND made.id = openings.position_id
                    WHERE openings.agency_id = \(viewer.agency) AND openings.employer_id = \(employer) AND made.title = rfi_positions.title)
            ORDER BY rfi_positions.place
            """)
    }

    /// With the skills and credentials of the openings whose id is so: one statement.
    private static func sheets(_ condition: SQL, wishes which: SQL, _ viewer: Viewer, in db: Reading) throws -> [OpeningSheet] {
        let (sheets, skills, credentials) = try db.lists(
            Query(
                OpeningSheet.self, OpeningSheet.columns,
                "FROM \(OpeningSheet.table) WHERE \(OpeningSheet.condition(seenBy: viewer)) AND \(condition) ORDER BY openings.id"),
            Query(
                Wish<WantedSkill>.self, [.numbers("opening_skills.opening_id"), WantedSkill.columns],
                """
                FROM opening_skills
                WHERE opening_skills.agency_id = \(viewer.agency) AND opening_skills.opening_id \(which) ORDER BY opening_skills.skill_id
                """),
            Query(
                Wish<WantedCredential>.self, [.numbers("opening_credentials.opening_id"), WantedCredential.columns],
                """
                FROM opening_credentials
                WHERE opening_credentials.agency_id = \(viewer.agency) AND opening_credentials.opening_id \(which)
                ORDER BY opening_credentials.credential_id
                """))
        let skillsOf = Dictionary(grouping: skills, by: \.opening)
        let credentialsOf = Dictionary(grouping: credentials, by: \.opening)
        return sheets.map { sheet in
            var sheet = sheet
            sheet.opening.skills = skillsOf[sheet.opening.id]?.map(\.wanted) ?? []
            sheet.opening.credentials = credentialsOf[sheet.opening.id]?.map(\.wanted) ?? []
            return sheet
        }
    }
}

/// What one opening asks for.
private struct Wish<Wanted: Stored>: Stored {
    let opening: ID<Opening>
    let wanted: Wanted

    init(_ row: inout Row) throws {
        opening = try row.next()
        wanted = try Wanted(&row)
    }
}
