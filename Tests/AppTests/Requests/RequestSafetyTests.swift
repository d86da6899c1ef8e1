import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Nothing that an employer typed is lost")
struct RequestSafetyTests {
    @Test("What is typed is kept by itself, readable or not, without asking for anything")
    func autosave() async throws {
        let asked = try await AskedTown.ask()
        let answer = try await asked.dana.post("\(asked.path)/save", [("page", "1"), ("legal_name", "Kess"), ("fein", "36-"), ("written_in", "en")])
        #expect(answer.status == 200)
        let draft = try await asked.sheet().request.draft
        #expect(draft.answers["legal_name"] == .text("Kess") && draft.asTyped["fein"] == "36-")
        #expect(try await asked.dana.get(asked.path).header("Location") == "\(asked.path)/page/1")
    }

    @Test("Two devices on different pages lose nothing of each other's")
    func twoDevices() async throws {
        let asked = try await AskedTown.ask()
        async let first = asked.fill(1)
        async let third = asked.fill(3)
        _ = try await (first, third)
        let draft = try await asked.sheet().request.draft
        #expect(draft.answers["fein"] == .text("365554417"))
        #expect(draft.answers["hired_12_months"] == .integer(14))
    }

    @Test("Of two devices on the same page, the last one stays")
    func samePage() async throws {
        let asked = try await AskedTown.ask()
        try await asked.fill(3)
        try await asked.fill(3, [("hired_12_months", "20"), ("left_12_months", "")])
        let draft = try await asked.sheet().request.draft
        #expect(draft.answers["hired_12_months"] == .integer(20))
        #expect(draft.answers["left_12_months"] == nil)
    }

    @Test("Whatever is saved in whatever order, a page keeps what was last sent for it", arguments: 0..<20)
    func anyOrder(seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let asked = try await AskedTown.ask()
        var last: [Int: String] = [:]
        for step in 0..<12 {
            let page = Int.random(in: 1...5, using: &dice)
            let text = ["", "x\(step)", "\(step)", "žółć \(step)"].randomElement(using: &dice) ?? ""
            last[page] = text
            let target = Bool.random(using: &dice) ? "save" : "page/\(page)"
            _ = try await asked.dana.post("\(asked.path)/\(target)", [("page", "\(page)"), (Self.field[page] ?? "", text)])
        }
        let draft = try await asked.sheet().request.draft
        for (page, text) in last { #expect(Self.held(page, in: draft) == text) }
    }

    private static let field = [1: "fein", 2: "employees_full_time_site", 3: "hired_12_months", 4: "positions[0][hourly_wage]", 5: "trainer"]

    private static func held(_ page: Int, in draft: AnswersDraft) -> String {
        let entry = page == 4 ? draft.entry("hourly_wage", ofPosition: 0) : draft.entry(field[page] ?? "")
        switch entry.value {
        case .text(let text)?: return text
        case .integer(let number)?: return String(number)
        case .money(let cents)?: return String(cents / 100)
        default: return entry.typed ?? ""
        }
    }

    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        // SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            let again = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return again ^ (again >> 31)
        }
    }

    @Test("Twenty jobs with everything filled in fit into one form")
    func manyJobs() async throws {
        let asked = try await AskedTown.ask()
        let keys = Questionnaire.current.page(4)?.repeated.flatMap(\.fields).map(\.key) ?? []
        let fields = (0..<20).flatMap { place in keys.map { ("positions[\(place)][\($0)]", $0 == "title" ? "Job \(place)" : "7") } }
        #expect(try await asked.dana.post("\(asked.path)/save", [("page", "4")] + fields).status == 200)
        #expect(try await asked.sheet().request.draft.answers.positions.count == 20)
    }
}

@Suite("Who may open the questions")
struct RequestDoorTests {
    @Test("No link, another employer's link, one that has run out and one that was replaced look the same")
    func doors() async throws {
        let asked = try await AskedTown.ask()
        let other = try await AskedTown.ask()
        var mixed = Browser(asked.town)
        mixed.hold(other.dana.cookies.values.first ?? "", .rfi, of: asked.request)
        let lates = asked.later(minutes: 60 * 24 * 31)
        let pages = try await [
            Browser(asked.town).get(asked.path), mixed.get(asked.path), lates.dana.get(asked.path), asked.dana.get("/rfi/\(other.request)"),
        ]
        #expect(Set(pages.map(\.status)) == [404])
        #expect(Set(pages.map(\.text)).count == 1)
    }

    @Test("A link does not post for another request, and a form without its token is refused")
    func forms() async throws {
        let asked = try await AskedTown.ask()
        #expect(try await asked.dana.post("\(asked.path)/page/1", [("_token", "made up"), ("legal_name", "X")]).status == 403)
        #expect(try await Browser(asked.town).post("\(asked.path)/send").status == 404)
        #expect(try await asked.sheet().request.savedAt == nil)
    }

    @Test("Another agency's staff find neither the page nor the questions")
    func otherAgency() async throws {
        let asked = try await AskedTown.ask()
        let stella = try await Browser(asked.town, as: asked.town.stranger)
        for path in [asked.phonePath, "\(asked.phonePath)/page/1", "\(asked.phonePath)/check"] {
            #expect(try await stella.get(path).status == 404)
        }
        for path in ["start", "withdraw", "page/1", "save", "send", "language"] {
            #expect(try await stella.post("\(asked.phonePath)/\(path)", [("page", "1")]).status == 404)
        }
    }

    @Test("An intake worker, an administrator and an auditor do not fill in for an employer")
    func roles() async throws {
        let asked = try await AskedTown.ask()
        for person in [asked.town.lucia, asked.town.olga, asked.town.frank] {
            #expect(try await Browser(asked.town, as: person).get("\(asked.phonePath)/page/1").status == 403)
        }
    }

    @Test("What was withdrawn is gone for the employer")
    func withdrawn() async throws {
        let asked = try await AskedTown.ask()
        let ines = try await Browser(asked.town, as: asked.town.ines)
        #expect(try await ines.post("\(asked.phonePath)/withdraw").status == 303)
        #expect(try await asked.dana.get(asked.path).status == 404)
        #expect(try await ines.get(asked.phonePath).text.contains("Withdrawn"))
        #expect(try await asked.timeline().first == "Inés Delgado withdrew the RFI")
    }
}
