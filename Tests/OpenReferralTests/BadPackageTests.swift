import Foundation
import OpenReferral
import Testing

@Suite("Packages that are not as the standard has them")
struct BadPackageTests {
    private func told(_ files: PackageFile..., as version: Package.Version? = nil) throws -> [String] {
        try Package.read(files, as: version).problems.map(\.description)
    }

    @Test("A folder without tables is refused, and so is one that is not there")
    func nothing() {
        #expect(throws: PackageRefused.self) { try Package.read([PackageFile("readme.txt", "hello")]) }
        #expect(throws: PackageRefused.self) { try Package.read(URL(filePath: "/nowhere/at/all")) }
    }

    @Test("A value that does not fit its column is told with file, row and field, and kept")
    func unfit() throws {
        let file = PackageFile("services.csv", "id,name,status,minimum_age\n00000000-0000-4000-8000-000000000001,Beds,open,old\n")
        let contents = try Package.read([file], as: .hsds30)
        #expect(
            contents.problems.map(\.description) == [
                "services.csv, row 2, status: “open” is none of active, inactive, defunct, temporarily closed. It was kept as it is; "
                    + "correct it in the sender's list.",
                "services.csv, row 2, minimum_age: “\"old\"” is not a number. It was kept beside the row; correct it in the sender's list.",
            ])
        #expect(contents.directory.services[0].extra["minimum_age"] == .text("old"))
        #expect(try Package.files(of: contents.directory, as: .hsds30).files[0].rows == file.rows)
    }

    @Test("A link to nothing, an id that stands twice, and a missing one are told, and every row is kept")
    func links() throws {
        let file = PackageFile("programs.csv", "id,organization_id,name,description\n5,9,A,a\n5,,B,b\n,,C,c\n")
        let contents = try Package.read([file, PackageFile("cost_options.csv", "id\n")])
        #expect(contents.directory.programs.map(\.name) == ["A", "B", "C"] && Set(contents.directory.programs.map(\.id)).count == 3)
        let fields = contents.problems.map { "\($0.row ?? 0) \($0.field ?? "")" }
        #expect(fields == ["2 id", "3 id", "4 id", "2 organization_id"])
    }

    @Test("Files of no table, headings that stand twice and cells without heading are told, and cells are kept")
    func shapes() throws {
        let contents = try Package.read(
            [PackageFile("organizations.csv", "id,name,description,uri,uri\n1,A,a,http://a,http://b,surplus\n"), PackageFile("cats.csv", "id\n1\n")],
            as: .hsds30)
        #expect(contents.directory.organizations[0].extra == ["uri_5": .text("http://b"), "column_6": .text("surplus")])
        #expect(contents.problems.contains { $0.file == "cats.csv" })
    }

    @Test("JSON that is cut short, a row that is none, and one thing told in two ways are told")
    func json() throws {
        #expect(try told(PackageFile("services.json", "[{")).first?.hasPrefix("services.json: is not JSON") == true)
        #expect(try told(PackageFile("stuff.json", "[{\"a\":1}]")).first?.contains("no row of any table") == true)
        #expect(
            try told(PackageFile("organizations.json", "[{\"id\":\"1\",\"name\":\"A\",\"description\":\"a\",\"phones\":[7]}]")).first?.contains(
                "single value") == true)
        let twice = "[{\"id\":\"1\",\"name\":\"A\",\"description\":\"a\"},{\"id\":\"1\",\"name\":\"B\",\"description\":\"a\"}]"
        #expect(try told(PackageFile("organizations.json", twice)).first?.contains("told in two ways") == true)
    }

    @Test("A telephone that stands at two places becomes two, and loses nothing")
    func shared() throws {
        let phone = "\"phones\":[{\"id\":\"00000000-0000-4000-8000-000000000007\",\"number\":\"1\"}]"
        let rows = [1, 2].map { "{\"id\":\"00000000-0000-4000-8000-00000000000\($0)\",\"name\":\"N\($0)\",\"description\":\"d\",\(phone)}" }
        let contents = try Package.read([PackageFile("organizations.json", "[" + rows.joined(separator: ",") + "]")])
        #expect(contents.directory.phones.count == 2 && contents.problems == [])
        #expect(contents.directory.phones.map(\.organizationID) == contents.directory.organizations.map(\.id))
    }

    @Test("A page of an interface and lists by the names of tables are read as packages", arguments: ["contents", "organizations"])
    func page(name: String) throws {
        let text = "{\"\(name)\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"A\",\"description\":\"a\",\"website\":\"http://a\"}]}"
        #expect(try Package.read([PackageFile("page.json", text)]).directory.organizations.map(\.name) == ["A"])
    }
}
