import Dates
import Secrets
import Storage
import Suitability
import Web

@testable import App

extension AgencyRows {
    /// What the person who works at the employer can do and agreed to, with a résumé, and the questions handed over.
    mutating func addPerson(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let (eyes, today, actor) = (Viewer(wholeAgency: agency.id), now.day(in: agency.zone), Actor.staff(staff))
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }) else { return }
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        var profile = WorkProfile(of: id)
        (profile.zip, profile.modes, profile.availability) = ("60608", .bus, Week(.workdays, .first))
        (profile.about, profile.accessNeeds, profile.helps) = ("\(word) hands", "\(word) print", [.quiet, .seated])
        try profile.keep(of: person, by: actor, at: now, in: db)
        let spell = try person.add(
            WorkSpellDraft(job: "\(word) packer", employer: "\(word) Boxes", from: Month(today.adding(days: -400)), duties: "\(word) duties"),
            by: actor, at: now, in: db)
        try person.add(
            WorkSpellDraft(job: "\(word) cook", from: Month(today.adding(days: -900)), to: Month(today.adding(days: -500))), by: actor, at: now,
            in: db)
        try person.addGoal("53-7051.00", titled: "Industrial Truck and Tractor Operators", by: actor, at: now, in: db)
        try person.hold(skill: "2.A.1.a", called: "Reading Comprehension", .well, by: actor, at: now, in: db)
        try person.hold(credential: "forklift", called: "Forklift", until: nil, by: actor, at: now, in: db)
        try person.add(SchoolingDraft(school: "\(word) School", study: "\(word) study"), by: actor, at: now, in: db)
        try person.keepResume(Array("%PDF-1.4 \(word)".utf8), .pdf, by: staff, at: now, in: db)
        try person.confirmWork(by: .listA, by: staff, at: now, in: db)
        let consent = try ConsentDraft(
            covers: [.name, .work, .resume], startsOn: today, expiresOn: today.adding(days: 365)
        ).give(for: person, by: actor, at: now, in: db)
        try ConsentDraft(purpose: .matching, startsOn: today, expiresOn: today.adding(days: 365)).give(for: person, by: actor, at: now, in: db)
        let (intake, token) = try person.handOver(by: staff, at: now, in: db)
        let (questions, key) = try person.handQuestions(by: staff, at: now, in: db)
        let booking = try InterpreterDraft(
            interpreter: "\(word) Voices", phone: "312-555-0166", at: now.adding(hours: 2), place: "\(word) room"
        ).book(for: person, by: staff, at: now, in: db)
        (names["questions"], links["questions"]) = (questions.description, key.text)
        names["booking"] = booking.description
        try addOwnDetails(word, agency, staff, at: now, in: db)
        names["intake"] = intake.description
        names["consent"] = consent.description
        names["spell"] = spell.description
        links["intake"] = token.text
    }

    /// Somebody else who has the link to their own page: a browser holds one link for each person.
    private mutating func addOwnDetails(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let today = now.day(in: agency.zone)
        let id = try ParticipantDraft(firstName: word, lastName: "Owner", mailbox: "\(word.lowercased()).owner@person.example")
            .create(by: staff, at: now, in: db)
        let person = try ParticipantQueries.find(id, seenBy: Viewer(wholeAgency: agency.id), in: db)
        try ConsentDraft(covers: [.name], startsOn: today, expiresOn: today.adding(days: 365)).give(for: person, by: .staff(staff), at: now, in: db)
        (names["person"], links["person"]) = (person.id.description, try person.handOwnDetails(by: staff, at: now, in: db).text)
    }
}
