import Dates
import Markup
import Storage

/// People of Riverside who were sent to providers: one referral in every state, by the same verbs that people use.
struct RiversideReferrals {
    let team: RiversideTeam
    let address: @Sendable (Link) -> String

    private var post: ReferralPost { ReferralPost(agency: team.agency, address: address) }
    private var eyes: Viewer { Viewer(wholeAgency: team.agency.id) }

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        try learn(&days, in: db)
        try household(&days, in: db)
        try others(&days, in: db)
        try deadEnds(&days, in: db)
        // All but the latest answer has been read long since.
        for name in ["Childcare for parents in training", "Computer basics", "Care in the evening", "Help with papers"] {
            let id = try db.one(ID<Referral>.self, "SELECT id FROM referrals WHERE agency_id = \(team.agency.id) AND service_name = \(name)")
            try Notice.settle([.referralAnswered], about: id.number, agency: team.agency.id, at: days.now, in: db)
        }
    }

    /// Bartosz learns English and then welds; Halina's papers are done, and the computer course is too far for her.
    private func learn(_ days: inout RiversideDays, in db: Writing) throws {
        let english = try send("Bartosz", "English for Polish speakers", "Lucía", 9, "To talk with the foreman on the floor.", &days, in: db)
        try seen(english, 8, &days, in: db)
        try english.again(in: db).accept(try voice(english, 8, &days, in: db), in: db)
        try english.again(in: db).start(on: days.day(5), try voice(english, 5, &days, in: db), in: db)
        try send("Bartosz", "Welding, first certificate", "Lucía", 8, "A trade that pays more.", after: english, &days, in: db)
        let papers = try send("Halina", "Help with papers", "Inés", 8, "Letters from the county that she cannot read.", &days, in: db)
        try seen(papers, 7, &days, in: db)
        try papers.again(in: db).complete(on: days.day(3), .needMet, try voice(papers, 3, &days, in: db), in: db)
        let computers = try send("Halina", "Computer basics", "Inés", 7, "To write to employers herself.", &days, in: db)
        try computers.decline(
            .tooFar, by: .person, ReferralVoice(side: .person, actor: .outside(name: "Halina Mazur"), post: post, now: days.moment(6)), in: db)
    }

    /// Rosa's childcare is full; the evening has a day; her first course ended when she found work.
    private func household(_ days: inout RiversideDays, in db: Writing) throws {
        let childcare = try send("Rosa", "Childcare for parents in training", "Inés", 9, "Her shift begins at six.", &days, in: db)
        try seen(childcare, 8, &days, in: db)
        try childcare.again(in: db).decline(
            .full, by: .provider, words: "Two rooms are being painted.", fullUntil: days.today.adding(days: 25),
            try voice(childcare, 8, &days, in: db),
            in: db)
        let evening = try send("Rosa", "Care in the evening", "Inés", 6, "Until her mother moves in.", &days, in: db)
        try seen(evening, 5, &days, in: db)
        let at = team.agency.zone.instant(of: days.today.adding(days: 2), hour: 16, minute: 30)
        try evening.again(in: db).set(at, at: "1215 W Harrison St, second door", try voice(evening, 5, &days, in: db), in: db)
        let course = try send("Rosa", "English for beginners", "Lucía", 10, "To read the safety signs.", &days, in: db)
        try seen(course, 9, &days, in: db)
        try course.again(in: db).start(on: days.day(8), try voice(course, 8, &days, in: db), in: db)
        try course.again(in: db).leave(on: days.day(2), .work, try voice(course, 2, &days, in: db), in: db)
    }

    /// Andre waits for an answer that is overdue, is accepted elsewhere, was told of a lunch, and came to us from a partner.
    private func others(_ days: inout RiversideDays, in db: Writing) throws {
        let diploma = try send("Andre", "GED preparation", "Inés", 7, "The employer asks for a diploma.", &days, in: db)
        try seen(diploma, 6, &days, in: db)
        try diploma.again(in: db).accept(try voice(diploma, 1, &days, in: db), in: db)
        try send("Andre", "Rooms for workers", "Inés", 8, "His lease ends next month.", &days, in: db)
        let passes = try send("Halina", "Bus passes for the first month", "Lucía", 1, "Until the first pay.", &days, in: db)
        try seen(passes, 0, &days, in: db)
        let mistaken = try send("Andre", "Early rides", "Lucía", 3, "Shifts that begin at five.", &days, in: db)
        let lucia = try team.member("Lucía")
        try mistaken.void(
            because: "Meant for somebody else.", ReferralVoice(side: .agency, actor: .staff(lucia), post: post, now: days.moment(2)), in: db)
        try ReferralDraft(person: try person("Andre", in: db), kind: .informal, name: "Hot lunch", provider: "Fifth Avenue Pantry")
            .make(by: lucia, post, at: days.moment(6), in: db)
        try sentToUs(&days, in: db)
    }

    /// Ana Ruiz has a link for sending people to us, and sent Andre, whom we know.
    private func sentToUs(_ days: inout RiversideDays, in db: Writing) throws {
        let (ines, andre) = (try team.member("Inés"), try person("Andre", in: db))
        guard let partner = try PartnerQueries.list("Pilsen Hospitality", seenBy: eyes, in: db).first else { return }
        try partner.openSender(from: ines, post, at: days.moment(2), in: db)
        let id = try db.one(ID<ReferralSender>.self, "SELECT id FROM referral_senders WHERE agency_id = \(team.agency.id)")
        try SentPersonDraft(
            sentBy: "Ana Ruiz", firstName: andre.firstName, lastName: andre.lastName, phone: andre.phone, mailbox: andre.mailbox,
            language: andre.language, wanted: "Résumé and job search", words: "Ready to work; we have no opening of that kind."
        ).send(under: try SenderQueries.find(id, seenBy: eyes, in: db), by: ines, post, at: days.moment(1), in: db)
    }

    private func deadEnds(_ days: inout RiversideDays, in db: Writing) throws {
        let found: [(UnmetNeed.Why, Need, String, String, Int)] = [
            (.noSuch, .childcare, "Spanish", "60623", 40), (.language, .legal, "Polish", "60632", 33), (.full, .childcare, "Spanish", "60608", 21),
            (.tooFar, .diploma, "English", "60624", 15), (.language, .mental, "Polish", "60638", 6), (.cost, .training, "English", "60624", 4),
        ]
        for (why, need, language, place, ago) in found {
            let at = days.moment(ago)
            try UnmetNeedDraft(why: why, need: need, language: language, place: place)
                .log(of: team.agency.id, by: .staff(try team.member("Inés")), on: at.day(in: team.agency.zone), at: at, in: db)
        }
    }
}

extension RiversideReferrals {
    @discardableResult
    private func send(
        _ first: String, _ name: String, _ staff: String, _ ago: Int, _ why: String, after: ReferralSheet? = nil, _ days: inout RiversideDays,
        in db: Writing
    ) throws -> ReferralSheet {
        let (person, at) = (try person(first, in: db), days.moment(ago))
        let (by, start) = (try team.member(staff), at.day(in: team.agency.zone))
        let id = try db.one(ID<Listing>.self, "SELECT id FROM provider_services WHERE agency_id = \(team.agency.id) AND name = \(name)")
        let listing = try DirectoryQueries.sheet(id, seenBy: eyes, in: db)
        let consent = try ConsentDraft(
            purpose: .services, recipient: listing.listing.providerName, covers: ReferForm.usual.union([.availability]), language: person.language,
            given: .spoken, startsOn: start, expiresOn: start.adding(days: ConsentDraft.usualDays)
        ).renew(for: person, by: .staff(by), at: at, in: db)
        let made = try ReferralDraft(
            person: person, kind: .formal, listing: id, name: name, provider: listing.listing.providerName, mailbox: listing.mailbox ?? "",
            consent: consent, covers: consent.covers, why: why, after: after?.referral.id
        ).make(by: by, post, at: at, in: db)
        return try ReferralQueries.sheet(of: made, seenBy: eyes, in: db)
    }

    private func person(_ first: String, in db: Reading) throws -> Participant {
        let id = try db.one(
            ID<Participant>.self, "SELECT id FROM participants WHERE agency_id = \(team.agency.id) AND first_name = \(first) ORDER BY id DESC LIMIT 1"
        )
        return try ParticipantQueries.find(id, seenBy: eyes, in: db)
    }

    private func seen(_ sheet: ReferralSheet, _ ago: Int, _ days: inout RiversideDays, in db: Writing) throws {
        try sheet.see(by: sheet.referral.providerName, at: try moment(ago, sheet, &days, in: db), in: db)
    }

    /// A moment of that day, never before what has happened to the referral so far.
    private func moment(_ ago: Int, _ sheet: ReferralSheet, _ days: inout RiversideDays, in db: Reading) throws -> Instant {
        min(max(days.moment(ago), try sheet.again(in: db).referral.stateAt.adding(minutes: 95)), days.now)
    }

    /// The provider's own word on that day.
    private func voice(_ sheet: ReferralSheet, _ ago: Int, _ days: inout RiversideDays, in db: Reading) throws -> ReferralVoice {
        let at = try moment(ago, sheet, &days, in: db)
        return ReferralVoice(side: .provider, actor: .outside(name: sheet.referral.providerName), post: post, now: at)
    }
}
