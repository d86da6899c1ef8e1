import Dates
import Sheets
import Storage
import Testing
import Web

@testable import App

@Suite("Visits to imports")
struct ImportVisitTests {
    private let sheet = "Name,Phone,Zip\nAcme,312-555-0148,60608\nBeta,call Paulo,606\n,773-555-0101,\nAcme,312-555-0148,60608\n"

    private func upload(_ text: String, to town: AgencyAtWork) async throws -> ID<ImportRun> {
        let sheet = try UploadedSheet(UploadedFile(field: "file", name: "Master.csv", type: "text/csv", bytes: Array(text.utf8)))
        return try await town.database.write { db in try sheet.keep(by: town.ines, at: town.now, in: db) }
    }

    private func agreed(_ run: ID<ImportRun>, _ town: AgencyAtWork) async throws -> String {
        let page = try await town.get("/imports/\(run)/check", as: town.ines).text
        let mark = try #require(page.firstMatch(of: /name="agreed" value="([^"]*)"/))
        return String(mark.output.1)
    }

    @Test("The columns are shown with their guess, and another choice is kept")
    func columns() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        let page = try await town.get("/imports/\(run)/columns", as: town.ines).text
        #expect(page.contains("call Paulo") && page.contains("<option value=\"zip\" selected>ZIP code</option>"))
        let fields = [("column-0", "name"), ("column-1", ""), ("column-2", "note")]
        #expect(try await town.post("/imports/\(run)/columns", fields, as: town.ines).header("Location") == "/imports/\(run)/check")
        #expect(try await town.get("/imports/\(run)/columns", as: town.ines).text.contains("<option value=\"note\" selected>Notes</option>"))
    }

    @Test("Without a column of names, or with two phones, nothing goes on", arguments: [["", "phone", "zip"], ["name", "phone", "phone"]])
    func wrongColumns(fields: [String]) async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        let chosen = fields.enumerated().map { ("column-\($0.offset)", $0.element) }
        let answer = try await town.post("/imports/\(run)/columns", chosen, as: town.ines)
        #expect(answer.status == 422 && answer.text.contains("There is a problem"))
    }

    @Test("The check names every problem by its cell, and saves nothing")
    func check() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        let page = try await town.get("/imports/\(run)/check", as: town.ines).text
        for words in ["<b>B3</b> Phone", "No phone number in it", "<b>C3</b> Zip", "Save 2 new and 1 known", "Problems <span class=\"n\">2</span>"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await town.get("/imports/\(run)/check?show=refused", as: town.ines).text.contains("A row needs the name of the employer"))
        #expect(try await town.everything().prefix(3) == [0, 0, 0])
    }

    @Test("What was shown is saved as one run, and the upload is gone")
    func save() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        let answer = try await town.post("/imports/\(run)/save", [("agreed", try await agreed(run, town))], as: town.ines)
        #expect(answer.status == 303 && answer.header("Location") == "/imports/\(run)")
        #expect(try await town.everything() == [2, 1, 0, town.everything()[3], 1, 4, 0])
        let page = try await town.get("/imports/\(run)", as: town.ines).text
        #expect(page.contains("<b>A4</b>") && page.contains("B3") && page.contains("Download these rows"))
        #expect(try await town.post("/imports/\(run)/save", [("agreed", "x")], as: town.ines).status == 303)
    }

    @Test("If the records have changed since, nothing is saved and the page says so")
    func conflict() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        let mark = try await agreed(run, town)
        _ = try await town.add("Beta Mill")
        _ = try await town.add("Acme") { $0.sites = [SiteDraft(phone: "312-555-0148", isMain: true)] }
        let answer = try await town.post("/imports/\(run)/save", [("agreed", mark)], as: town.ines)
        #expect(answer.status == 409 && answer.text.contains("Nothing was saved"))
        #expect(try await town.everything()[0] == 2)
    }

    @Test("A name that is known may be the same firm, if she who looks says so")
    func alike() async throws {
        let town = try await AgencyAtWork.open()
        let acme = try await town.add("Acme")
        let run = try await upload("Name,Phone\nAcme,312-555-0148\n", to: town)
        #expect(try await town.get("/imports/\(run)/check", as: town.ines).text.contains("/employers/\(acme.id)"))
        let choice = [("row-2", "same"), ("page", "1")]
        #expect(try await town.post("/imports/\(run)/save", choice, as: town.ines).header("Location")?.hasPrefix("/imports/\(run)/check") == true)
        _ = try await town.post("/imports/\(run)/save", [("agreed", try await agreed(run, town))], as: town.ines)
        #expect(try await town.known("Acme").map { $0.draft.sites.map(\.phone) } == [["312-555-0148"]])
    }

    @Test("Rows that were left out can be downloaded, mended and imported again; that they were taken away is kept")
    func refusedRows() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        _ = try await town.post("/imports/\(run)/save", [("agreed", try await agreed(run, town))], as: town.ines)
        let csv = try await town.post("/imports/\(run)/refused.csv", as: town.ines).text
        #expect(csv.contains("Row,Cell,Why not,Name,Phone,Zip") && csv.contains("773-555-0101"))
        let kept = try await town.database.read { db in try db.all(String.self, "SELECT actor || ' ' || words FROM journal WHERE kind = 'access'") }
        #expect(kept.contains { $0.hasPrefix("Inés Delgado took away the rows of “") && $0.hasSuffix(" row") })
    }

    @Test("The history of an employer leads to its whole row")
    func wholeRow() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload("Name,Phone,Colour\nAcme,312-555-0148,red\n", to: town)
        _ = try await town.post("/imports/\(run)/save", [("agreed", try await agreed(run, town))], as: town.ines)
        let acme = try #require(try await town.known("Acme").first)
        #expect(try await town.get("/employers/\(acme.id)", as: town.ines).text.contains("/imports/\(run)/employers/\(acme.id)"))
        let page = try await town.get("/imports/\(run)/employers/\(acme.id)", as: town.ines).text
        #expect(page.contains("Colour") && page.contains("red"))
    }

    @Test("An import that is given up leaves nothing behind")
    func stop() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        #expect(try await town.post("/imports/\(run)/stop", as: town.ines).header("Location") == "/imports")
        #expect(try await town.everything().suffix(3) == [0, 0, 0])
    }

    @Test("Intake workers and other agencies do not come here")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        let run = try await upload(sheet, to: town)
        #expect(try await town.get("/imports", as: town.intake).status == 403)
        #expect(try await town.get("/imports/\(run)/check", as: town.stranger).status == 404)
        #expect(try await town.post("/imports/\(run)/save", [("agreed", "x")], as: town.stranger).status == 404)
    }

    @Test("The list shows what came in and what is not saved yet")
    func list() async throws {
        let town = try await AgencyAtWork.open()
        #expect(try await town.get("/imports", as: town.ines).text.contains("Your master spreadsheet belongs here"))
        _ = try await upload(sheet, to: town)
        let page = try await town.get("/imports", as: town.ines).text
        #expect(page.contains("Master.csv") && page.contains("Not saved yet"))
    }
}
