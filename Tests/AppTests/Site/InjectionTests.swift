import Storage
import Testing
import Web

@testable import App

@Suite("What somebody types is text and never markup")
struct InjectionTests {
    /// The shapes that pages take when a name is only a name.
    private static let harmless = Task {
        try await InjectionTests().pages(with: "Zq Tame").reduce(into: Set<String>()) { $0.formUnion(InjectionTests().skeleton($1.answer)) }
    }

    /// The shape of a page: each element with the names of its attributes, and whether it leads to a script.
    private func skeleton(_ answer: Outgoing) -> Set<String> {
        guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { return [] }
        return Set(
            StrictMarkup(answer.text).elements.map { element in
                let addresses = element.attributes.filter { ["href", "src", "action", "formaction"].contains($0.name) }
                let script = addresses.contains { $0.value.lowercased().filter { !$0.isWhitespace }.hasPrefix("javascript:") }
                return "<\(element.name) \(element.attributes.map(\.name).sorted().joined(separator: " "))\(script ? " javascript:" : "")>"
            })
    }

    /// The pages on which the words of a new employer could stand, after that employer was added with them everywhere.
    private func pages(with text: String) async throws -> [(path: String, answer: Outgoing)] {
        let premises = try await Premises.open()
        var ines = try await premises.visitor(.bsr)
        let added = try await ines.post("/employers/new", [("name", text), ("contact", text), ("note", text), ("next", "call"), ("another", "yes")])
        let page = try #require(added.header("Location"), "\(added.status) for \(text)")
        ines.browser.cookies["said"] = added.header("Set-Cookie").map { String($0.dropFirst("said=".count).prefix { $0 != ";" }) }
        var names = premises.own
        names["employer"] = String(page.split(separator: "/").last ?? "")
        let path = "/employers/\(names["employer"] ?? "")"
        let people = StrictMarkup(try await ines.get(path).text).elements.compactMap { $0["href"] }
        names["contact"] = people.compactMap { $0.hasPrefix("\(path)/contacts/") ? $0.split(separator: "/").last.map(String.init) : nil }.first {
            $0.count == 13
        }
        _ = try await ines.post("\(path)/facts", [("name", text), ("legal_name", text), ("industry", text), ("note", text), ("version", "1")])
        _ = try await ines.post("\(path)/sites/new", [("name", text), ("street", text), ("city", text)])
        _ = try await ines.post("\(path)/next-step", [("next", "other"), ("what", text), ("due", "2026-11-20")])
        var answers: [(String, Outgoing)] = []
        for route in Office.routes.routes
        where route.method == "GET" && PolicyTable.admits(.bsr, to: route.policy) && PolicyTable.isForStaff(route.policy)
            && Set(route.rowNames).isSubset(of: ["employer", "contact"])
        {
            answers.append((route.path, try await ines.get(try route.address(names))))
        }
        answers.append(("search", try await ines.get("/employers?q=" + (text.prefix(3).filter { $0.isLetter && $0.isASCII }))))
        answers.append(
            ("refusal", try await ines.post("/employers/new", [("name", text), ("contact", text), ("reach", "x\(text)"), ("note", text)])))
        return answers
    }

    @Test(
        "No page lets it out, and none changes its shape", .onceIsEnough,
        arguments: HostileWords.all)
    func everywhere(text: String) async throws {
        let harmless = try await Self.harmless.value
        let answers = try await pages(with: text)
        var wrong: [String] = []
        var shown = 0
        for (path, answer) in answers {
            wrong += skeleton(answer).subtracting(harmless).map { "\(path) has \($0)" } + Inspection.complaints(about: answer, path)
            if answer.text.contains(HostileWords.mark) { shown += 1 }
            let isPage = answer.header("Content-Type")?.hasPrefix("text/html") == true
            if isPage && text.contains("<") && answer.text.contains(text) { wrong.append("\(path) shows it as it is") }
        }
        #expect(wrong == [])
        #expect(shown > 4, "the words should stand on several pages")
    }
}
