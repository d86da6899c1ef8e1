import Markup
import Storage

/// Who works here, where, for whom.
struct TeamPage: StaffPage {
    let people: [StaffMember]
    let centers: [Center]
    let streams: [FundingStream]
    let populations: [Population]
    let assignments: [ID<StaffMember>: Assignment]
    var away: [ID<StaffMember>: Away] = [:]
    let mayChange: Bool

    let title = "Team"
    let section = Section.team

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Team</h1><p class="sub">\(people.filter(\.isWorking).count) people in \(centers.count) centers.</p></div>
          \(if: mayChange, "<div class=\"acts\"><a class=\"button\" href=\"/team/new\">Add a colleague</a><a class=\"button quiet\" href=\"/team/setup\">Centers, funding and hours</a></div>")
          \(if: frame.staff.role.leads, "<div class=\"acts\"><a class=\"button quiet\" href=\"/team/replies\">How fast we answer</a><a class=\"button quiet\" href=\"/training\">Training</a></div>")
        </div>
        \(each: centers, { center in section(center.name, center.street, people.filter { $0.center == center.id }, frame) })
        \(if: !unplaced.isEmpty, section("Whole agency", "", unplaced, frame))
        """
    }

    private var unplaced: [StaffMember] { people.filter { $0.center == nil } }

    private func section(_ name: String, _ street: String, _ people: [StaffMember], _ frame: StaffFrame) -> HTML {
        """
        <section class="sect">
          <div class="heading"><h2>\(name) <span class="n">\(people.count)</span></h2><p class="hint">\(street)</p></div>
          \(people.isEmpty ? Empty(words: "Nobody is placed here yet.").html : table(people, name, frame))
        </section>
        """
    }

    private func table(_ people: [StaffMember], _ center: String, _ frame: StaffFrame) -> HTML {
        """
        <div class="table"><table class="cards brief" role="table">
          <caption class="visually-hidden">People at \(center)</caption>
          <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">Name</th><th role="columnheader" scope="col">Role</th>
            <th role="columnheader" scope="col">Works on</th><th role="columnheader" scope="col">Serves</th>
            <th role="columnheader" scope="col" class="r">Employers</th>
          </tr></thead>
          <tbody role="rowgroup">\(each: people, { row($0, frame) })</tbody>
        </table></div>
        """
    }

    private func row(_ member: StaffMember, _ frame: StaffFrame) -> HTML {
        let assignment = assignments[member.id] ?? Assignment()
        let works = streams.filter { assignment.streams.contains($0.id) }.map(\.name).joined(separator: ", ")
        let serves = populations.filter { assignment.populations.contains($0.id) }.map(\.name).joined(separator: ", ")
        let name: HTML = mayChange ? "<a href=\"/team/\(member.id.description)\">\(member.name)</a>" : HTML.text(member.name)
        return """
            <tr role="row">
              <th role="rowheader" scope="row">\(name)<span class="sub">\(member.mailbox)</span></th>
              <td role="cell" class="bare" data-label="Role">\(member.role.label)\
            \(if: !member.isWorking, " \(StatusTag("No longer here", .plain))")\(whereabouts(member, frame))</td>
              <td role="cell" data-label="Works on">\(works.isEmpty ? "no program named" : works)</td>
              <td role="cell" data-label="Serves">\(serves.isEmpty ? "everyone" : serves)</td>
              <td role="cell" class="r" data-label="Employers">\(assignment.employers)</td>
            </tr>
            """
    }

    private func whereabouts(_ member: StaffMember, _ frame: StaffFrame) -> HTML {
        guard member.isWorking else { return .empty }
        let tag: HTML = away[member.id].map { " \(StatusTag("Away \($0.words)", .warn))" } ?? .empty
        let mayMark = member.id == frame.staff.id || frame.staff.role.leads
        let link: HTML = """
            <span class="sub"><a href="\(member.awayPage(for: frame.staff))">Away…<span class="visually-hidden"> \(member.name)</span></a></span>
            """
        return mayMark ? tag + link : tag
    }
}
