import Foundation
import OpenReferral
import Testing

@Suite("Lists of training programs")
struct TrainingListTests {
    private static let heading =
        "Program ID,Provider ID,ProviderName,Program Name,Instructional Program (CIP) Code,Occupation Code (ONET 1),Occupation Code (ONET 2),"
        + "Required Cost: Tuition & Fees,Length: Weeks\n"
    private static let codes = OccupationCodes(known: ["31-1131.00", "51-4121.00", "15-1232.00"], byField: ["51.3902": ["31-1131", "99-9999"]])

    private func list(_ rows: String) throws -> TrainingList {
        try TrainingList(bytes: Array((Self.heading + rows).utf8), file: "list.csv", occupations: Self.codes)
    }

    @Test("An occupation is the one that is listed, the larger one of a part, or where the field of study leads")
    func occupations() throws {
        let list = try list("1,1,A,Aide,513902,31113100,,900,6\n2,1,A,Welding,480508,51412106,51412100,1,1\n3,1,A,Aide,513902,31101400,,,\n")
        #expect(
            list.programs.map { $0.occupations.map { "\($0.code) \($0.basis.rawValue)" } } == [
                ["31-1131.00 listed"], ["51-4121.00 general"], ["31-1131.00 field"],
            ])
        #expect(list.unknownOccupations == ["31101400": 1] && list.problems == [])
        #expect(list.programs[0].cost == 900 && list.programs[0].weeks == 6 && list.programs[0].cip == "51.3902")
    }

    @Test("A row without a name is left out and told; a cost in words is told and the row kept")
    func dirt() throws {
        let list = try list("1,1,A,,513902,,,,\n2,1,A,Aide,INVALID CODE,,,free of charge,\n3,1,A,Aide,INVALID,,,\"$1,200.50\",\n")
        #expect(list.programs.map(\.id) == ["2", "3"] && list.programs[1].cost == 1200.5)
        #expect(list.problems.map { "\($0.row ?? 0) \($0.field ?? "")" } == ["2 ", "3 required cost: tuition & fees", "4 CIP"])
    }

    @Test("A sheet without the columns of such a list is refused")
    func refused() {
        #expect(throws: PackageRefused.self) { try TrainingList(bytes: Array("a,b\n1,2\n".utf8), occupations: Self.codes) }
    }

    @Test("The list of Texas is read whole", .enabled(if: SharedFolder.isAtHand, "shared/data is not beside the repository"))
    func texas() throws {
        let known = try SharedFolder.file("onet/occupations.csv").lines.dropFirst().map { $0[0] }
        let fields = try SharedFolder.file("cip_soc/cip2020_soc2018.csv").lines.dropFirst().reduce(into: [:]) {
            $0[$1[0], default: [String]()].append($1[2])
        }
        let list = try TrainingList(
            bytes: Array(SharedFolder.file("training_catalogue/texas_etpl_2024-03-20.csv").bytes), file: "texas.csv",
            occupations: OccupationCodes(known: Set(known), byField: fields))
        #expect(list.programs.count == 6245)
        let directory = list.directory(source: "texas")
        #expect(directory.organizations.count == 611 && directory.services.count == 6245)
        let contents = try Package.again(directory, as: .hsds30)
        #expect(contents.directory.services.count == 6245 && contents.problems == [])
        #expect((list.problems.count, list.unknownOccupations.count, list.withoutOccupation.count) == (74, 170, 17))
    }
}
