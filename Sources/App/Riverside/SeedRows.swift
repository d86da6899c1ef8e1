import Dates
import Storage

/// Some hundred employers with their people and what happened, ready to be inserted with few statements.
struct SeedRows: Sendable {
    private var employers: [SQL] = []
    private var sites: [SQL] = []
    private var contacts: [SQL] = []
    private var conversations: [SQL] = []
    private var journal: [SQL] = []
    private var nextSteps: [SQL] = []
    private var found: [(id: ID<Employer>, text: SearchText)] = []
    private var requests = SeedRequests()
    private let agency: ID<Agency>
    private let answers: SeedAnswers

    /// The employers with these numbers; their last words were spoken before `now`.
    init(places: Range<Int>, team: SeedTeam, answers: SeedAnswers, at now: Instant, _ dice: inout SeedDice) {
        agency = team.agency
        self.answers = answers
        // An employer needs 39 keys at most.
        var keys = SeedKeys(from: places.lowerBound * 40)
        for place in places { add(place, team, at: now, &keys, &dice) }
    }

    private static let stages: [Stage] = [
        .firstContact, .firstContact, .rfiSent, .rfiSent, .rfiReceived, .eligible, .eligible, .active, .active, .active, .active, .resting,
    ]

    private mutating func add(_ place: Int, _ team: SeedTeam, at now: Instant, _ keys: inout SeedKeys, _ dice: inout SeedDice) {
        let day = now.adding(days: -(30 + dice.below(700))).adding(minutes: place % 1_440)
        // The keys of one moment are numbered for a hundred thousand employers; further ones meet a little later.
        let met = Instant(milliseconds: day.milliseconds + Int64(place / 100_000))
        let owner = team.representatives[place % team.representatives.count]
        var draft = EmployerDraft(name: SeedNames.firm(place), industry: SeedNames.trades[place % SeedNames.trades.count])
        draft.legalName = "\(draft.name) LLC"
        draft.stage = dice.pick(Self.stages)
        let phone = "312-5\(String(place % 10))5-\(1_000 + place % 9_000)"
        let street = "\(100 + dice.below(6_000)) W \(dice.pick(SeedNames.streets)) St"
        draft.sites = [SiteDraft(street: street, city: "Chicago", state: "IL", zip: "606\(10 + place % 50)", phone: phone, isMain: true)]
        draft.contacts = (0..<(1 + dice.below(2))).map { _ in contact(of: place, phone, &dice) }
        let employer: ID<Employer> = keys.next(at: met)
        let known = addPeople(draft, employer, team, at: met, &keys)
        let last = addTalks(employer, owner, known, from: met, to: now, &keys, &dice)
        let text = SearchText(of: draft)
        found.append((employer, text))
        note("edit", "added \(draft.name)", of: employer, by: owner, at: met, &keys)
        addPaperwork(draft, employer, owner, known, place, at: met, &keys)
        employers.append(
            """
            (\(employer), \(team.agency), \(owner.center), \(owner.id), \(draft.name), \(Folding.name(draft.name)), \(text.text),
            \(draft.legalName), \(draft.industry), \(draft.stage), \(met), \(last), \(owner.id), \(met))
            """)
        guard dice.below(10) < 6, draft.stage != .resting else { return }
        let due = now.day(in: .chicago).adding(days: dice.below(40) - 5)
        let step: ID<NextStep> = keys.next(at: last)
        nextSteps.append("(\(step), \(team.agency), \(employer), \(owner.id), 'call', 'how are they doing?', \(due), \(last))")
    }

    private func contact(of place: Int, _ phone: String, _ dice: inout SeedDice) -> ContactDraft {
        let name = "\(dice.pick(SeedNames.people)) \(dice.pick(SeedNames.families))"
        return ContactDraft(
            name: name, title: "manager", role: .decides, phone: phone,
            mailbox: "\(Folding.text(name).replacing(" ", with: "."))@firm\(place).example")
    }

    private mutating func addPeople(
        _ draft: EmployerDraft, _ employer: ID<Employer>, _ team: SeedTeam, at met: Instant, _ keys: inout SeedKeys
    ) -> ID<Contact> {
        for site in draft.sites {
            let id: ID<Worksite> = keys.next(at: met)
            sites.append(
                """
                (\(id), \(team.agency), \(employer), \(site.street), \(Folding.street(site.street)), \(site.city), \(site.state), \(site.zip),
                \(site.phone), \(Folding.phone(site.phone)), \(true))
                """)
        }
        let ids: [ID<Contact>] = draft.contacts.map { _ in keys.next(at: met) }
        for (id, contact) in zip(ids, draft.contacts) {
            contacts.append(
                """
                (\(id), \(team.agency), \(employer), \(contact.name), \(contact.title), \(contact.role), \(contact.phone),
                \(Folding.phone(contact.phone)), \(contact.mailbox), 'en', \(met))
                """)
        }
        return ids[0]
    }

    /// Adds three to nine conversations and returns the moment of the last.
    private mutating func addTalks(
        _ employer: ID<Employer>, _ owner: SeedMember, _ contact: ID<Contact>, from met: Instant, to now: Instant, _ keys: inout SeedKeys,
        _ dice: inout SeedDice
    ) -> Instant {
        let count = 3 + dice.below(7)
        let minutesApart = Int(now.seconds(since: met)) / 60 / count
        var last = met
        for number in 0..<count {
            last = met.adding(minutes: minutesApart * number + dice.below(600))
            let note = dice.pick(SeedNames.notes)
            let talk: ID<Conversation> = keys.next(at: last)
            let owes: Conversation.Debtor? = number == count - 1 && dice.below(12) == 0 ? .us : nil
            conversations.append("(\(talk), \(owner.agency), \(employer), \(contact), \(owner.id), 'call', \(last), \(note), \(owes))")
            self.note("talk", "called them", said: note, subject: talk.number, of: employer, by: owner, at: last, &keys)
        }
        return last
    }

    /// Adds what three more entries tell of: the follow-up, the stage that it led to and, for every tenth employer, the request and its answers.
    private mutating func addPaperwork(
        _ draft: EmployerDraft, _ employer: ID<Employer>, _ owner: SeedMember, _ contact: ID<Contact>, _ place: Int, at met: Instant,
        _ keys: inout SeedKeys
    ) {
        let sent = met.adding(days: 1)
        note("edit", "filled in the main site and the industry", of: employer, by: owner, at: sent, &keys)
        guard draft.stage != .firstContact else { return note("edit", "changed the note", of: employer, by: owner, at: sent, &keys) }
        note("request", "asked them to answer the RFI", of: employer, by: owner, at: sent, &keys)
        note("stage", "moved them to the stage \(draft.stage.label)", of: employer, by: owner, at: sent, &keys)
        guard place % 10 == 0 else { return }
        requests.add(
            answers, of: employer, contact: contact, by: owner, isAnswered: draft.stage != .rfiSent, at: sent, &keys)
        if draft.stage != .rfiSent {
            note("program", "found: \(answers.counts)", of: employer, by: owner, at: sent.adding(days: 2), &keys)
        }
    }

    private mutating func note(
        _ kind: String, _ words: String, said: String? = nil, subject: Int64? = nil, of employer: ID<Employer>, by member: SeedMember, at: Instant,
        _ keys: inout SeedKeys
    ) {
        let id: ID<JournalEntry> = keys.next(at: at)
        journal.append(
            "(\(id), \(member.agency), \(at), \(member.id), \(member.name), \(employer), \(kind), 'ours', \(words), \(said), \(subject))")
    }

    /// Adds the rows.
    func insert(in db: Writing) throws {
        let inserts: [(SQL, [SQL])] = [
            (
                """
                employers (id, agency_id, center_id, owner_id, name, name_folded, search_text, legal_name, industry, stage, stage_since,
                    last_contact_at, last_contact_by, created_at)
                """, employers
            ),
            ("sites (id, agency_id, employer_id, street, street_folded, city, state, zip, phone, phone_digits, is_main)", sites),
            ("contacts (id, agency_id, employer_id, name, title, role, phone, phone_digits, mailbox, language, created_at)", contacts),
            ("conversations (id, agency_id, employer_id, contact_id, staff_id, kind, at, note, owes)", conversations),
            ("journal (id, agency_id, at, staff_id, actor, employer_id, kind, direction, words, said, subject_id)", journal),
            ("next_steps (id, agency_id, employer_id, staff_id, kind, what, due_on, created_at)", nextSteps),
        ]
        for (head, rows) in inserts { try db.insertMany("INSERT INTO \(head)", rows) }
        try requests.insert(in: db)
        try db.indexSearchText(of: found, agency: agency)
    }
}
