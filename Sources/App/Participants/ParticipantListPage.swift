import Dates
import Markup
import Phrases
import Storage

/// The job seekers that somebody looks for.
struct ParticipantListPage: StaffPage {
    let list: ParticipantList
    let people: [ParticipantQueries.Sheet]
    let hasMore: Bool
    let centers: [Center]
    let staff: [StaffMember]

    let section = Section.people
    let title = "People"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>People</h1><p class="sub">\(summary)</p></div>
          <div class="acts"><a class="button" href="/people/new">Add a job seeker</a>\
        <a class="button quiet" href="/referrals">Referrals</a><a class="button quiet" href="/unmet-needs">What is missing</a>\
        \(if: frame.staff.role.servesEmployers, "<a class=\"button quiet\" href=\"/retention\">Do people stay?</a><a class=\"button quiet\" href=\"/partners\">Partners</a>")</div>
        </div>
        <search class="no-print">
          <form class="stack tight" action="/people" data-filter>
            \(if: list.sort != .name, "<input type=\"hidden\" name=\"sort\" value=\"\(list.sort.rawValue)\">")
            <div class="row ends">
              \(TextField(name: "q", label: "Any part of a name, phone or e-mail", value: list.query, type: "search"))
              <button class="quiet">Find</button>
            </div>
            <div class="row">\(each: filters, \.html)</div>
          </form>
        </search>
        \(people.isEmpty ? Empty(words: nothing).html : table(frame))
        \(with: hasMore ? people.last : nil, more)
        """
    }

    private var filters: [SelectField] {
        [
            SelectField(
                name: "language", label: "Language",
                choices: any("Any") + Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) },
                selected: list.language?.rawValue ?? "", width: ""),
            .whose("Works with", among: staff, chosen: list.counselor),
            SelectField(
                name: "center", label: "Center", choices: any("All centers") + centers.map { Choice(value: $0.id.description, label: $0.name) },
                selected: list.center?.description ?? "", width: ""),
            SelectField(
                name: "work", label: "Work",
                choices: any("Any") + ParticipantList.Work.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                selected: list.work?.rawValue ?? "", width: ""),
        ]
    }

    private func any(_ label: String) -> [Choice] { [Choice(value: "", label: label)] }

    /// What is looked at, in words: on paper the fields are not there.
    private var summary: String {
        let parts = [
            list.language.map { "written to in \($0.englishName)" },
            list.counselor.map { id in "with \(staff.first { $0.id == id }?.name ?? "nobody here")" },
            list.center.flatMap { id in centers.first { $0.id == id }?.name }, list.work.map { $0.label.lowercased() },
            list.query.isEmpty ? nil : "found by “\(list.query)”",
        ].compactMap(\.self)
        let order = list.sort == .name ? "by last name" : "the newest first"
        return (["Those who look for work with our help"] + parts + [order]).joined(separator: ", ") + "."
    }

    private var nothing: String {
        if !list.isNarrowed { return "Nobody yet. Job seekers stand here with their language and what work they want." }
        return list.query.isEmpty ? "Nobody of that kind." : "Nobody is found by “\(list.query)”."
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Job seekers", heads: ["Name", "Language", "Work wanted", "Phone", "Works with", "Added"], rows: people.map { row($0, frame) },
            wide: "Work wanted",
            sorts: [
                "Name": SortLink(link: list.with { $0.sort = .name }.link, now: list.sort == .name ? .ascending : nil),
                "Added": SortLink(link: list.with { $0.sort = .newest }.link, now: list.sort == .newest ? .descending : nil),
            ]
        ).html
    }

    private func row(_ sheet: ParticipantQueries.Sheet, _ frame: StaffFrame) -> [HTML] {
        let person = sheet.participant
        return [
            "<a href=\"\(person.id.page)\">\(person.lastName), \(person.firstName)</a>", HTML.text(person.language.englishName),
            HTML.text(person.goal), person.phone.isEmpty ? "" : "<a href=\"\(Link.phone(person.phone))\">\(person.phone)</a>",
            sheet.counselor.map { HTML.text($0) } ?? "<span class=\"hint\">nobody yet</span>",
            HTML.text(DayWords.short(person.createdAt.day(in: frame.zone), today: frame.today)),
        ]
    }

    private func more(_ last: ParticipantQueries.Sheet) -> HTML {
        let link = list.with { $0.after = last.participant.id }.link
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}
