import Testing

@testable import App

@Suite("What a row says")
struct RowReadingTests {
    @Test(
        "A phone number is kept as it was typed, or its cell is named",
        arguments: [
            ("(312) 555-0148", CellReading.value("(312) 555-0148")), ("312.555.0148 x23", .value("312.555.0148 x23")), ("2262649", .value("2262649")),
            ("+1 312 555 0148", .value("+1 312 555 0148")), ("tel. 312-555-0148", .value("tel. 312-555-0148")), (" -- ", .blank),
            ("call Paulo", .unreadable(why: "No phone number in it")), ("77352211561150", .unreadable(why: "14 digits; a phone number has 10")),
            ("312-555-0148 / 312-555-0149", .part("312-555-0148", why: "More than a phone number; the first number was taken")),
            ("ask Ana 312-555-0148", .part("312-555-0148", why: "More than a phone number; the first number was taken")),
        ])
    func phone(cell: String, says: CellReading) {
        #expect(CellReading.phone(cell) == says)
    }

    @Test(
        "ZIP codes, FEINs, mailboxes, web addresses and NAICS codes are looked at",
        arguments: [
            (ImportField.zip, "60608", true), (.zip, "60608-1234", true), (.zip, " 6100", false), (.zip, "W1A 1AA", false),
            (.fein, "36-5551207", true),
            (.fein, "365551207", true), (.fein, "36-55512", false), (.fein, "unknown", false), (.mail, "dana@example.org", true),
            (.mail, "dana@", false),
            (.mail, "dana at example", false), (.website, "www.example.org", true), (.website, "https://example.org/a", true),
            (.website, "No", false),
            (.naics, "722513", true), (.naics, "44-45", true), (.naics, "food", false),
        ])
    func cells(field: ImportField, cell: String, isRead: Bool) throws {
        let reading = try SheetOnDesk.readings("Name,\(field.rawValue)\nAcme,\(cell)\n").first
        let problem = reading?.remarks.first
        #expect(reading?.draft != nil && (problem == nil) == isRead)
        #expect(isRead || (problem?.cell == "B2" && problem?.value == cell && reading?.draft?.note.contains(CellReading.line(cell)) == true))
    }

    @Test(
        "Without a name a row is refused, with the cell to mend",
        arguments: [
            (",312-555-0148", "A2", "A row needs the name of the employer; this one has none"), ("N/A,1", "A2", "“N/A” is no name"),
            ("---,1", "A2", "No letter or digit in the name"), ("\"  \",\" \"", "A2", "The row holds only blanks"),
            ("#REF!,1", "A2", "The cell shows the error #REF!; mend its formula and save the file again"),
            ("\(String(repeating: "x", count: 400)),1", "A2", "400 characters; at most 300 fit here"),
            ("Name,Phone", "A2", "Repeats the headings of the columns"),
        ])
    func refused(row: String, cell: String, reason: String) throws {
        let reading = try #require(try SheetOnDesk.readings("Name,Phone\n\(row)\n").first)
        #expect(reading.draft == nil && reading.remarks.map(\.cell) == [cell] && reading.remarks.map(\.reason) == [reason])
    }

    @Test("The name is what they do business as; the legal name is kept beside it")
    func names() throws {
        let drafts = try SheetOnDesk.readings("Legal name,DBA\n\"FTEX, INC.\",Ftex Foods\nJung Woo,\n,Only This\n").map(\.draft)
        #expect(drafts.map { $0?.name } == ["Ftex Foods", "Jung Woo", "Only This"])
        #expect(drafts.map { $0?.legalName } == ["FTEX, INC.", "Jung Woo", ""])
    }

    @Test("Line breaks and invisible characters in a cell become single blanks")
    func lines() throws {
        let draft = try SheetOnDesk.readings("Site name,Fax\n\" Carole Robertson\nCenter\u{200B} \",\"(773)\n483-0150\"\n").first?.draft
        #expect(draft?.name == "Carole Robertson Center" && draft?.note == "Fax: (773) 483-0150")
    }

    @Test("A contact is put together from first and last name, and a mailbox alone is the office's")
    func contacts() throws {
        let drafts = try SheetOnDesk.readings("Company,First name,Last name,E-mail\nAcme,Dana,Kessler,d@acme.example\nBeta,,,info@beta.example\n")
        #expect(drafts.compactMap { $0.draft?.contacts.first?.name } == ["Dana Kessler", "Office"])
        #expect(drafts.compactMap { $0.draft?.contacts.first?.mailbox } == ["d@acme.example", "info@beta.example"])
    }

    @Test("Cells beside the last column are named and kept")
    func surplus() throws {
        let reading = try #require(try SheetOnDesk.readings("Name,Phone\nAcme,312-555-0148,stray\n").first)
        #expect(reading.draft != nil && reading.remarks.map(\.cell) == ["C2"])
    }
}
