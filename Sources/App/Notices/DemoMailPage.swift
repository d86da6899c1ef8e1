import Dates
import Markup
import Phrases
import Storage
import Web

/// A mail of a demonstration with the zone of its agency.
struct DemoMail: Sendable {
    let message: OutboxMessage
    let agency: Agency

    var link: Link { "/demo/mail/\(message.id)" }

    /// "Today, Thursday, November 19, 9:42 AM".
    func moment(now: Instant) -> String {
        let zone = agency.zone
        return "\(DayWords.heading(message.queuedAt.day(in: zone), today: now.day(in: zone))), \(Wording.time(message.queuedAt, in: zone, .en))"
    }
}

/// What the agency of a demonstration has sent, so that a newcomer can read it in the recipients' place.
struct DemoMailListPage: Sendable {
    let mail: [DemoMail]
    let hasEarlier: Bool
    let now: Instant
    let assets: Assets

    var html: HTML {
        EntryFrame(title: "Mail of the demonstration", assets: assets).html(
            """
            <div class="head"><div>
              <h1>Mail of the demonstration</h1>
              <p class="sub">Nothing leaves this machine. What Fairlead would send is kept here, newest first: open one to see it as its reader does, \
            and follow its link.</p>
            </div></div>
            \(mail.isEmpty ? Empty(words: "No mail yet. Send a follow-up from an employer’s page, and it appears here.", act: ("See employers", "/employers")).html : list)
            \(if: hasEarlier, earlier)
            """)
    }

    private var list: HTML {
        """
        <ul role="list" class="stack">\(each: mail, { one in """
            <li><a href="\(one.link)" lang="\(one.message.language.rawValue)">\(one.message.subject)</a><br>\
            \(one.message.state.tag) to \(one.message.toName) (\(one.message.toMailbox))<br>\
            <span class="hint">\(one.moment(now: now)), from \(one.message.fromName)</span></li>
            """ })</ul>
        """
    }

    private var earlier: HTML {
        guard let last = mail.last else { return .empty }
        return EarlierLink(link: Link("/demo/mail").query([("before", last.message.id.description)])).html
    }
}

/// One mail of a demonstration, as its recipient sees it.
struct DemoMailPage: Sendable {
    let mail: DemoMail
    let files: [AttachedFile]
    let publicURL: PublicURL
    let now: Instant
    let assets: Assets
    /// What the last act did.
    var said: String?

    private var message: OutboxMessage { mail.message }

    var html: HTML {
        EntryFrame(title: "\(message.subject), as its reader sees it", assets: assets).html(
            """
            \(Crumbs(("Mail of the demonstration", "/demo/mail")))
            <div class="head"><div>
              <h1 lang="\(message.language.rawValue)">\(message.subject)</h1>
              <p class="sub">\(message.state.tag) \(mail.moment(now: now))</p>
            </div></div>
            \(LetterView(
                letter: Letter(message.language, reading: message.text), from: "\(message.fromName) (\(message.fromMailbox))",
                to: "\(message.toName) (\(message.toMailbox))", subject: message.subject, foot: attachments, follows: own))
            \(with: said, { "<div class=\"done-bar\" role=\"status\"><p>\($0)</p></div>" })
            \(if: message.employer != nil, reply)
            """)
    }

    /// In place of the reader's own mail program.
    private var reply: HTML {
        """
        <form class="fields" method="post" action="\(mail.link)/reply">
          \(TextArea(name: "words", label: "Answer in \(message.toName)’s place", hint: "It comes in like any mail, and stands on the timeline."))
          <p><button>Send the answer</button></p>
        </form>
        """
    }

    /// Only what leads to this site can be followed from here.
    private var own: @Sendable (String) -> Link? {
        { [site = publicURL.description] address in
            // Mail to colleagues leads to pages that only they may open.
            address.hasPrefix(site + "/") && !address.hasPrefix(site + "/alarms/") ? Link(ownPath: String(address.dropFirst(site.count))) : nil
        }
    }

    private var attachments: HTML {
        guard !files.isEmpty else { return .empty }
        return """
            <section aria-labelledby="files"><h2 id="files" class="cap">Attached</h2><ul role="list" class="stack tight">\(each: files, { file in """
                <li><a href="\(Link("/demo/mail/\(message.id)/files/\(file.place)"))">\(file.name)</a> \
                <span class="hint">\(AttachedFile.words(bytes: file.size))</span></li>
                """ })</ul></section>
            """
    }
}
