import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Visits to models")
struct ModelVisitTests {
    @Test("A lead makes one, a second signs it, and its maker cannot; then it speaks")
    func made() async throws {
        let town = try await AgencyAtWork.open()
        let second = try await town.hireManager()
        try await town.database.write { db in try Pasts.take(Pasts.small(), by: town.lead, in: db) }
        let made = try await town.post("/models", [("outcome", "employed_q2")], as: town.lead)
        let page = try #require(made.header("Location"))
        #expect(made.status == 303)
        #expect(try await town.get("/", as: second).text.contains("Model to sign"))
        #expect(try await town.post("\(page)/sign", as: town.lead).status == 409)
        #expect(try await town.post("\(page)/sign", as: town.ines).status == 403)
        #expect(try await town.post("\(page)/sign", as: second).status == 303)
        #expect(try await town.get(page, as: town.ines).text.contains("Speaks"))
        #expect(!(try await town.get("/", as: second).text.contains("Model to sign")))
    }

    @Test("The card says what it is for, whom it was made from, how sure it is, what is refused and why, and how groups fare")
    func card() async throws {
        let town = try await AgencyAtWork.open()
        let page = try await town.get(town.makeModel().page.address, as: town.ines).text
        for words in [
            "Waits to be signed", "What it is for, and what not", "had a job by day 30", "Calibration slope", "Not answered",
            "can be compared; 30 are the least",
            "Whether it treats groups alike", "chance alone gives about", "Mother tongue", "Where it ends",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test("Withdrawn with a reason it speaks no more, and the one before it speaks again")
    func withdrawn() async throws {
        let town = try await AgencyAtWork.open()
        let second = try await town.hireManager()
        let (first, newer) = (try await town.makeModel(), try await town.makeModel(number: 2))
        for id in [first, newer] { #expect(try await town.post(id.signing.address, as: second).status == 303) }
        func speaking() async throws -> Int? {
            try await town.database.read { db in try ModelQueries.speaking(seenBy: town.lead.viewer, in: db)?.number }
        }
        #expect(try await speaking() == 2)
        #expect(try await town.post(newer.withdrawal.address, [("reason", "")], as: town.lead).status == 422)
        #expect(try await town.post(newer.withdrawal.address, [("reason", "Wages of May are lacking")], as: town.lead).status == 303)
        #expect(try await speaking() == 1)
        #expect(try await town.get(newer.page.address, as: town.ines).text.contains("“Wages of May are lacking”"))
        #expect(try await town.post(newer.signing.address, as: second).status == 409)
    }

    @Test("Without outcomes no model is made, and the page says why")
    func empty() async throws {
        let town = try await AgencyAtWork.open()
        let answer = try await town.post("/models", [("outcome", "kept_90")], as: town.lead)
        #expect(answer.status == 422 && answer.text.contains("No model can be made yet. Only 0 people went without a service"))
        #expect(try await town.post("/models", [("outcome", "earnings_q2")], as: town.lead).status == 422)
        #expect(try await town.post("/models", [("outcome", "employed_q2")], as: town.ines).status == 403)
    }

    @Test("A published effect is recorded with its source, told with twice its error, and ended")
    func priors() async throws {
        let town = try await AgencyAtWork.open()
        let fields = [("service", "Welding"), ("prior_outcome", "employed_q2"), ("effect", "0.05"), ("error", "0.02"), ("source", "A trial of 2019")]
        for (name, wrong) in [("effect", "5"), ("error", "0"), ("source", ""), ("service", "?")] {
            let answer = try await town.post("/models/priors", fields.map { $0.0 == name ? (name, wrong) : $0 }, as: town.lead)
            #expect(answer.status == 422 && answer.text.contains("id=\"\(name)-error\""), "\(name)")
        }
        #expect(try await town.post("/models/priors", fields, as: town.lead).status == 303)
        let page = try await town.get("/models", as: town.lead).text
        #expect(page.contains("5 in 100 more") && page.contains("from 2 fewer to 12 more in 100") && page.contains("A trial of 2019"))
        let prior = try await town.database.read { db in try ModelQueries.priors(seenBy: town.lead.viewer, in: db)[0].id }
        #expect(try await town.post(prior.ending.address, as: town.lead).status == 303)
        #expect(try await town.post(prior.ending.address, as: town.lead).status == 409)
    }

    @Test("A model of earnings tells dollars: what people alike at work earn, the differences with their intervals, who gains by group")
    func earnings() async throws {
        let town = try await AgencyAtWork.open()
        let reckoned = try await Pasts.earnings.value
        let id = try await town.database.write { db in try reckoned.keep(by: town.lead, at: town.now, in: db) }
        let page = try await town.get(id.page.address, as: town.ines).text
        for words in [
            "earnings in the second quarter after exit", "What people at work earn", "Half of them between", "difference in dollars of the quarter",
            "What services add", "give or take $", "counts with no earnings",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(!page.contains("in how many of 100 reached"))
        let bands = try await town.database.read { db in try ModelQueries.bands(of: id, seenBy: town.lead.viewer, in: db)[3] ?? [:] }
        let told = bands.values.filter { band in (band.othersMean ?? 0) > 500 && (band.treatedMean ?? 0) > 500 }
        #expect(told.contains { $0.treatedReached < $0.treated })
    }

    @Test("A published effect in dollars is not taken, because it is told as a share")
    func shares() async throws {
        let town = try await AgencyAtWork.open()
        let fields = [("service", "Welding"), ("prior_outcome", "earnings_q2"), ("effect", "0.5"), ("error", "0.2"), ("source", "A trial")]
        let answer = try await town.post("/models/priors", fields, as: town.lead)
        #expect(answer.status == 422 && answer.text.contains("id=\"prior_outcome-error\""))
        #expect(try await town.get("/models", as: town.lead).text.contains("value=\"earnings_q2\""))
    }

    @Test("The card of another agency's model is not there")
    func wall() async throws {
        let town = try await AgencyAtWork.open()
        let id = try await town.makeModel()
        #expect(try await town.get(id.page.address, as: town.stranger).status == 404)
        #expect(!(try await town.get("/models", as: town.stranger).text.contains("Model 1")))
    }

    @Test("From the command line: made, listed, signed by another, withdrawn; nobody signs their own")
    func desk() async throws {
        let town = try await AgencyAtWork.open()
        let second = try await town.hireManager()
        try await town.database.write { db in try Pasts.take(Pasts.small(), by: town.lead, in: db) }
        let (hers, his) = (try await ModelDesk(town.database, by: town.lead.mailbox), try await ModelDesk(town.database, by: second.mailbox))
        let lines = try await hers.train("employed_q2", at: town.now)
        #expect(lines[0].hasPrefix("Model 1 is at /models/") && lines.contains { $0.contains("not answered, only") })
        await #expect(throws: ModelDesk.Refused.self) { _ = try await hers.approve(1, at: town.now) }
        #expect(try await his.approve(1, at: town.now).hasPrefix("Signed."))
        #expect(try await hers.list()[0].contains("speaks, signed by Mo Manager"))
        #expect(try await hers.withdraw(1, because: "A test", at: town.now).hasPrefix("Withdrawn."))
        await #expect(throws: ModelDesk.Refused.self) { _ = try await hers.train("wages", at: town.now) }
        await #expect(throws: ModelDesk.Refused.self) { _ = try await ModelDesk(town.database, by: town.ines.mailbox) }
    }
}
