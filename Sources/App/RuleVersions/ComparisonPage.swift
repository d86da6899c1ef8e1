import Markup
import Rules
import Storage

/// What one version of the rules changes against another, line by line.
struct ComparisonPage: StaffPage {
    let program: Program
    let old: NamedText
    let new: NamedText

    let section = Section.programs
    var title: String { "\(program.name.en): what changed" }

    func body(in frame: StaffFrame) -> HTML {
        let difference = TextDifference(from: old.text, to: new.text)
        return """
            \(Crumbs(("Programs", "/programs"), ("Rules of \(program.name.en)", VersionLinks.all(of: program.id))))
            <div class="head"><div><h1>\(title)</h1><p class="sub">From \(old.name) to \(new.name): \(counted(difference)).</p></div></div>
            \(difference.isEmpty ? Empty(words: "The two say the same.").html : difference.html)
            """
    }

    private func counted(_ difference: TextDifference) -> String {
        "\(difference.gone == 1 ? "1 line" : "\(difference.gone) lines") removed, \(difference.new) added"
    }
}

/// A text of rules, and how it is called.
struct NamedText: Sendable {
    let key: String
    let name: String
    let text: String
}
