import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Pages about employers")
struct EmployerPageTests {
    /// An employer with everything that a page can show, in letters that markup must escape.
    private func full(_ town: AgencyAtWork) async throws -> Employer {
        let employer = try await town.add("Bread & \"Butter\" <Łódź>") {
            $0.note = "Ramp at the side door; 5 > 4"
            $0.website = "https://bread.example"
            $0.contacts = [ContactDraft(name: "O'Neill & Co", phone: "312-555-0148", mailbox: "a&b@bread.example"), ContactDraft(name: "Rob")]
            $0.sites = [SiteDraft(street: "1 <b>St"), SiteDraft(name: "Plant 2")]
        }
        try await town.log(employer, by: town.marcus, daysAgo: 3, owes: .us, note: "Are they <allowed> to work?\n\nSecond line")
        try await town.database.write { db in
            try employer.setNextStep(.followUp, due: town.today, for: town.ines, by: .agency, at: town.now, in: db)
        }
        return employer
    }

    @Test("Every page is well-formed, whatever the names hold")
    func wellFormed() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await full(town)
        let parts = ["", "?show=mail", "/log", "/facts", "/stage", "/next-step", "/contacts/new", "/sites/new", "/in-charge"]
        let own = parts.map { employer.id.page.address + $0 }
        for path in own + ["/", "/log", "/employers", "/employers?view=all&q=bread", "/employers?q=nobody", "/employers/new", "/gallery"] {
            let page = try await town.get(path, as: town.lead)
            #expect(page.status == 200, "\(path)")
            let markup = try FormMarkup(main(of: page))
            #expect(markup.unlabelled == [] && markup.dangling == [] && Set(markup.ids).count == markup.ids.count, "\(path)")
        }
    }

    private func main(of page: Outgoing) -> String {
        let text = page.text
        let start = text.firstRange(of: "<main")?.lowerBound ?? text.startIndex
        let end = text.firstRange(of: "</main>")?.upperBound ?? text.endIndex
        return String(text[start..<end])
    }

    private func page(
        _ employer: Employer, _ town: AgencyAtWork, _ filter: TimelineFilter = .all, before: ID<JournalEntry>? = nil, in db: Reading
    ) throws -> EmployerPage {
        let glance = EmployerGlance(employer: employer.id, staff: town.ines, now: town.now, zone: AgencyAtWork.zone)
        let aside = EmployerAside(
            query: { Query(String.self, .texts("employers.name"), "FROM employers WHERE employers.id = \($0.employer)") },
            html: { names, _ in .text(names.first ?? "") })
        return try EmployerQueries.page(at: glance, filter, before: before, asides: [aside, aside], seenBy: glance.viewer, in: db)
    }

    @Test(
        "The employer's page takes five statements, however long its history is and however many folders have something to show", arguments: [1, 60])
    func statements(conversations: Int) async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await full(town)
        for _ in 0..<conversations { try await town.log(employer, by: town.ines) }
        let (statements, asides) = try await town.database.read { db in
            let shown = try page(employer, town, in: db)
            return (db.statements, shown.asides)
        }
        #expect(statements == 5 && asides.map(\.string) == Array(repeating: "Bread &amp; &quot;Butter&quot; &lt;Łódź&gt;", count: 2))
    }

    @Test("The list takes three statements, however many employers there are", arguments: [1, 60])
    func listStatements(employers: Int) async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<employers { _ = try await town.add("Firm \(number)") }
        let statements = try await town.database.read { db in
            _ = try EmployerQueries.listPage(EmployerList(Fields(), for: town.ines), at: town.now, seenBy: town.ines, in: db)
            return db.statements
        }
        #expect(statements == 3)
    }

    @Test("The timeline goes back fifty entries at a time, each entry once")
    func earlier() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        for number in 0..<70 { try await town.log(employer, by: town.ines, note: "Talk \(number)") }
        let (first, second) = try await town.database.read { db in
            let first = try page(employer, town, .talks, in: db).timeline
            return (first, try page(employer, town, .talks, before: first.entries.last?.id, in: db).timeline)
        }
        #expect(first.entries.count == 50 && first.hasEarlier && second.entries.count == 20 && !second.hasEarlier)
        #expect(Set((first.entries + second.entries).compactMap(\.said)).count == 70)
        #expect(first.counts?[.talks] == 70 && first.counts?[.changes] == 1)
    }

    @Test("An employer of whom nothing is known but the name is shown without gaps")
    func bare() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Bare") { $0.owner = nil }
        let page = try await town.get(employer.id.page.address, as: town.ines).text
        for words in ["nobody looks after them yet", "Nobody known yet.", "No address yet.", "not known yet", "No next step is set."] {
            #expect(page.contains(words), "\(words)")
        }
    }
}
