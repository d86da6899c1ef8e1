import Testing

@testable import App

@Suite("Jobs on a partner’s page or in its feed")
struct FoundPostingTests {
    private func found(_ text: String) -> [FoundPosting]? { FoundPostings(in: text)?.list }

    @Test("Each JobPosting of a page, in several scripts, lists and graphs, once")
    func page() throws {
        let posting = { (key: String, title: String) in
            #"{"@type": "JobPosting", "identifier": {"value": "\#(key)"}, "title": "\#(title)", "hiringOrganization": "Cermak Hall"}"#
        }
        let page = """
            <html><script type="application/ld+json">{"@graph": [\(posting("1", "Cook")), {"@type": "Event"}]}</script>
            <script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"item": \(posting("2", "Server"))}, {"item": \(posting("1", "Cook"))}]}
            </script></html>
            """
        let list = try #require(found(page))
        #expect(list.map(\.key) == ["1", "2"] && list.map(\.title) == ["Cook", "Server"])
        #expect(PastedOpening(list[1].words, on: AgencyAtWork.today).employer == "Cermak Hall")
    }

    @Test("RSS and Atom, with CDATA or escaped marks; an empty feed is one")
    func rss() throws {
        let rss = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title><items/>
            <item><title>Forklift Operator at Bellwether Cold Storage</title><link>https://p.example/7</link><guid isPermaLink="false">7</guid>
              <description><![CDATA[<p>Pay: $21.00/hr</p>]]></description></item>
            <item><title>Cook &amp; baker</title><link>https://p.example/8</link><description>&lt;b&gt;Nights&lt;/b&gt;</description></item>
            </channel></rss>
            """
        let list = try #require(found(rss))
        #expect(list.map(\.key) == ["7", "https://p.example/8"] && list[1].title == "Cook & baker")
        let first = PastedOpening(list[0].words, on: AgencyAtWork.today)
        #expect((first.title, first.employer, first.hourlyCents) == ("Forklift Operator", "Bellwether Cold Storage", 2100))
        #expect(list[1].words.contains("Nights") && !list[1].words.contains("<b>"))
        #expect(found("<rss><channel></channel></rss>") == [])
        let atom =
            #"<feed xmlns="a"><entry><id>tag:1</id><title>Packer</title><link href="https://p.example/1"/><summary>Days</summary></entry></feed>"#
        #expect(found(atom)?.first?.words == "Subject: Packer\nDays\nhttps://p.example/1")
    }

    @Test("JSON Feed and a plain list of jobs")
    func json() throws {
        let feed = #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "a", "title": "Cook", "content_html": "<p>Pay: $19/hr</p>"}]}"#
        #expect(found(feed)?.first?.words == "Job Title: Cook\nPay: $19/hr")
        let list =
            #"{"jobs": [{"id": 12, "title": "Welder", "company": {"name": "Canal Hinge"}, "location": "Chicago, IL 60608", "wage": "$24 per hour"}]}"#
        let job = try #require(found(list)?.first)
        let read = PastedOpening(job.words, on: AgencyAtWork.today)
        #expect((job.key, read.title, read.employer, read.zip, read.hourlyCents) == ("12", "Welder", "Canal Hinge", "60608", 2400))
        #expect(found(#"{"items": []}"#) == [])
    }

    @Test(
        "What is no list of jobs is told apart from an empty one",
        arguments: ["", "<html><body>No jobs today</body></html>", "{\"error\": \"gone\"}", "[1, 2]", "[{\"id\": 1}]", "not at all"])
    func none(_ text: String) {
        #expect(found(text) == nil)
    }

    @Test("Of a long list the first two hundred are taken, and it is known that there are more")
    func long() throws {
        let jobs = (1...230).map { #"{"id": \#($0), "title": "Job \#($0)"}"# }.joined(separator: ",")
        let postings = try #require(FoundPostings(in: "[\(jobs)]"))
        #expect(postings.list.count == FoundPostings.most && postings.isCutOff)
    }
}
