import Dates
import Mail
import Storage

/// Mail that came to Riverside Works this week: an answer on its timeline, and a stranger's in the tray.
enum RiversideMail {
    static func arrive(for team: RiversideTeam, on days: inout RiversideDays, in db: Writing) throws {
        let answer = """
            Thank you for the flyers. Could you come by on Friday morning? Our dock supervisor would like to know how the training works.

            On Monday, Riverside Works wrote:
            > If you have a question, answer this mail or call me.
            """
        let stranger = """
            A neighbor told us that you help firms to find people. We are a small print shop and look for one helper.
            """
        for (name, mailbox, subject, words) in [
            ("Joy Abara", "joy@threeriverslogistics.example", "Re: 15 questions", answer),
            ("Teo Brandt", "teo@inkwellprint.example", "A helper for our shop", stranger),
        ] {
            let at = days.moment(1)
            let mail = Message(
                id: try MessageID("demo.\(subject.utf8.count)@\(mailbox.split(separator: "@")[1])"), date: at,
                from: try Mail.Address(name: name, mailbox: mailbox),
                to: try Mail.Address(mailbox: team.agency.mailbox), subject: OneLine(flattening: subject), text: words + "\n")
            try ReceivedMessage(reading: mail.encoded()).land(at: at, in: db)
        }
    }
}
