import Markup
import Phrases
import Testing

@testable import App

@Suite("Letters")
struct LetterTests {
    private let letter = Letter(
        .es, [.words("Hola, Ana:"), .words("Uno <b>&\ndos"), .link("Responder", to: "https://a.example/l/abc"), .words("Inés")])

    @Test("The text is plain, with the address under the words of the link")
    func text() {
        #expect(letter.text == "Hola, Ana:\n\nUno <b>&\ndos\n\nResponder:\nhttps://a.example/l/abc\n\nInés\n")
    }

    @Test("The page says its language, escapes what was typed, and brings no style, picture or table")
    func page() {
        let page = letter.html(title: "A & B")
        #expect(page.contains("<html lang=\"es\">") && page.contains("<title>A &amp; B</title>"))
        #expect(page.contains("<p>Uno &lt;b&gt;&amp;<br>dos</p>"))
        #expect(page.contains("<h2><a href=\"https://a.example/l/abc\">Responder</a></h2>"))
        for unwanted in ["style", "<img", "<table", "class="] { #expect(!page.contains(unwanted), "\(unwanted)") }
    }

    @Test("A letter is read back from its own text")
    func roundTrip() {
        #expect(Letter(.es, reading: letter.text) == letter)
    }

    @Test("Secrets of private links are hidden in texts, and can be replaced")
    func secrets() {
        let text = "https://a.example/l/AAAAAAAAAAAAAAAAAAAAAAAAAAA\n/l/short"
        #expect(text.hidingPrivateLinks() == "https://a.example/l/•••\n/l/short")
        #expect(text.hidingPrivateLinks().replacingPrivateLinks(with: "B") == "https://a.example/l/B\n/l/short")
        #expect(text.hasPrivateLink && text.hidingPrivateLinks().hasPrivateLink && !"/l/short".hasPrivateLink)
    }
}
