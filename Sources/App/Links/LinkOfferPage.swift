import Markup
import Phrases
import Web

/// Behind the door of a private link: one thing that its holder may have by one button. Opening the page changes nothing, for mail scanners open
/// every link.
struct LinkOfferPage: Sendable {
    let offer: Offer
    let language: Language
    /// Where the page itself is, which holds the secret.
    let link: Link
    var isDone = false
    let assets: Assets

    /// What is offered, and what is said when it is done.
    struct Offer: Sendable {
        let title: Phrase
        let advice: Phrase
        var note: Phrase?
        let button: Phrase
        let done: Phrase
        let doneAdvice: Phrase

        /// In a reminder: no more of them.
        static let stopReminders = Offer(
            title: ReminderWords.stop, advice: ReminderWords.stopAdvice, button: ReminderWords.stop, done: ReminderWords.stopped,
            doneAdvice: ReminderWords.stoppedAdvice)
        /// Behind a link whose time was over after so many days: a new one.
        static func newLink(after days: Int) -> Offer {
            Offer(
                title: LinkWords.expired, advice: LinkWords.expiredAdvice(days), note: LinkWords.whereTo, button: LinkWords.sendNew,
                done: LinkWords.sent, doneAdvice: LinkWords.sentAdvice)
        }
    }

    var html: HTML {
        let title = isDone ? offer.done : offer.title
        return LinkFrame(title: title, language: language, translations: isDone ? nil : link, assets: assets).html(
            """
            <div class="title"><h1>\(title, language)</h1></div>
            <p class="lead">\(isDone ? offer.doneAdvice : offer.advice, language)</p>
            \(if: !isDone, """
                <form class="send" method="post" action="\(link)"><input type="hidden" name="language" value="\(language.rawValue)">
                \(with: offer.note, { "<p>\($0, language)</p>" })<button>\(offer.button, language)</button></form>
                """)
            """)
    }
}
