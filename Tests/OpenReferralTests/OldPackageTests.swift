import Foundation
import OpenReferral
import Testing

@Suite("Packages of HSDS 1.1")
struct OldPackageTests {
    static let small = [
        PackageFile("organizations.csv", "id,name,description,url,tax_id\n1,Hope House,Shelter,http://example.org,36-1234567\n"),
        PackageFile("services.csv", "id,organization_id,name,status,fees,taxonomy_ids,favorite color\n7,1,Beds,active,none,\"3,4\",blue\n"),
        PackageFile("locations.csv", "id,organization_id,name,latitude\n1,1,Main,41.5\n"),
        PackageFile("services_at_location.csv", "id,service_id,location_id\n1,7,1\n"),
        PackageFile("phones.csv", "id,location_id,number,extension,language,department\n1,1,+1 312 555 0100,42,\"en, es\",Desk\n"),
        PackageFile(
            "physical_addresses.csv",
            "id,location_id,address_1,address_3,city,state_province,postal_code,country\n1,1,5 Elm,Rear,Joliet,IL,60432,US\n"),
        PackageFile("postal_addresses.csv", "id,location_id,address_1,city,state_province,postal_code,country\n1,1,PO Box 5,Joliet,IL,60432,US\n"),
        PackageFile("regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\n1,7,1,09:00,17:00\n2,7,7,10:00,12:00\n"),
        PackageFile("holiday_schedules.csv", "id,service_id,closed,start_date,end_date\n1,7,true,2026-12-24,2026-12-26\n"),
        PackageFile("eligibility.csv", "id,service_id,eligibility\n1,7,adult\n2,7,family\n"),
        PackageFile("payments_accepted.csv", "id,service_id,payment\n1,7,cash\n"),
        PackageFile("taxonomy.csv", "id,name,parent_id,parent_name,vocabulary\n3,Housing,,,AIRS\n4,Beds,3,Housing,AIRS\n"),
        PackageFile("services_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail\n1,7,4,men\n"),
        PackageFile("languages.csv", "id,service_id,language\n1,7,Polish\n"),
        PackageFile("accessibility_for_disabilities.csv", "id,location_id,accessibility,details\n1,1,ramp,at the back\n"),
        PackageFile(
            "metadata.csv",
            "id,resource_id,last_action_date,last_action_type,field_name,previous_value,replacement_value,updated_by\n"
                + "1,7,2026-01-01,update,name,Bed,Beds,Ann\n"
        ),
    ]

    @Test("A package comes back as it was, columns of its own and old ids included")
    func roundTrip() throws {
        let contents = try Package.read(Self.small)
        #expect(contents.version == .hsds11 && contents.problems == [])
        let (files, losses) = try Package.files(of: contents.directory, as: .hsds11)
        for file in Self.small { #expect(files.first { $0.name == file.name }?.rows == file.rows, "\(file.name)") }
        #expect(losses == [])
    }

    @Test("By way of 3.0, as tables and as JSON, it comes back as well", arguments: [Package.Version.hsds30, .hsds30JSON])
    func byWay(version: Package.Version) throws {
        let newer = try Package.again(Package.read(Self.small).directory, as: version)
        #expect(newer.problems == [])
        let (files, losses) = try Package.files(of: newer.directory, as: .hsds11)
        for file in Self.small { #expect(files.first { $0.name == file.name }?.rows == file.rows, "\(file.name)") }
        #expect(losses == [])
    }

    @Test("Its rows get the places that 3.0 has for them")
    func places() throws {
        let directory = try Package.read(Self.small).directory
        let service = try #require(directory.services.first)
        #expect(service.feesDescription == "none" && service.eligibilityDescription == "adult, family")
        #expect(directory.schedules.prefix(2).map(\.byday) == ["MO", "SU"] && directory.schedules[2].validTo == "2026-12-26")
        #expect(directory.addresses.map(\.addressType) == ["physical", "postal"])
        #expect(directory.languages.filter { $0.phoneID != nil }.map(\.code) == ["en", "es"])
        #expect(directory.taxonomies.map(\.name) == ["AIRS"] && directory.metadata[0].resourceID == service.id)
    }

    @Test("An id that is no UUID becomes the same UUID each time, another for another source, and stays as the former id")
    func identities() throws {
        let (one, again) = try (Package.read(Self.small).directory, Package.read(Self.small).directory)
        let other = try Package.read(Self.small, source: "city").directory
        #expect(one == again && one.services[0].id != other.services[0].id)
        #expect(one.services[0].formerID == "7" && one.services[0].organizationID == one.organizations[0].id)
        #expect(one.services[0].id.wholeMatch(of: #/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#) != nil)
    }

    @Test("The sample of the standard comes back cell by cell", .enabled(if: SharedFolder.isAtHand, "shared/data is not beside the repository"))
    func sample() throws {
        let folder = SharedFolder.url.appending(path: "hsds/sample_hsds11")
        let contents = try Package.read(folder)
        #expect(contents.directory.services.count == 13 && contents.directory.organizations.count == 10)
        let newer = try Package.again(contents.directory, as: .hsds30JSON)
        for directory in [contents.directory, newer.directory] {
            let (files, losses) = try Package.files(of: directory, as: .hsds11)
            for file in files where file.name.hasSuffix("csv") {
                #expect(try file.rows == SharedFolder.file("hsds/sample_hsds11/\(file.name)").rows, "\(file.name)")
            }
            #expect(losses == [])
        }
        #expect(try Published.complaints(of: contents.directory) == "")
    }

    @Test(
        "A list of 1.0 is read, services find their organizations by their locations",
        .enabled(if: SharedFolder.isAtHand, "shared/data is not beside the repository"))
    func older() throws {
        let directory = try Package.read(SharedFolder.url.appending(path: "hsds/ohana_sample")).directory
        #expect(directory.services.count == 23 && directory.services.allSatisfy { $0.organizationID != nil })
        #expect(directory.services[1].extra["audience"] == .text("Residents of San Mateo County age 55 or over"))
        #expect(directory.servicesAtLocations.count == 23 && directory.schedules.contains { $0.byday == "MO" })
        #expect(directory.taxonomyTerms.count > 200 && directory.taxonomyTerms[1].parentID == directory.taxonomyTerms[0].id)
    }
}
