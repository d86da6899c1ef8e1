import Dates
import Markup
import Phrases
import Rules
import Storage

/// New rules that somebody is writing or that wait for a second person, at the head of the catalogue.
struct OpenVersionsBox: Component {
    let versions: [RuleVersion]
    let today: Day

    /// Asked by the catalogue's page: one statement, and none for those who do not lead.
    static let aside: CatalogueAside = { staff, today, db in
        guard staff.role.leads else { return .empty }
        return OpenVersionsBox(versions: try RuleVersionQueries.open(seenBy: staff.viewer, in: db), today: today).html
    }

    var html: HTML {
        guard !versions.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="open-versions">
              <h2 id="open-versions">New rules under way</h2>
              <ul role="list" class="stack tight">\(each: versions, { version in """
                <li>\(version.tag(on: today)) <a href="\(version.page)">\(version.program), by \(version.author)</a>\
                \(with: version.inForceOn, { ", from \(Wording.day($0, in: .en)) on" })</li>
                """ })</ul>
            </section>
            """
    }
}
