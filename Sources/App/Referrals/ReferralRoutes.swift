import Dates
import Markup
import Phrases
import Storage
import Web

/// Referrals for staff: the list, one of them, what is written down of it.
enum ReferralRoutes {
    static func add(to table: inout Routes) {
        ReferRoutes.add(to: &table)
        ReferredRoutes.add(to: &table)
        MyReferralRoutes.add(to: &table)
        IncomingRoutes.add(to: &table)
        SenderRoutes.add(to: &table)
        AppointmentRoutes.add(to: &table)
        UnmetNeedRoutes.add(to: &table)
        table.get("/referrals", may: .servePeople, list)
        table.get("/referrals/:referral", may: .servePeople) { visit in try await show(visit) }
        table.post("/referrals/:referral/steps", may: .servePeople, step)
        table.post("/referrals/:referral/remind", may: .servePeople, remind)
        table.post("/referrals/:referral/send", may: .servePeople, sendNow)
        table.post("/referrals/:referral/void", may: .servePeople, void)
        table.post("/referrals/:referral/reopen", may: .servePeople, reopen)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today, query) = (try visit.by.viewer, try visit.today, visit.incoming.query)
        let search = ReferralQueries.Search(
            state: Referral.State(rawValue: query["state"]), provider: String(query["provider"].prefix(200)),
            whose: query.id("whose", of: StaffMember.self), isLate: query["late"] == "1", after: query.id("after", of: Referral.self))
        let page = try await visit.read { db in
            let found = try ReferralQueries.list(search, on: today, seenBy: viewer, in: db)
            return ReferralListPage(
                search: search, sheets: Array(found.prefix(ReferralQueries.pageLength)), hasMore: found.count > ReferralQueries.pageLength,
                providers: try ReferralQueries.providers(seenBy: viewer, in: db),
                people: try StaffQueries.everybody(seenBy: viewer, in: db).filter { May.servePeople.allows($0.role) })
        }
        return try visit.show(page)
    }

    static func show(
        _ visit: Visit, _ form: ReferralStepForm? = nil, _ acts: ReferralActForm = ReferralActForm(), _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, id, today) = (try visit.by.viewer, try visit.incoming.id("referral", of: Referral.self), try visit.today)
        let page = try await visit.read { db in
            let sheet = try ReferralQueries.sheet(of: id, seenBy: viewer, in: db)
            try form?.check(sheet.referral)
            guard (errors["void_why"] == nil || sheet.referral.closedAt == nil) && (errors["reopen_why"] == nil || sheet.referral.closedAt != nil)
            else {
                throw Conflict(message: "This referral stands elsewhere now. Look at the page again.")
            }
            let isFromOutside = sheet.referral.kind == .incoming
            return ReferralPage(
                sheet: sheet, events: try ReferralQueries.events(of: id, seenBy: viewer, in: db),
                appointments: try ReferralQueries.appointments(of: id, seenBy: viewer, in: db),
                listing: try sheet.referral.service.map { try ProviderQueries.listing($0, seenBy: viewer, in: db) },
                next: try ReferralQueries.waiting(on: id, seenBy: viewer, in: db),
                sender: isFromOutside ? try SenderQueries.sender(of: id, seenBy: viewer, in: db) : nil, form: form ?? ReferralStepForm(on: today),
                acts: acts,
                errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    /// What staff write down is the provider's word, or the person's where she decides.
    private static func step(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, post, zone) = (try visit.by, ReferralStepForm(form), try ReferralPost(visit), try visit.agency.zone)
        let id = try visit.incoming.id("referral", of: Referral.self)
        let problems = filled.problems(at: visit.now, in: zone)
        guard problems.isEmpty, filled.step != nil else {
            return try await show(visit, filled, ReferralActForm(), FieldErrors(problems, in: .en))
        }
        let ties = try await visit.read { db in try ReferralTies(of: id, at: visit.now, seenBy: by.viewer, in: db) }
        let record: @Sendable (Writing) throws -> Answer = { db in
            let sheet = try ReferralQueries.sheet(of: id, seenBy: by.viewer, in: db)
            let side: ReferralEvent.Side = filled.step == .decline && filled.decided?.side == .person ? .person : .provider
            try filled.record(about: sheet, ReferralVoice(side: side, actor: .staff(by), post: post, now: visit.now), in: db)
            return .seeOther(id.page, saying: "Written down.")
        }
        guard filled.canBeTakenBack(ties) else { return try await visit.write(record) }
        return try await visit.answer(on: .referral(id), changing: ReferralStepForm.kept, record)
    }

    /// One act of staff about one referral; it can be taken back if nothing leaves by it.
    private static func act(
        _ visit: Visit, saying words: String, sendsNothing: Bool = false,
        _ act: @escaping @Sendable (ReferralSheet, ReferralVoice, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id, post) = (try visit.by, try visit.incoming.id("referral", of: Referral.self), try ReferralPost(visit))
        let body: @Sendable (Writing) throws -> Answer = { db in
            let sheet = try ReferralQueries.sheet(of: id, seenBy: by.viewer, in: db)
            try act(sheet, ReferralVoice(side: .agency, actor: .staff(by), post: post, now: visit.now), db)
            return .seeOther(id.page, saying: words)
        }
        return sendsNothing ? try await visit.answer(on: .referral(id), changing: [.referrals], body) : try await visit.write(body)
    }

    private static func remind(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        return try await act(visit, saying: "Asked again.") { sheet, voice, db in
            try Limit.mail.take("referral", sheet.referral.mailbox, at: voice.now, in: db)
            try sheet.remind(from: by, voice, in: db)
        }
    }

    private static func sendNow(_ visit: Visit, _: Form) async throws -> Answer {
        try await act(visit, saying: "On its way.") { sheet, voice, db in
            guard sheet.referral.state == .waiting else { throw Conflict(message: "It has been sent already.") }
            try sheet.goOn(voice.post, at: voice.now, in: db)
        }
    }

    private static func void(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = ReferralActForm(form)
        guard !filled.voidWhy.isEmpty else {
            return try await show(visit, nil, filled, FieldErrors("void_why", "Say why: it stays with the referral"))
        }
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("referral", of: Referral.self))
        let kind = try await visit.read { db in try ReferralQueries.sheet(of: id, seenBy: viewer, in: db).referral.kind }
        return try await act(visit, saying: "Void.", sendsNothing: kind == .informal) { sheet, voice, db in
            try sheet.void(because: filled.voidWhy, voice, in: db)
        }
    }

    private static func reopen(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = ReferralActForm(form)
        guard !filled.reopenWhy.isEmpty else { return try await show(visit, nil, filled, FieldErrors("reopen_why", "Say why it goes on")) }
        return try await act(visit, saying: "It goes on.", sendsNothing: true) { sheet, voice, db in
            try sheet.reopen(saying: filled.reopenWhy, voice, in: db)
        }
    }
}
