import Foundation

/// The form of a page as a browser holds it: what is typed, ticked and chosen before anybody touches it.
struct FilledForm {
    private(set) var fields: [(String, String)] = []

    init(_ page: String) {
        let form = page.components(separatedBy: "<form").first { $0.contains("name=\"mail\"") } ?? ""
        for tag in form.matches(of: #/<input [^>]*>/#).map({ String($0.output) }) {
            let isChoice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"")
            guard !isChoice || tag.contains(" checked"), let name = FilledForm.attribute("name", of: tag), name != "_token" else { continue }
            fields.append((name, FilledForm.attribute("value", of: tag) ?? ""))
        }
        if let chosen = form.firstMatch(of: #/<option value="([^"]*)" selected/#) { fields.append(("to", String(chosen.output.1))) }
        if let words = form.firstMatch(of: #/<textarea [^>]*>\n([^<]*)</#) { fields.append(("words", FilledForm.plain(String(words.output.1)))) }
    }

    subscript(name: String) -> String { fields.first { $0.0 == name }?.1 ?? "" }
    func all(_ name: String) -> [String] { fields.filter { $0.0 == name }.map(\.1) }

    /// The same with other values in one field; none empties it.
    func with(_ name: String, _ values: String...) -> FilledForm {
        var form = self
        form.fields.removeAll { $0.0 == name }
        form.fields += values.map { (name, $0) }
        return form
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        tag.components(separatedBy: " \(name)=\"").dropFirst().first?.split(separator: "\"", omittingEmptySubsequences: false).first.map {
            plain(String($0))
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }
}
