import Dates
import Phrases
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("The shelf of flyers")
struct FlyerTests {
    private static let png = picture(["IHDR": "size", "IDAT": "pixels"])

    /// A PNG of these chunks.
    private static func picture(_ chunks: KeyValuePairs<String, String>) -> [UInt8] {
        func chunk(_ name: String, _ text: String) -> [UInt8] { [0, 0, 0, UInt8(text.utf8.count)] + Array((name + text).utf8) + [1, 2, 3, 4] }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunks.flatMap { chunk($0.key, $0.value) } + chunk("IEND", "")
    }

    @Test("What says who made a picture, where and with what, is taken out; the picture stays")
    func metadata() throws {
        let photographed = Self.picture(["IHDR": "size", "tEXt": "Author Ruth", "eXIf": "GPS 41.8", "IDAT": "pixels"])
        #expect(FlyerFormat.png.stripMetadata(photographed) == Self.png)
        let camera: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6] + Array("Exif".utf8) + [0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2, 9, 9, 0xFF, 0xD9]
        #expect(FlyerFormat.jpeg.stripMetadata(camera) == [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2, 9, 9, 0xFF, 0xD9])
        let paper = Array("%PDF-1.7 << /Author (Ruth \\) (A)) /Title (Fairs) >>".utf8)
        let blank = String(decoding: try #require(FlyerFormat.pdf.stripMetadata(paper)), as: UTF8.self)
        #expect(blank.utf8.count == paper.count && !blank.contains("Ruth") && blank.hasSuffix(" /Title (Fairs) >>"))
        #expect(FlyerFormat.png.stripMetadata(Array(Self.png.dropLast(20))) == nil && FlyerFormat.jpeg.stripMetadata([0xFF, 0xD8, 0xFF]) == nil)
    }

    @Test("A picture says in words what it shows")
    func alt() {
        var silent = form()
        silent.alt = ""
        #expect(silent.errors(Town.rules).all.map(\.field) == ["alt"])
    }

    private func form(title: String = "Bonding", bytes: [UInt8] = png, programs: [String] = []) -> FlyerForm {
        let fields = [("title", title), ("language", "es"), ("alt", "Dos personas con casco")] + programs.map { ("programs", $0) }
        return FlyerForm(
            Form(
                Fields(fields.map { (name: $0.0, value: $0.1) }),
                files: [UploadedFile(field: "file", name: "../../evil.html", type: "text/html", bytes: bytes)]))
    }

    @Test("The first bytes say what a file is, whatever it is called")
    func formats() {
        #expect(FlyerFormat(bytes: Self.png) == .png)
        #expect(FlyerFormat(bytes: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(FlyerFormat(bytes: MetTown.pdf) == .pdf)
        for other in ["<svg>", "<html>", " %PDF-", "GIF89a", ""] { #expect(FlyerFormat(bytes: Array(other.utf8)) == nil, "\(other)") }
    }

    @Test("A file that does something by itself is refused")
    func active() {
        let script = Array("%PDF-1.7 /OpenAction << /S /JavaScript /JS (x) >>".utf8)
        #expect(form(bytes: script).errors(Town.rules)["file"]?.contains("Print it to a new PDF") == true)
        #expect(form(bytes: Array("<html>".utf8)).errors(Town.rules)["file"]?.contains("PDF, PNG or JPEG") == true)
        #expect(form(title: "", programs: ["nonsense"]).errors(Town.rules).all.map(\.field) == ["title", "programs"])
        #expect(form(programs: ["bonding"]).errors(Town.rules).isEmpty)
    }

    @Test("The name of the file is made of the title, and every mail program takes it")
    func fileName() throws {
        #expect(form(title: "Fianza: ¿qué es?\u{202E}/..").draft?.fileName == "Fianza qué es.png")
        #expect(form(title: "…").draft?.fileName == "flyer.png")
        let long = try #require(form(title: String(repeating: "ż", count: 200)).draft?.fileName)
        #expect(long.utf8.count <= 160 && long.hasSuffix(".png"))
    }

    @Test("Who serves employers puts a flyer on the shelf; it is shown as what it is and can do nothing")
    func upload() async throws {
        let met = try await MetTown.open()
        let answer = try await met.browser.upload(
            "/flyers/new", [("title", "Fianza"), ("language", "es"), ("programs", "bonding")], "f.pdf", MetTown.pdf)
        #expect(answer.status == 303)
        let shelf = try await met.town.read { db in try FlyerQueries.shelf(seenBy: met.town.ines.viewer, in: db) }
        let flyer = try #require(shelf.first { $0.title == "Fianza" })
        #expect(flyer.programs == ["bonding"] && flyer.language == .es && shelf.count == 6)
        let file = try await met.browser.get("/flyers/\(flyer.id)/file")
        #expect(file.body == MetTown.pdf && file.header("Content-Type") == "application/pdf")
        #expect(file.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }

    @Test("Leads take a flyer off the shelf, representatives do not, and mail keeps it")
    func withdraw() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let shelf = try await met.town.read { db in try FlyerQueries.shelf(seenBy: met.town.ines.viewer, in: db) }
        let flyer = try #require(shelf.first { $0.title == "On-the-job training" })
        #expect(flyer.timesSent == 1 && flyer.lastSentAt == met.town.now)
        #expect(try await met.browser.post("/flyers/\(flyer.id)/withdraw").status == 403)
        #expect(try await Browser(met.town, as: met.town.ruth).post("/flyers/\(flyer.id)/withdraw").status == 303)
        #expect(try await !met.browser.get("/flyers").text.contains("On-the-job training</a>"))
        #expect(try await met.browser.get("/flyers?shelf=withdrawn").text.contains("On-the-job training</a>"))
        #expect(try await met.browser.get("/messages/\(met.mail()[0].id)/files/0").status == 200)
    }

    @Test("A flyer is changed without counting anew how often it was sent; mail keeps the file that it went with, and undo brings the old words back")
    func changed() async throws {
        let met = try await MetTown.open()
        try await met.send()
        func shelf() async throws -> [Flyer] { try await met.town.read { db in try FlyerQueries.shelf(seenBy: met.town.ines.viewer, in: db) } }
        let flyer = try #require(try await shelf().first { $0.timesSent > 0 })
        let fields = [("title", "A new name"), ("language", "pl"), ("programs", "bonding"), ("alt", "Words")]
        #expect(try await met.browser.upload("/flyers/\(flyer.id)/change", [("title", "")], "", []).status == 422)
        let answer = try await met.browser.upload("/flyers/\(flyer.id)/change", fields, "", [])
        #expect(answer.status == 303)
        let changed = try #require(try await shelf().first { $0.id == flyer.id })
        #expect(changed.title == "A new name" && changed.language == .pl && changed.programs == ["bonding"])
        #expect(changed.timesSent == flyer.timesSent && changed.size == flyer.size && changed.fileName == "A new name.pdf")
        #expect(try await met.browser.get("/messages/\(met.mail()[0].id)").text.contains(flyer.fileName))
        let offered = answer.all("Set-Cookie").compactMap { $0.firstMatch(of: /^undo=([0-9a-z]+)/).map { String($0.1) } }
        let takeback = try #require(offered.first)
        #expect(try await met.browser.post("/takebacks/\(takeback)").status == 303)
        let again = try #require(try await shelf().first { $0.id == flyer.id })
        #expect(again.title == flyer.title && again.file == flyer.file && again.programs == flyer.programs)
        #expect(try await met.browser.upload("/flyers/\(flyer.id)/change", fields, "f.png", Self.png).status == 303)
        #expect(try await shelf().first { $0.id == flyer.id }?.type == "image/png")
    }

    @Test("Another agency sees neither the shelf nor a flyer")
    func walls() async throws {
        let met = try await MetTown.open()
        let stranger = try await Browser(met.town, as: met.town.stranger)
        #expect(try await stranger.get("/flyers").text.contains("No flyers yet."))
        let flyer = try await met.town.read { db in try FlyerQueries.shelf(seenBy: met.town.ines.viewer, in: db)[0] }
        #expect(try await stranger.get("/flyers/\(flyer.id)/file").status == 404)
        #expect(try await stranger.post("/flyers/\(flyer.id)/withdraw").status == 404)
    }

    @Test("The shelf is shown by program and by language")
    func filtered() async throws {
        let met = try await MetTown.open()
        let training = try await met.browser.get("/flyers?program=ojt").text
        #expect(training.contains("2 flyers") && !training.contains("Hiring events</a>"))
        #expect(try await met.browser.get("/flyers?program=first&language=es").text.contains("1 flyer"))
    }
}

extension Browser {
    /// Sends a form with a file, as a browser does.
    func upload(_ target: String, _ fields: [(String, String)], _ name: String, _ bytes: [UInt8]) async throws -> Outgoing {
        let cookie = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let token = [("_token", cookies["session"].map(PrivateLink.formToken) ?? "")]
        let parts = (token + fields).map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/html\r\n\r\n"
        let body = Array((parts + head).utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        let headers = [("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "multipart/form-data; boundary=b")]
        return await town.office.site.respond(
            to: try Incoming("POST", target, headers: headers.map { (name: $0.0, value: $0.1) }), body: Body(chunks: [body]))
    }
}
