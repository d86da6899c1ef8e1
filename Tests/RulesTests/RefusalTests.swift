import Foundation
import Rules
import Testing

@Suite("A catalogue with a mistake is refused")
struct RefusalTests {
    func mistakes(_ files: [CatalogueFile]) -> [String] {
        do {
            _ = try RuleBook(files: files)
            return []
        } catch {
            return error.mistakes.map(\.description)
        }
    }

    @Test("The catalogue of one rule, from which the others are made, is in order")
    func sound() {
        #expect(mistakes(OneRule.files()).isEmpty)
    }

    @Test(
        "One mistake is told with its file, its line and its cause",
        arguments: [
            ("per: employer", "pre: employer", "one.yaml:11:9: a criterion has no key “pre”; did you mean “per”?"),
            ("per: employer", "per: emploier", "one.yaml:11:14: “per” needs one of employer, position, not “emploier”"),
            ("holds: not labor_dispute", "holds: not labour_dispute", "one.yaml:14:20: “labour_dispute” is not a key of the answers"),
            ("holds: not labor_dispute", "holds: labor_dispute > $3", "one.yaml:14:30: “>” cannot compare a yes/no with money"),
            ("reads: [labor_dispute]", "reads: [labor_disputes]", "one.yaml:13:17: “labor_disputes” is not a key of the answers; did you mean"),
            ("reads: [labor_dispute]", "reads: [labor_dispute, fein]", "one.yaml:13:32: “reads” names fein, which “holds” does not read"),
            ("reads: [labor_dispute]", "reads: []", "one.yaml:13:16: “holds” reads labor_dispute, so “reads” must name it"),
            ("questions: [9]", "questions: [8]", "one.yaml:12:20: labor_dispute belongs to question 9, which “questions” must name"),
            ("questions: [9]", "questions: [9, 16]", "one.yaml:12:24: a question has a number from 1 to 15"),
            ("rule: {en: A, es: B, pl: C}", "rule: {en: A, es: B}", "one.yaml:16:15: “pl” is missing here"),
            ("rule: {en: A, es: B, pl: C}", "rule: {en: A, es: '', pl: C}", "one.yaml:16:27: “es” needs a text"),
            ("citation: Law 1\n", "\n", "one.yaml:10:9: “citation” is missing here"),
            ("source: https://law.example\n", "source: law.example\n", "one.yaml:19:17: “source” needs an address"),
            ("status: V\n", "status: W\n", "one.yaml:20:17: “status” needs one of V, M, P, not “W”"),
            ("on_fail: not_eligible", "on_fail: eligible", "one.yaml:15:18: “on_fail” needs one of not_eligible, supervisor_review"),
            ("version: 2026-01-01", "version: 2026-02-30", "one.yaml:5:14: “version” needs a day of the calendar"),
            ("amount: \"$5,000\"", "amount: five", "one.yaml:8:28: “amount” needs a figure such as"),
            ("program: one", "program: two", "settings.yaml:1:12: the program “one” has no file that can be read"),
            ("name: {en: One, es: Uno, pl: Jeden}", "name: [", "one.yaml:4:1: this is not YAML"),
            ("per: employer", "per: employer\n        per: employer", "one.yaml:11:9: the key “per” stands here twice"),
        ])
    func refused(_ sound: String, _ mistaken: String, _ mistake: String) {
        let text = (OneRule.program + "\n").replacing(sound, with: mistaken, maxReplacements: 1)
        let found = mistakes(OneRule.files(text == OneRule.program + "\n" ? "" : text))
        #expect(found.contains { $0.hasPrefix(mistake) }, "\(found)")
    }

    @Test("The same criterion twice in a version is refused")
    func twice() {
        let criterion = "      - id: rule" + (OneRule.program.components(separatedBy: "- id: rule").last ?? "")
        let found = mistakes(OneRule.files(OneRule.program + "\n" + criterion))
        #expect(found == ["one.yaml:21:9: the criterion “rule” stands in this version twice"])
    }

    @Test("Versions out of order are refused")
    func order() {
        let version = "  - version: 2025-01-01" + (OneRule.program.components(separatedBy: "- version: 2026-01-01").last ?? "")
        let found = mistakes(OneRule.files(OneRule.program + "\n" + version))
        #expect(found == ["one.yaml:21:5: version 2025-01-01 does not come after 2026-01-01; oldest first, each day once"])
    }

    @Test("A key of positions cannot be asked of the employer")
    func scope() {
        let found = mistakes(OneRule.files(OneRule.program.replacing("not labor_dispute", with: "not through_agency")))
        #expect(found.contains { $0.contains("through_agency is said of a position, so “per” must be position") })
    }

    @Test("A criterion that criteria.yaml does not keep is refused where it is used")
    func use() {
        let text = OneRule.program + "\n      - use: relocatoin\n"
        let files = Kessler.files.filter { $0.name == "criteria.yaml" } + OneRule.files(text)
        #expect(mistakes(files) == ["one.yaml:21:14: criteria.yaml has no criterion “relocatoin”; did you mean “relocation”?"])
    }

    @Test("All mistakes are told at once, and one that several programs share is told once")
    func together() {
        let files = Kessler.files.map { file in
            CatalogueFile(name: file.name, text: file.text.replacing("holds: not labor_dispute", with: "holds: not labour_dispute"))
        }
        #expect(mistakes(files).count == 1)
        #expect(
            mistakes(OneRule.files(OneRule.program.replacing("per: employer", with: "per: x").replacing("status: V", with: "status: X"))).count == 3)
    }

    @Test("An empty file, a list, and aliases that would grow without end are refused at once")
    func odd() {
        #expect(mistakes(OneRule.files("")).contains { $0.hasPrefix("one.yaml:1:1: the file is empty") })
        #expect(mistakes(OneRule.files("[1, 2]")).contains { $0.hasPrefix("one.yaml:1:1: expected a program") })
        let bomb =
            "a: &a [x, x]\n" + (0..<40).map { "b\($0): &b\($0) [*\($0 == 0 ? "a" : "b\($0 - 1)"), *\($0 == 0 ? "a" : "b\($0 - 1)")]\n" }.joined()
        #expect(mistakes(OneRule.files(bomb)).contains { $0.contains("a program has no key “b39”") })
    }
}
