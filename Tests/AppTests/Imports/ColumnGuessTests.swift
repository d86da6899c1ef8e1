import Testing

@testable import App

@Suite("What the columns of a sheet hold")
struct ColumnGuessTests {
    @Test(
        "Headings are known in many spellings",
        arguments: [
            ("Employer Name,Phone #,E-Mail,ZipCode", "name,phone,mail,zip"),
            ("company,street_address,City,ST,Postal Code", "name,street,city,state,zip"),
            ("LEGAL NAME,DOING BUSINESS AS NAME,ADDRESS,LICENSE DESCRIPTION", "legal-name,dba,street,industry"),
            ("Site name,Address,Zip,Phone,Fax,Program Name,Agency", "name,street,zip,phone,fax,industry,other-names"),
            ("Employer,Site name,Contact Person,Contact Phone,Tax ID (FEIN)", "name,site-name,contact,contact-phone,fein"),
            ("Business Name,Address 1,Address 2,Telephone Number,Web Site,NAICS Code", "name,street,suite,phone,website,naics"),
            ("Nombre de la empresa,Dirección,Ciudad,Teléfono,Correo electrónico", "name,street,city,phone,mail"),
            ("Nazwa firmy,Ulica,Miasto,Telefon,Uwagi", "name,street,city,phone,note"),
            ("Company,Company Phone,Phone Type,First Name,Last Name,Title", "name,phone,-,first-name,last-name,contact-title"),
            ("Company,SITE NUMBER,LICENSE ID,BUSINESS ACTIVITY ID,LOCATION", "name,-,-,-,-"),
        ])
    func headings(row: String, fields: String) throws {
        #expect(try SheetOnDesk.mapping("\(row)\nAcme\n").prefix(fields.split(separator: ",").count).joined(separator: ",") == fields)
    }

    @Test("Without headings the cells tell, and the first row is an employer")
    func noHeadings() throws {
        let csv = "Acme Bakery,12 Main St,Chicago,IL,60608,312-555-0148\nBeta Mill,900 W Oak Ave,Chicago,IL,60612,773-555-0101\n"
        #expect(try SheetOnDesk.mapping(csv) == ["name", "street", "city", "state", "zip", "phone"])
        #expect(try SheetOnDesk.contents(csv).count == 2)
        #expect(try SheetOnDesk.mapping("Acme\nBeta\nGamma\n") == ["name"])
    }

    @Test("Unknown headings over numbers are headings all the same")
    func foreignHeadings() throws {
        let contents = try SheetOnDesk.contents("Foo,Bar\nAcme,12\nBeta,13\n")
        #expect(contents.heading == 0 && ColumnMapping(guessing: contents).columns.map(\.field) == [.name, nil])
    }

    @Test("A title above the headings is passed over and accounted for")
    func title() throws {
        let readings = try SheetOnDesk.readings("Employers NOV 26,,\nName,Phone,City\nAcme,312-555-0148,Chicago\n")
        #expect(readings.map { $0.draft?.name } == [nil, "Acme"])
        #expect(readings.first?.remarks.first?.reason == "Stands above the headings of the columns")
    }

    @Test("A heading is not believed when its cells say otherwise")
    func contradicted() throws {
        let rows = (1...30).map { "Acme \($0),\($0 % 2 == 0 ? "Yes" : "No")" }.joined(separator: "\n")
        #expect(try SheetOnDesk.mapping("Name,Website\n\(rows)") == ["name", "-"])
    }

    @Test("A command corrects the guess by heading or letter, and says what cannot be")
    func assignments() throws {
        var mapping = ColumnMapping(guessing: try SheetOnDesk.contents("Name,Tel,Kind\nAcme,3125550148,Bakery\n"))
        try mapping.apply("kind=industry")
        try mapping.apply("B=fax")
        #expect(mapping.columns.map(\.field) == [.name, .fax, .industry])
        #expect(throws: ImportRefusal.self) { try mapping.apply("Colour=phone") }
        #expect(throws: ImportRefusal.self) { try mapping.apply("Kind=colour") }
    }
}
