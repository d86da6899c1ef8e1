import Dates
import Storage
import Testing

@testable import App

@Suite("Stages and next steps")
struct StageTests {
    private func advance(_ town: AgencyAtWork, _ employer: Employer, to stage: Stage) async throws -> Bool {
        try await town.database.write { db in
            try employer.advance(to: stage, because: "it happened", by: .outside(name: "Dana"), at: town.now, in: db)
        }
    }

    @Test("What happens moves an employer on, and never back")
    func advance() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        #expect(try await advance(town, employer, to: .rfiReceived))
        #expect(try await !advance(town, employer, to: .rfiSent))
        #expect(try await town.again(employer).stage == .rfiReceived)
        #expect(try await town.timeline(employer).filter { $0.contains("stage") } == ["moved the stage to RFI received: it happened"])
    }

    @Test("A rest ends when something happens")
    func wake() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Crescent Laundry") { $0.stage = .resting }
        #expect(try await advance(town, employer, to: .rfiSent))
        #expect(try await town.again(employer).stage == .rfiSent)
        #expect(try await town.again(employer).restingUntil == nil)
    }

    @Test("A rest by hand has a day, a reason, and a call when it is over")
    func rest() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Crescent Laundry")
        let spring = town.today.adding(days: 90)
        try await town.database.write { db in
            try employer.move(to: .resting, because: "One line is closed", restingUntil: spring, by: town.ines, at: town.now, in: db)
        }
        let sheet = try await town.sheet(employer)
        #expect(sheet.employer.restingUntil == spring)
        #expect(sheet.nextStep?.words == "Call: ask again after the rest")
        #expect(try await town.timeline(employer).contains("moved the stage from First contact to Resting until Feb 17, 2027"))
    }

    @Test("Two people cannot move a stage over each other")
    func conflict() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        #expect(try await advance(town, employer, to: .rfiSent))
        await #expect(throws: Conflict.self) {
            try await town.database.write { db in
                try employer.move(to: .active, because: "seen so", restingUntil: nil, by: town.ines, at: town.now, in: db)
            }
        }
    }

    @Test("One next step is open; a new one takes its place and the old one stays in the history")
    func nextStep() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.database.write { db in
            let me = Actor.staff(town.ines)
            try employer.setNextStep(.call, "ask about the shift", due: town.today, for: town.ines, by: me, at: town.now, in: db)
            try employer.setNextStep(.visit, due: town.today.adding(days: 7), for: town.marcus, by: me, at: town.now, in: db)
        }
        #expect(try await town.sheet(employer).nextStep?.kind == .visit)
        let change = "changed the next step from “Call: ask about the shift by Nov 19, 2026” to “Visit by Nov 26, 2026, Marcus Bell”"
        #expect(try await town.timeline(employer).first == change)
    }

    @Test("Only a next step of the kind that was done is marked as done")
    func finish() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.database.write { db in
            try employer.setNextStep(.followUp, due: town.today, for: town.ines, by: .staff(town.ines), at: town.now, in: db)
            try employer.finishNextStep([.call, .visit], by: .staff(town.ines), at: town.now, in: db)
        }
        #expect(try await town.sheet(employer).nextStep?.kind == .followUp)
        try await town.database.write { db in try employer.finishNextStep([.followUp], by: .agency, at: town.now, in: db) }
        #expect(try await town.sheet(employer).nextStep == nil)
    }
}
