import Foundation
import Storage
import Testing
import Web

@testable import App

@Suite("The public page of an opening")
struct JobPageTests {
    private func published() async throws -> (OpeningTown, page: String, job: String) {
        let shop = try await OpeningTown.open()
        let page = try await shop.note([("site", try await shop.site())])
        #expect(try await shop.town.post(page + "/public", [("agreed_by", "Piotr")], as: shop.town.ines).status == 303)
        return (shop, page, page.replacing("/openings/", with: "/jobs/"))
    }

    private func get(_ path: String, _ shop: OpeningTown) async throws -> Outgoing {
        await shop.town.site.respond(to: try Incoming("GET", path))
    }

    @Test("Everybody sees it once the employer agreed, in three languages, until the page is taken away or the opening closed")
    func states() async throws {
        let shop = try await OpeningTown.open()
        let page = try await shop.note()
        let job = page.replacing("/openings/", with: "/jobs/")
        #expect(try await get(job, shop).status == 404)
        #expect(try await shop.town.post(page + "/public", [("agreed_by", "")], as: shop.town.ines).status == 422)
        for (act, fields) in [("/private", []), ("/close", [("reason", "filled")])] {
            _ = try await shop.town.post(page + "/public", [("agreed_by", "Piotr")], as: shop.town.ines)
            for (language, word) in [("en", "How to apply"), ("es", "Cómo solicitar el empleo"), ("pl", "Jak się zgłosić")] {
                #expect(try await get(job + "?language=\(language)", shop).text.contains(word))
            }
            _ = try await shop.town.post(page + act, fields, as: shop.town.ines)
            #expect(try await get(job, shop).status == 404)
        }
    }

    @Test("It names the employer, the pay in each language, and where to apply; search engines may show it")
    func content() async throws {
        let (shop, _, job) = try await published()
        let polish = try await get(job + "?language=pl", shop).text
        for words in [
            "Lakeshore Bakery", "od 18,50\u{A0}USD do 19,75\u{A0}USD za godzinę", "1 Mill St", "312-555-0100", "Uprawnienia do pracy z żywnością",
        ] {
            #expect(polish.contains(words), "\(words)")
        }
        #expect(!polish.contains("noindex"))
    }

    @Test("Search engines read a posting in which no text can end the block")
    func posting() async throws {
        let (shop, _, job) = try await published()
        let page = StrictMarkup(try await get(job, shop).text)
        let block = try #require(page.elements.first { $0["type"] == "application/ld+json" })
        let read = try #require(try JSONSerialization.jsonObject(with: Data(block.text.utf8)) as? [String: Any])
        #expect(page.mistakes == [] && !block.text.contains("<"))
        #expect(read["@type"] as? String == "JobPosting" && read["datePosted"] as? String == "2026-11-19")
        #expect(read["description"] as? String == "Pack bread </script> & rolls")
        #expect((read["hiringOrganization"] as? [String: Any])?["sameAs"] as? String == "https://lakeshore.example")
        #expect(((read["jobLocation"] as? [String: Any])?["address"] as? [String: Any])?["streetAddress"] as? String == "77 N Harbor Dr")
        #expect(((read["baseSalary"] as? [String: Any])?["value"] as? [String: Any])?["minValue"] as? Double == 18.5)
        #expect(read["occupationalCategory"] as? String == "53-7064.00 Packers and Packagers, Hand")
    }
}

extension OpeningTown {
    /// The id of the employer's main site.
    func site() async throws -> String {
        try await town.database.read { db in
            try EmployerQueries.sites(of: employer.id, seenBy: town.ines.viewer, in: db)[0].id.description
        }
    }
}
