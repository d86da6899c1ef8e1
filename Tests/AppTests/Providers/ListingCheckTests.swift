import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("A provider confirms its service")
struct ListingCheckTests {
    /// The directory, and the path and cookie by which the provider comes.
    private func asked() async throws -> (DirectoryAtWork, path: String, cookie: (name: String, value: String)) {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.town.post(desk.service + "/ask", [], as: desk.town.ines).status == 303)
        let text = try await desk.town.database.read { db in try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'verify'") }
        let link = try #require(text.firstMatch(of: #/\/l\/\S+/#)).0
        let opened = try await desk.visit(String(link))
        let cookie = try #require(opened.header("Set-Cookie")?.split(separator: ";").first?.split(separator: "=", maxSplits: 1).map(String.init))
        return (desk, try #require(opened.header("Location")), (cookie[0], cookie[1]))
    }

    private func visit(_ desk: DirectoryAtWork, _ method: String, _ path: String, _ cookie: (name: String, value: String), _ body: String = "")
        async throws -> Outgoing
    {
        let headers = [
            ("Cookie", "\(cookie.name)=\(cookie.value)"), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        return await desk.town.site.respond(to: try Incoming(method, path, headers: headers), body: Body(body))
    }

    @Test("Opening the link changes nothing; one button confirms")
    func confirmed() async throws {
        let (desk, path, cookie) = try await asked()
        let page = try await visit(desk, "GET", path, cookie)
        #expect(page.status == 200 && page.text.contains("English for beginners") && page.text.contains("Monday: 9:00 AM–5:30 PM"))
        #expect(try await desk.text(desk.service).contains("Nobody has verified it yet"))
        let token = PrivateLink.formToken(cookie.value)
        #expect(try await visit(desk, "POST", path, cookie, "_token=\(token)").status == 303)
        #expect(try await desk.text(desk.service).contains("Verified by Łódź House today"))
    }

    @Test("It speaks three languages")
    func languages() async throws {
        let (desk, path, cookie) = try await asked()
        for (language, words) in [("es", "Sí, todo es correcto"), ("pl", "Tak, wszystko się zgadza"), ("en", "Yes, all of it is right")] {
            #expect(try await visit(desk, "GET", "\(path)?language=\(language)", cookie).text.contains(words))
        }
    }

    @Test("What has changed is told in words, and stands first among what to verify until a colleague has verified it")
    func corrected() async throws {
        let (desk, path, cookie) = try await asked()
        let token = PrivateLink.formToken(cookie.value)
        #expect(try await visit(desk, "POST", path + "/correct", cookie, "_token=\(token)&said=").status == 422)
        #expect(try await visit(desk, "POST", path + "/correct", cookie, "_token=\(token)&said=Closed+on+Mondays").status == 303)
        #expect(try await desk.text("/providers/verify").contains("Closed on Mondays"))
        #expect(try await desk.text(desk.service).contains("Closed on Mondays"))
        _ = try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines)
        #expect(!(try await desk.text(desk.service).contains("Closed on Mondays")))
    }

    @Test("Whoever asked is told that the provider corrects it, until it is verified")
    func told() async throws {
        let (desk, path, cookie) = try await asked()
        let token = PrivateLink.formToken(cookie.value)
        _ = try await visit(desk, "POST", path + "/correct", cookie, "_token=\(token)&said=Closed+on+Mondays")
        let today = try await desk.town.get("/", as: desk.town.ines).text
        #expect(today.contains("Łódź House says what has changed in “English for beginners”") && today.contains("Provider corrects"))
        #expect(!(try await desk.town.get("/", as: desk.town.marcus).text.contains("Łódź House says")))
        _ = try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines)
        #expect(!(try await desk.town.get("/", as: desk.town.ines).text.contains("Łódź House says")))
    }
}
