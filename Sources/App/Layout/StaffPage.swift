import Dates
import Markup
import Phrases
import Storage
import Web

/// A page for staff: a function of the value that it shows.
protocol StaffPage: Sendable {
    var title: String { get }
    var section: Section { get }
    var width: PageWidth { get }
    func body(in frame: StaffFrame) -> HTML
}

extension StaffPage {
    var width: PageWidth { .full }
}

enum PageWidth: String, Sendable {
    case full = "page"
    case narrow = "page narrow"
}

/// A part of the site, as the navigation names it.
enum Section: CaseIterable, Sendable {
    case today, employers, people, services, mailbox, programs, flyers, imports, team, journal

    var label: String {
        switch self {
        case .today: "Today"
        case .employers: "Employers"
        case .people: "People"
        case .services: "Services"
        case .mailbox: "Mailbox"
        case .programs: "Programs"
        case .flyers: "Flyers"
        case .imports: "Imports"
        case .team: "Team"
        case .journal: "Journal"
        }
    }

    var link: Link {
        switch self {
        case .today: "/"
        case .employers: "/employers"
        case .people: "/people"
        case .services: "/providers"
        case .mailbox: "/mailbox"
        case .programs: "/programs"
        case .flyers: "/flyers"
        case .imports: "/imports"
        case .team: "/team"
        case .journal: "/journal"
        }
    }

    func isShown(to role: Role) -> Bool {
        switch self {
        case .mailbox: role.servesEmployers
        case .employers, .programs: role != .auditor
        case .today, .people, .services: role.servesPeople
        case .flyers, .imports: role.servesEmployers || role == .administrator
        case .team: true
        case .journal: role == .auditor || role == .administrator || role.leads
        }
    }
}

/// What surrounds a staff page and is not its own: who looks, at which agency, when, and what was just done.
struct StaffFrame: Sendable {
    let agency: Agency
    let staff: StaffMember
    let now: Instant
    let assets: Assets
    let formToken: String
    /// What the last act did, said once.
    let done: String?
    /// By which it can be taken back.
    var undo: ID<Takeback>?
    /// The title that failed forms carry in front.
    var hasErrors = false

    var zone: Zone { agency.zone }
    var today: Day { now.day(in: agency.zone) }

    /// "today at 9:42 AM", "on Nov 16 at 9:50 AM".
    func moment(_ at: Instant) -> String { "\(DayWords.past(at.day(in: zone), today: today)) at \(Wording.time(at, in: zone, .en))" }

    /// The opening tag of a form that changes something.
    func form(_ action: Link, class names: String = "fields", upload: Bool = false, attributes: HTML = .empty) -> HTML {
        """
        <form class="\(names)" method="post" action="\(action)"\(if: upload, " enctype=\"multipart/form-data\"")\(attributes) novalidate>\
        <input type="hidden" name="_token" value="\(formToken)">
        """
    }

    func html(_ page: some StaffPage) -> HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>\(if: hasErrors, "Error: ")\(page.title) – Fairlead</title>
          \(Dressing.staff(assets))
        </head>
        <body>
          <a class="skip button" href="#main">Skip to main content</a>
          \(TopBar(frame: self, section: page.section))
          <main id="main" class="\(page.width.rawValue)" tabindex="-1">
            \(with: done, { doneBar($0, page.section) })
            \(page.body(in: self))
          </main>
          <footer class="foot">
            <div>
              <span>\(agency.name) help desk, <a href="\(Link.phone(agency.phone))">\(agency.phone)</a></span>
              \(if: agency.isDemo, "<a href=\"/demo/mail\">Mail of the demonstration</a>")
              <form method="post" action="/sign-out"><input type="hidden" name="_token" value="\(formToken)"><button class="plain">Sign out</button></form>
            </div>
          </footer>
        </body>
        </html>
        """
    }
}
