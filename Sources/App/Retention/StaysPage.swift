import Dates
import Markup
import Phrases

/// The placements behind a figure.
struct StaysPage: StaffPage {
    let cut: RetentionCut
    /// Nothing where all placements are shown, or none has it in common.
    let name: String?
    /// Latest first.
    let stays: [JoinedStay]

    let section = Section.people
    static let address: Link = "/retention/placements"
    /// No list is longer.
    private static let most = 200

    var title: String { name.map { "Placements: \($0)" } ?? "Placements" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), ("Do people stay?", RetentionListPage.address.query([("by", cut.rawValue)]))))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(StayTally(stays, on: frame.today).words)</p></div></div>
        \(stays.isEmpty ? Empty(words: "No placement is recorded here.").html : StaysPage.table(Array(stays.prefix(StaysPage.most)), frame))
        \(if: stays.count > StaysPage.most, "<p class=\"hint\">and \(stays.count - StaysPage.most) earlier</p>")
        """
    }

    /// Who began when, and whether they are still there.
    static func table(_ stays: [JoinedStay], _ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Placements, latest first", heads: ["Person", "Employer", "Job", "From", "Until"],
            rows: stays.map { stay in
                [
                    "<a href=\"\(stay.lastPlacement.page)\">\(stay.first.person)</a>", HTML.text(stay.first.employerName),
                    HTML.text(stay.first.job), HTML.text(Wording.day(stay.startedOn, in: .en)), HTML.text(end(stay)),
                ]
            }
        ).html
    }

    private static func end(_ stay: JoinedStay) -> String {
        if let ended = stay.endedOn {
            return "\(Wording.day(ended, in: .en)), after \(stay.days ?? 0) days. \(stay.endReason?.label ?? "")"
        }
        return stay.heardOn.map { "there when we last heard, on \(Wording.day($0, in: .en))" } ?? "no end recorded; nobody has told us yet"
    }
}
