import Storage

/// A skill of O*NET that an employer asks for.
struct WantedSkill: Stored, Hashable, Sendable {
    /// O*NET's number, such as "2.A.1.a".
    let skillId: String
    /// From 1 to 7.
    let level: Int
    /// Otherwise it is welcome.
    let isRequired: Bool

    static let columns: Columns = [
        .texts("opening_skills.skill_id"), .numbers("opening_skills.level"), .flags("opening_skills.is_required"),
    ]

    init(_ row: inout Row) throws {
        skillId = try row.next()
        level = try row.next()
        isRequired = try row.next()
    }

    init(_ skillId: String, level: Int, isRequired: Bool) {
        self.skillId = skillId
        self.level = level
        self.isRequired = isRequired
    }
}

/// A license, certificate or card that an opening asks for.
struct WantedCredential: Stored, Hashable, Sendable {
    /// Its id in the reference, such as "cdl_a".
    let credentialId: String
    /// Whether the law forbids the work without it; otherwise the employer wishes it.
    let isByLaw: Bool

    static let columns: Columns = [.texts("opening_credentials.credential_id"), .flags("opening_credentials.is_by_law")]

    init(_ row: inout Row) throws {
        credentialId = try row.next()
        isByLaw = try row.next()
    }

    init(_ credentialId: String, isByLaw: Bool) {
        self.credentialId = credentialId
        self.isByLaw = isByLaw
    }
}
