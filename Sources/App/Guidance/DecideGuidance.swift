import Dates
import Guidance
import Secrets
import Storage
import Web

extension Guide {
    /// Keeps what somebody has before their eyes: the services in their order, the tier that spoke for each, and the version of the figures. The same
    /// list is kept once a day.
    func keepShown(to staff: ID<StaffMember>, at now: Instant, in db: Writing) throws -> ID<ShownGuidance> {
        let (agency, viewer) = (person.agency, Viewer(wholeAgency: person.agency))
        if let same = try GuidanceQueries.shown(digest, of: person.id, to: staff, since: now.adding(days: -1), seenBy: viewer, in: db) { return same }
        let id = ID<ShownGuidance>.new(at: now)
        try db.run(
            """
            INSERT INTO guidance_shown (id, agency_id, participant_id, assessed_at, model_number, model_name, digest, shown_to, shown_at)
            VALUES (\(id), \(agency), \(person.id), \(facts.assessedAt), \(model?.number), \(model?.name ?? ""), \(digest), \(staff), \(now))
            """)
        for line in plain.suggested {
            try db.run(
                """
                INSERT INTO guidance_lines (agency_id, shown_id, position, service_id, kind, tier, points, effect)
                VALUES (\(agency), \(id), \(line.rank), \(line.service), \(line.kind.stored), \(line.tier.rawValue), \(line.points),
                    \(line.finding?.effect))
                """)
        }
        return id
    }

    /// Decides on a service, with what was shown. A choice that stood before ends with it.
    ///
    /// Throws `NotFound` for what is no service of the agency.
    func decide(
        _ kind: GuidanceChoice.Kind, on service: ID<Listing>, because reason: GuidanceChoice.Reason?, saying words: String, by staff: StaffMember,
        at now: Instant, in db: Writing
    ) throws {
        let listing = try ProviderQueries.listing(service, seenBy: staff.viewer, in: db)
        let shown = try keepShown(to: staff.id, at: now, in: db)
        try keep(kind, on: listing, because: reason, saying: words, under: shown, by: .staff(staff), at: now, in: db)
    }

    /// The person's own word on what was shown: who works with the person is told.
    func refuse(_ service: ID<Listing>, under shown: ShownGuidance, at now: Instant, in db: Writing) throws {
        let listing = try ProviderQueries.listing(service, seenBy: Viewer(wholeAgency: person.agency), in: db)
        try keep(.refused, on: listing, because: nil, saying: "", under: shown.id, by: .outside(name: person.name), at: now, in: db)
        try tell(.consentWithdrawn, "\(person.name) does not want: \(listing.name)", shown, at: now, in: db)
    }

    private func keep(
        _ kind: GuidanceChoice.Kind, on listing: Listing, because reason: GuidanceChoice.Reason?, saying words: String,
        under shown: ID<ShownGuidance>, by actor: Actor, at now: Instant, in db: Writing
    ) throws {
        try end(choiceOn: listing.id, by: actor, at: now, in: db)
        try db.run(
            """
            INSERT INTO guidance_choices (id, agency_id, participant_id, service_id, shown_id, choice, reason, words, made_by, made_at)
            VALUES (\(ID<GuidanceChoice>.new(at: now)), \(person.agency), \(person.id), \(listing.id), \(shown), \(kind),
                \(reason?.rawValue ?? ""), \(words), \(actor.staffID), \(now))
            """)
        let why = [reason?.label.lowercased(), words.isEmpty ? nil : "“\(words)”"].compactMap(\.self).joined(separator: ": ")
        try JournalNote(
            kind: .person, words: "\(kind.done) \(listing.name)\(why.isEmpty ? "" : " (\(why))"): \(person.name)", subject: person.id.number
        ).write(agency: person.agency, by: actor, at: now, in: db)
    }

    private func end(choiceOn service: ID<Listing>, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE guidance_choices SET withdrawn_at = \(now), withdrawn_by = \(actor.name)
            WHERE agency_id = \(person.agency) AND participant_id = \(person.id) AND service_id = \(service) AND withdrawn_at IS NULL
            """)
    }

    /// Takes back what was decided on a service, so that it is suggested again where it suits.
    func takeBack(_ service: ID<Listing>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let listing = try ProviderQueries.listing(service, seenBy: staff.viewer, in: db)
        try end(choiceOn: service, by: .staff(staff), at: now, in: db)
        try JournalNote(kind: .person, words: "thinks again about \(listing.name): \(person.name)", subject: person.id.number)
            .write(agency: person.agency, by: .staff(staff), at: now, in: db)
    }

    /// The person says that something about them is not right: who works with the person is told, in the person's own words.
    func contest(saying words: String, under shown: ShownGuidance, at now: Instant, in db: Writing) throws {
        try JournalNote(kind: .person, words: "says that something is not right", said: words, subject: person.id.number)
            .write(agency: person.agency, by: .outside(name: person.name), at: now, in: db)
        try tell(.factContested, "\(person.name) says that something is not right: \(words.prefix(200))", shown, at: now, in: db)
    }

    private func tell(_ kind: Notice.Kind, _ words: String, _ shown: ShownGuidance, at now: Instant, in db: Writing) throws {
        try Notice.tell(
            [person.counselor ?? shown.shownTo], kind, words, employer: nil, subject: person.id.number, agency: person.agency, at: now,
            in: db)
    }

    /// Makes a private link to the suggestions for the person; an older one ends.
    func share(by staff: StaffMember, at now: Instant, in db: Writing) throws -> Token {
        let shown = try keepShown(to: staff.id, at: now, in: db)
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.guidance.rawValue, subject: shown.number, recipient: person.mailbox, agency: person.agency.number,
            expiresAt: now.adding(days: ShownGuidance.daysOfLink), at: now, in: db)
        try JournalNote(kind: .person, words: "showed \(person.name) the services that suit", subject: person.id.number)
            .write(agency: person.agency, by: .staff(staff), at: now, in: db)
        return token
    }
}

extension ServiceSuggestion.Kind {
    /// As it is stored.
    var stored: String {
        switch self {
        case .first: "first"
        case .suits: "suits"
        case .maySuit: "may_suit"
        }
    }
}
