import Markup
import Storage

/// What is worth a word about a package or list, the first of each kind, with the way to all of it.
struct DirectoryRemarks: Sendable {
    private let id: ID<DirectoryImport>
    private let shown: [DirectoryRemark]
    private let counts: [DirectoryRemark.Kind: Int]

    init(of id: ID<DirectoryImport>, _ shown: [DirectoryRemark], _ counts: [DirectoryRemark.Kind: Int]) {
        (self.id, self.shown, self.counts) = (id, shown, counts)
    }

    func html(in frame: StaffFrame) -> HTML {
        guard !counts.isEmpty else { return "<p class=\"hint\">Everything in it is as the standard has it.</p>" }
        return """
            \(each: DirectoryRemark.Kind.allCases.filter { counts[$0] != nil }, section)
            \(frame.form(id.remarks, class: "row"))<button class="quiet tight">All of it as a sheet (.csv)</button></form>
            """
    }

    private func section(_ kind: DirectoryRemark.Kind) -> HTML {
        let (all, lines) = (counts[kind] ?? 0, shown.filter { $0.kind == kind })
        return """
            <details><summary>\(kind.label): \(all)</summary>
              <ul>\(each: lines, { "<li>\($0.words)</li>" })</ul>\(if: all > lines.count, "<p class=\"hint\">and \(all - lines.count) more</p>")
            </details>
            """
    }
}
