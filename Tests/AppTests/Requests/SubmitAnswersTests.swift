import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Answers arrive")
struct SubmitAnswersTests {
    @Test("The answers are kept as they were given, with the wording that was asked")
    func kept() async throws {
        let asked = try await AskedTown.ask(in: .es)
        try await asked.answerEverything()
        let sent = try #require(try await asked.sent().first)
        #expect(sent.number == 1 && sent.typedBy == nil && sent.questionnaire == Questionnaire.current.version)
        #expect(sent.answers["employees_full_time_total"] == .integer(41))
        #expect(sent.answers["ui_paid_up"] == .unsure && sent.answers["layoffs_12_months"] == nil)
        #expect(sent.wording.pages[0].questions[1].title == Questionnaire.current.questions[1].title.es)
    }

    @Test("The jobs stay structured")
    func positions() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let sent = try #require(try await asked.sent().first)
        let jobs = try await asked.town.read { db in try RequestQueries.positions(of: sent.id, seenBy: asked.town.ines.viewer, in: db) }
        #expect(jobs.map(\.title) == ["Press brake operator", "Yard helper"])
        #expect(jobs[0].openings == 2 && jobs[0].hourlyWage == 2_150 && jobs[0].startOn == Day("2026-12-07"))
        #expect(jobs[1].openings == nil && jobs[1].hoursPerWeek == nil)
    }

    @Test("Blank facts are filled in and what differs is left and said")
    func facts() async throws {
        let asked = try await AskedTown.ask(legalName: "Kessler Metal, Inc.")
        try await asked.answerEverything()
        let employer = try await asked.sheet().employer
        #expect(employer.legalName == "Kessler Metal, Inc." && employer.fein == "36-5554417" && employer.naics == "332322")
        #expect(try await asked.timeline().contains("Fairlead filled in from the RFI: FEIN, NAICS"))
        let details = try await asked.town.read { db in try db.all(String.self, "SELECT detail FROM journal WHERE detail IS NOT NULL") }
        #expect(details == ["legal name: we had “Kessler Metal, Inc.”, they wrote “Kessler Metal Works LLC”"])
    }

    @Test("The stage moves on, the result is owed today, and owner and backup are told")
    func consequences() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let sheet = try await asked.town.read { db in try EmployerQueries.sheet(of: asked.employer, seenBy: asked.town.ines.viewer, in: db) }
        #expect(sheet.employer.stage == .rfiReceived)
        #expect(sheet.nextStep?.what == "Tell them the result of the RFI" && sheet.nextStep?.due == Day("2026-11-19"))
        #expect(try await asked.count("SELECT COUNT(*) FROM notices WHERE kind = 'rfi_received'") == 2)
        #expect(try await asked.timeline().contains("Dana Kessler sent the RFI: 15 of 15 answered, in English"))
    }

    @Test("A copy goes to the contact, in the language of the answers and without the employer number", arguments: Language.allCases)
    func copy(language: Language) async throws {
        let asked = try await AskedTown.ask(in: language)
        try await asked.answerEverything()
        let mails = try await asked.town.read { db in try db.all(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages") }
        let mail = try #require(mails.first)
        #expect(mails.count == 1 && mail.kind == .rfiCopy && mail.toMailbox == "dana@kessler.example" && mail.language == language)
        #expect(
            mail.subject == AnswerTemplateWords.copySubject[language].replacing("{{agency}}", with: "Riverside Works")
                && mail.replyMailbox == asked.town.ines.mailbox)
        #expect(mail.text.contains("••-•••4417") && !mail.text.contains("5554417"))
        #expect(mail.text.contains("Press brake operator"))
    }

    @Test("A second tap on the button sends nothing twice")
    func twice() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        #expect(try await asked.dana.post("\(asked.path)/send").header("Location") == "\(asked.path)/thanks")
        #expect(try await asked.sent().count == 1)
        #expect(try await asked.count("SELECT COUNT(*) FROM messages") == 1)
    }

    @Test("What must happen above happens in the same transaction or nothing does")
    func sameTransaction() async throws {
        let asked = try await AskedTown.ask()
        for page in 1...5 { try await asked.fill(page) }
        let sheet = try await asked.sheet()
        await #expect(throws: Busy.self) {
            try await asked.town.write { db in
                _ = try sheet.submit(in: .en, by: .employer, of: asked.town.agency, at: asked.town.now, in: db) { _, _ in throw Busy() }
            }
        }
        #expect(try await asked.sent().isEmpty)
        #expect(try await asked.sheet().employer.stage == .firstContact)
    }
}

@Suite("Corrections")
struct CorrectionTests {
    @Test("Within a day an answer can be changed, as the next set, and the journal says which")
    func correct() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let later = asked.later(minutes: 23 * 60)
        #expect(try await later.dana.get("\(asked.path)/thanks").text.contains("until Friday, November 20, 11:00 AM"))
        try await later.fill(3, [("hired_12_months", "15"), ("then", "check")])
        #expect(try await later.dana.get("\(asked.path)/thanks").text.contains("not sent yet"))
        #expect(try await later.dana.post("\(asked.path)/send").status == 303)
        #expect(try await asked.sent().map(\.number) == [2, 1])
        #expect(try await asked.timeline().first { $0.contains("corrected") } == "Dana Kessler corrected the RFI: hired in 12 months")
        #expect(try await asked.count("SELECT COUNT(*) FROM notices WHERE kind = 'rfi_corrected'") == 2)
        #expect(try await asked.sheet().request.submittedAt == asked.town.now)
    }

    @Test("After a day the answers can only be read, without the employer number, and the page says whom to call")
    func tooLate() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let later = asked.later(minutes: 24 * 60)
        let refused = try await later.fill(3, [("hired_12_months", "15")])
        #expect(refused.status == 409 && refused.text.contains("Call Inés Delgado, 312-555-0142"))
        #expect(try await later.dana.post("\(asked.path)/send").status == 409)
        #expect(try await later.dana.post("\(asked.path)/save", [("page", "3")]).status == 409)
        #expect(try await later.dana.get("\(asked.path)/page/3").header("Location") == "\(asked.path)/thanks")
        let copy = try await later.dana.get("\(asked.path)/thanks").text
        #expect(copy.contains("••-•••4417") && !copy.contains("5554417") && !copy.contains("Change an answer"))
        #expect(try await asked.sheet().request.draft.answers["hired_12_months"] == .integer(14))
    }

    @Test("The BSR can correct an answer for them at any time")
    func byStaff() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let later = asked.later(minutes: 3 * 24 * 60)
        let ines = try await Browser(later.town, as: later.town.ines)
        try await later.fill(3, [("hired_12_months", "15")], by: ines, at: asked.phonePath)
        #expect(try await ines.post("\(asked.phonePath)/send").header("Location") == asked.phonePath)
        #expect(try await asked.sent().first?.typedBy == asked.town.ines.id)
        #expect(try await asked.timeline().contains("Inés Delgado corrected the RFI with Dana Kessler on the phone: hired in 12 months"))
    }
}

@Suite("Filling in on the phone")
struct PhoneTests {
    @Test("A BSR fills everything in with the employer, and the record says who typed")
    func phone() async throws {
        let asked = try await AskedTown.ask()
        let ines = try await Browser(asked.town, as: asked.town.ines)
        #expect(try await ines.get("\(asked.phonePath)/page/1").text.contains("You are filling this in for Kessler Metal Works with Dana Kessler."))
        #expect(try await asked.answerEverything(by: ines, at: asked.phonePath).header("Location") == asked.phonePath)
        #expect(try await asked.sent().first?.typedBy == asked.town.ines.id)
        #expect(try await asked.timeline().contains("Inés Delgado filled in the RFI with Dana Kessler on the phone: 15 of 15 answered, in English"))
        #expect(try await ines.get(asked.phonePath).text.contains("typed by Inés Delgado on the phone"))
    }

    @Test("BSR and employer go on by turns")
    func turns() async throws {
        let asked = try await AskedTown.ask()
        let ines = try await Browser(asked.town, as: asked.town.ines)
        try await asked.fill(1)
        try await asked.fill(2, by: ines, at: asked.phonePath)
        #expect(try await asked.sheet().request.savedBy == asked.town.ines.id)
        #expect(try await asked.dana.get(asked.path).header("Location") == "\(asked.path)/page/3")
        #expect(try await asked.dana.get("\(asked.path)/page/1").text.contains("36-5554417"))
    }

    @Test("The questions can be begun on the phone without a mail")
    func begin() async throws {
        let asked = try await AskedTown.ask()
        let ines = try await Browser(asked.town, as: asked.town.ines)
        _ = try await ines.post("\(asked.phonePath)/withdraw")
        #expect(try await ines.post("\(asked.phonePath)/start").header("Location") == "\(asked.phonePath)/page/1")
        #expect(try await asked.timeline().contains("Inés Delgado began the RFI on the phone with Dana Kessler"))
        #expect(try await asked.sheet().employer.stage == .rfiSent)
        #expect(try await asked.count("SELECT COUNT(*) FROM messages") == 0)
    }

    @Test("Old answers stay readable beside new ones, with the wording that was asked")
    func versions() async throws {
        let asked = try await AskedTown.ask(in: .es)
        try await asked.answerEverything()
        try await asked.fill(3, [("hired_12_months", "15")])
        _ = try await asked.dana.post("\(asked.path)/send")
        let ines = try await Browser(asked.town, as: asked.town.ines)
        let first = try #require(try await asked.sent().last)
        #expect(try await ines.get(asked.phonePath).text.contains("Correction 1, today"))
        let old = try await ines.get("\(asked.phonePath)?answers=\(first.id)").text
        #expect(old.contains("<dt>Contratados en 12 meses</dt><dd>14</dd>") && old.contains("in Spanish"))
    }

    @Test("A page for staff asks the database at most six times, however many answers there are")
    func statements() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let viewer = asked.town.ines.viewer
        let count = try await asked.town.read { db in
            _ = try EmployerQueries.sheet(of: asked.employer, seenBy: viewer, in: db)
            _ = try EmployerQueries.sites(of: asked.employer, seenBy: viewer, in: db)
            _ = try RequestQueries.state(of: asked.employer, seenBy: viewer, in: db)
            _ = try RequestQueries.answers(of: asked.employer, seenBy: viewer, in: db)
            return db.statements
        }
        #expect(count <= 6)
    }

    @Test("A second request begins with what an earlier one said and seldom changes")
    func secondTime() async throws {
        let asked = try await AskedTown.ask()
        try await asked.answerEverything()
        let known = try await asked.town.read { db in
            let employer = try Employer.find(asked.employer, seenBy: asked.town.ines.viewer, in: db)
            return try RequestForInformation.known(of: employer, in: asked.town.agency.id, on: asked.town.now.day(in: .chicago), in: db)
        }
        #expect(known["workers_comp_carrier"] == .text("Great Plains Mutual") && known["operating_since"] == .day(Day(year: 2009, month: 3, day: 1)!))
        #expect(known["layoffs_12_months"] == nil && known["hired_12_months"] == nil && known["signer_name"] == nil)
    }
}
