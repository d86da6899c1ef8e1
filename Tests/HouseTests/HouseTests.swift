import Testing

@Suite("The house keeps its rules")
struct HouseTests {
    @Test("There is a house to look at")
    func isThere() {
        #expect(House.sources.contains { $0.module == "App" })
        #expect(House.tests.contains { $0.name == "HouseTests" })
    }

    @Test("Arrows between folders go one way")
    func arrows() {
        #expect(Arrows.broken(in: House.sources) == [])
    }

    @Test("Files have at most 250 lines, functions at most 40")
    func sizes() {
        #expect(Sizes.broken(in: House.sources + House.tests) == [])
    }

    @Test("No name says Manager, Service, Data or the like")
    func names() {
        #expect(Names.broken(in: House.sources + House.tests) == [])
    }

    @Test("A file in App is named for what is in it")
    func kinds() {
        #expect(Kinds.broken(in: House.sources) == [])
    }

    @Test("Only Storage sees the database libraries, only routes the web server, and pure modules see neither")
    func imports() {
        #expect(Imports.broken(in: House.sources) == [])
    }

    @Test("Markup that is not escaped enters in these places only")
    func trustedMarkup() {
        // JSON in a block of data, in which the letters that mean something to HTML are escapes.
        #expect(Guards.trustedMarkup(in: House.sources) == ["Sources/App/Openings/JobPosting.swift": 1])
    }

    @Test("Every question over agency data says who will see the answer")
    func queries() {
        #expect(Guards.unguardedQueries(in: House.sources) == [])
    }

    @Test("The clock is read in Dates alone")
    func clocks() {
        #expect(Guards.clocks(in: House.sources) == [])
    }

    @Test("SQL reckons no days, pages by key and is understood by both engines")
    func portableSQL() {
        #expect(Guards.unportableSQL(in: House.sources) == [])
    }

    @Test("Nothing is left for later")
    func unfinished() {
        #expect(Guards.unfinished(in: House.sources + House.tests) == [])
    }

    @Test("Every phrase is said somewhere")
    func phrases() {
        #expect(UnusedWords.found(in: House.sources) == [])
    }
}
