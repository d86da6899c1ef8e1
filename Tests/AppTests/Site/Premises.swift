import Dates
import Mail
import Phrases
import Rules
import Secrets
import Storage
import TownTestSupport
import Web

@testable import App

/// Two agencies under one roof, each with a row of every kind that an address can name, and somebody of every role.
struct Premises: Sendable {
    /// Stands in every name of the other agency's, and in no name of ours.
    static let foreignWord = "Quarrystone"

    let town: Town
    let site: Site<Reception>
    let staff: [Role: StaffMember]
    /// What stands at `:name` in an address of Riverside's, and of the other agency's.
    let own: [String: String]
    let foreign: [String: String]
    /// As `own`, but with an employer whom nobody has asked or called yet, and with one whose answers are in.
    let elsewhere: [[String: String]]
    /// Private links by the name of their subject in the path.
    let links: [String: String]
    let foreignLinks: [String: String]

    /// The names in paths that lead to rows of an agency; the others are places, pages and secrets.
    static let rowNames: Set = [
        "employer", "contact", "site", "member", "notice", "flyer", "message", "request", "import", "takeback", "list", "alarm", "rules", "mail",
        "participant", "person", "placement", "checkin", "intervention", "intake", "consent", "spell", "opening", "opened", "introduction",
        "provider", "service", "partner", "share", "assessment", "sheet", "referral", "appointment", "outcomes", "prior", "model",
        "questions", "letter", "booking", "draft", "package", "take", "course", "sender", "wages", "posting",
    ]

    /// Of this town many rows are made with much reckoning, so every test gets a copy of the same.
    private static let settled = Settled(migrations: Schema.steps) { try await settle(in: $0) }

    /// `overheard` is told each statement that is executed from now on.
    static func open(overheard: (@Sendable (SQL) -> Void)? = nil) async throws -> Premises {
        let (database, first) = try await settled.copy(readers: 2, overheard: overheard)
        let town = first.town.moved(to: database)
        return Premises(
            town: town, site: town.office.site, staff: first.staff, own: first.own, foreign: first.foreign, elsewhere: first.elsewhere,
            links: first.links, foreignLinks: first.foreignLinks)
    }

    private static func settle(in database: Database) async throws -> Premises {
        let town = try await Town.open(in: database, mail: .folder("/nonexistent"))
        let (here, there) = (town.agency, town.stranger.agency)
        let (manager, others, rows, foreignRows) = try await town.write { db in
            try db.run("UPDATE agencies SET name = \(foreignWord + " Careers") WHERE id = \(there)")
            let center = try there.openCenter(name: "\(foreignWord) Center", street: "1 Far Rd", phone: "", by: .agency, at: town.now, in: db)
            let manager = try hire("Mona Price", .manager, town.ines.center, here.id, at: town.now, in: db)
            let neighbor = try hire("Sam \(foreignWord)", .bsr, center, there, at: town.now, in: db)
            let neighborhood = try StaffQueries.agency(there, in: db)
            let others = try [
                AgencyRows.addUnasked("Late Lantern", town.agency, town.ines, at: town.now, in: db),
                AgencyRows.addAnswered("Early Elm", town.agency, town.ines, at: town.now, in: db),
                AgencyRows.addAnswered("Short Sedge", lacking: "labor_dispute", town.agency, town.ines, at: town.now, in: db),
            ]
            return (
                manager, others, try AgencyRows.settle("Canal Hinge", agency: here, by: town.ines, under: town.keys, at: town.now, in: db),
                try AgencyRows.settle(foreignWord, agency: neighborhood, by: neighbor, under: town.keys, at: town.now, in: db)
            )
        }
        return Premises(
            town: town, site: town.office.site,
            staff: [
                .bsr: town.ines, .lead: town.ruth, .intake: town.lucia, .administrator: town.olga, .auditor: town.frank, .manager: manager,
            ],
            own: rows.names, foreign: foreignRows.names,
            elsewhere: others.map { id in rows.names.merging(["employer": id.description]) { $1 } }
                + [rows.names.merging(["placement": rows.names["stopped"] ?? "", "participant": rows.names["unconfirmed"] ?? ""]) { $1 }]
                + ["unseen", "declined"].map { state in rows.names.merging(["introduction": rows.names[state] ?? ""]) { $1 } }
                + [rows.names.merging(["assessment": rows.names["contested"] ?? ""]) { $1 }]
                + ["unlooked", "ended", "planned"].map { state in rows.names.merging(["referral": rows.names[state] ?? ""]) { $1 } }
                + rows.undoable
                + ["private", "closed"].map { state in rows.names.merging(["opening": rows.names[state] ?? ""]) { $1 } }, links: rows.links,
            foreignLinks: foreignRows.links)
    }

    static func hire(_ name: String, _ role: Role, _ center: ID<Center>?, _ agency: ID<Agency>, at now: Instant, in db: Writing) throws -> StaffMember
    {
        let mailbox = Folding.text(name).replacing(" ", with: ".") + "@elsewhere.example"
        let id = try StaffDraft(name: name, mailbox: mailbox, phone: "", role: role, center: center).hire(into: agency, by: .agency, at: now, in: db)
        return try StaffQueries.member(id, seenBy: Viewer(wholeAgency: agency), in: db)
    }

    /// Somebody of that role, signed in; nobody stands for whoever has not.
    func visitor(_ role: Role?) async throws -> Visitor {
        guard let member = role.flatMap({ staff[$0] }) else { return Visitor(premises: self) }
        return Visitor(premises: self, browser: try await Browser(town, as: member))
    }

    /// Somebody outside who has opened these private links.
    func guest(_ links: [String: String], at subjects: [String: String]) -> Visitor {
        var browser = Browser(town)
        browser.hold(links, at: subjects)
        return Visitor(premises: self, browser: browser)
    }

    /// Whoever may take routes of that policy, with the private links of our own rows where it takes one.
    func rightful(_ policy: May) async throws -> Visitor {
        switch policy {
        case .anyone, .privateDoor, .demo: return Visitor(premises: self)
        case .link: return guest(links, at: own)
        case .staff, .enrolling, .seeEmployers, .serveEmployers, .servePeople, .importSheets, .lead, .administer, .audit:
            return try await visitor(Role.allCases.first { PolicyTable.admits($0, to: policy) })
        }
    }
}

/// The rows of one agency that addresses can name.
struct AgencyRows: Sendable {
    var names: [String: String] = [
        "number": "1", "place": "0", "row": "2", "template": "follow_up", "language": "en", "version": "0", "agency": "riverside-works",
        "program": "ojt", "step": "history", "side": "housing", "fact": "veteran",
    ]
    var links: [String: String] = [:]

    /// Puts one row of every kind into the agency, its names beginning with the word.
    static func settle(
        _ word: String, agency: Agency, by staff: StaffMember, under keys: FieldKeys, at now: Instant, in db: Writing
    ) throws -> AgencyRows {
        var rows = AgencyRows()
        try rows.addEmployer(word, agency, staff, at: now, in: db)
        try rows.addPlacement(word, agency, staff, at: now, in: db)
        try rows.addWages(word, staff, at: now, in: db)
        try rows.addPerson(word, agency, staff, at: now, in: db)
        try rows.addNeeds(word, staff, at: now, in: db)
        try rows.addOpenings(word, staff, at: now, in: db)
        try rows.addPartner(word, agency, staff, at: now, in: db)
        try rows.addSealedFacts(word, agency, staff, under: keys, at: now, in: db)
        try rows.addIntroductions(word, agency, staff, at: now, in: db)
        try rows.addProvider(word, agency, staff, at: now, in: db)
        try rows.addGuidance(word, agency, staff, at: now, in: db)
        try rows.addNetwork(word, staff, at: now, in: db)
        try rows.addReferrals(word, agency, staff, at: now, in: db)
        try rows.addSender(word, agency, staff, at: now, in: db)
        try rows.addModel(word, staff, at: now, in: db)
        try rows.addPapers(word, agency, staff, at: now, in: db)
        try rows.addUndoable(word, staff, at: now, in: db)
        let leaver = try Premises.hire("Leo \(word)", .bsr, staff.center, agency.id, at: now, in: db)
        rows.names["member"] = leaver.id.description
        rows.links["member"] = try Welcome.invite(leaver, by: staff, at: now, in: db).text
        return rows
    }

    private mutating func addEmployer(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        var draft = EmployerDraft(name: "\(word) Works", owner: staff.id)
        draft.center = staff.center
        draft.sites = [SiteDraft(name: "\(word) yard", street: "9 \(word) St", phone: "312-555-0177", isMain: true)]
        draft.contacts = [
            ContactDraft(name: "Dora \(word)", phone: "312-555-0178", mailbox: "dora@\(word.lowercased().replacing(" ", with: "")).example")
        ]
        let id = try draft.create(by: .staff(staff), agency: agency.id, at: now, in: db).id
        let employer = try Employer.find(id, seenBy: staff.viewer, in: db)
        let contact = try EmployerQueries.contacts(of: id, seenBy: staff.viewer, in: db)[0].id
        try employer.logConversation(
            ConversationDraft(kind: .call, contact: contact, at: now.adding(hours: -3), note: "\(word) wants a welder", owes: .us), by: staff,
            at: now, in: db)
        let letter = ConversationDraft(kind: .letter, contact: contact, at: now.adding(hours: -4), note: "\(word), we would like to meet you.")
        names["letter"] = try employer.logConversation(letter, by: staff, at: now, in: db).description
        let keepsake = try Keepsake(of: .employer(id), in: [.nextSteps], by: staff, at: now, in: db)
        try employer.setNextStep(.call, "\(word) again", due: now.day(in: agency.zone), for: staff, by: .staff(staff), at: now, in: db)
        names["takeback"] = try keepsake.keep(.employer(id), in: db)?.description
        try Notice.tell([staff.id], .linkWanted, "\(word) wants a link", employer: id, subject: nil, agency: agency.id, at: now, in: db)
        _ = try EmployerList(Fields(), for: staff).save(as: "\(word) list", by: staff, at: now, in: db)
        names["list"] = try db.one(ID<SavedList>.self, "SELECT id FROM saved_lists WHERE agency_id = \(agency.id)").description
        try Alarm.raise(.answerLate, "\(word) waits", employer: id, subject: contact.number, since: now, agency: agency.id, at: now, in: db)
        names["alarm"] = try db.one(ID<Alarm>.self, "SELECT id FROM alarms WHERE agency_id = \(agency.id)").description
        let request = try RequestForInformation.open(
            for: employer, contact: contact, language: .en, known: RequestAnswers(), by: staff, of: agency, at: now, in: db)
        names["employer"] = id.description
        names["contact"] = contact.description
        names["site"] = try EmployerQueries.sites(of: id, seenBy: staff.viewer, in: db)[0].id.description
        names["notice"] = try db.one(ID<Notice>.self, "SELECT id FROM notices WHERE agency_id = \(agency.id)").description
        names["request"] = request.description
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.rfi.rawValue, subject: request.number, recipient: "dora", agency: agency.id.number, expiresAt: now.adding(days: 30),
            at: now,
            in: db)
        links["request"] = token.text
        names["token"] = token.text
    }

    private mutating func addPapers(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let file = try StoredFile.keep(
            name: "\(word).pdf", type: "application/pdf", bytes: Array("%PDF-1.4 \(word)".utf8), by: staff.id, of: agency.id, at: now, in: db)
        let flyer = ID<AgencyRows>.new(at: now)
        if let ojt = Town.rules.program("ojt"), let rules = ojt.versions.last {
            let draft = VersionDraft(text: "# \(word)\n\(rules.text)", reason: "\(word) asked", inForceOn: now.day(in: agency.zone).adding(days: 9))
            let lead = try StaffQueries.everybody(seenBy: Viewer(wholeAgency: agency.id), in: db).first { $0.role.leads } ?? staff
            names["rules"] = try draft.start(ojt, by: lead, at: now, in: db).description
        }
        let sheet = UploadedFile(
            field: "sheet", name: "\(word).csv", type: "text/csv",
            bytes: Array("Name,Phone,Address\n\(word) Mill,312-555-0188,1 \(word) Ave\n\(word) Forge,call me,2 \(word) Ave\n\(word) Works,,\n".utf8))
        names["import"] = try UploadedSheet(sheet).keep(by: staff, at: now, in: db).description
        try db.run(
            """
            INSERT INTO flyers (id, agency_id, file_id, title, language, created_at) VALUES (\(flyer), \(agency.id), \(file), \(word), 'en', \(now))
            """)
        let message = try MailDraft(
            kind: .followUp, language: .en, toName: "Dora \(word)", toMailbox: "dora@firm.example", subject: "\(word) and us", text: "Hello \(word)",
            html: "<p>Hello</p>", employer: names["employer"].flatMap { ID($0) }, files: [file]
        ).queue(from: staff, of: agency, at: now, in: db)
        try db.run("UPDATE messages SET state = 'failed', ended_at = \(now) WHERE agency_id = \(agency.id) AND id = \(message)")
        names["mail"] = try AgencyRows.landMail(word, agency, at: now, in: db)?.description
        names["flyer"] = flyer.description
        names["message"] = message.description
    }

    /// A mail of the contact's with a file, on the employer's timeline.
    private static func landMail(_ word: String, _ agency: Agency, at now: Instant, in db: Writing) throws -> ID<ReceivedMail>? {
        let firm = word.lowercased().replacing(" ", with: "")
        let from = try Mail.Address(name: "Dora \(word)", mailbox: "dora@\(firm).example")
        let mail = Message(
            id: try MessageID("hello@\(firm).example"), date: now, from: from, to: try Mail.Address(mailbox: agency.mailbox),
            subject: OneLine(flattening: "\(word) asks"), text: "\(word) needs a welder.\n",
            attachments: [try Attachment(name: "\(word).txt", type: "text/plain", bytes: Array(word.utf8))])
        return try ReceivedMessage(reading: mail.encoded()).land(at: now, in: db)
    }

    /// An employer to whom nothing has happened.
    static func addUnasked(_ name: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Employer> {
        var draft = EmployerDraft(name: name, center: staff.center, owner: staff.id)
        draft.contacts = [ContactDraft(name: "Ruben Late", mailbox: "ruben@late.example")]
        return try draft.create(by: .staff(staff), agency: agency.id, at: now, in: db).id
    }

    /// An employer whose answers are in, and judged; one of them may be open.
    static func addAnswered(_ name: String, lacking key: String? = nil, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing)
        throws -> ID<Employer>
    {
        let (id, today) = (try addUnasked(name, agency, staff, at: now, in: db), now.day(in: agency.zone))
        var known = RiversideEmployer.all[0].answerRequest(on: today)
        if let key { known[key] = nil }
        let request = try RequestForInformation.open(
            for: try Employer.find(id, seenBy: staff.viewer, in: db), contact: nil, language: .en, known: known, by: staff, of: agency, at: now,
            in: db)
        let sheet = try RequestQueries.sheet(of: request, seenBy: staff.viewer, in: db)
        _ = try sheet.submit(in: .en, by: .employer, of: agency, at: now, in: db) { sent, db in
            _ = try sent.determine(by: Town.rules, on: today, at: now, in: db)
        }
        return id
    }
}
