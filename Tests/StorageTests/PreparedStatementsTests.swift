import Testing

@testable import Storage

struct PreparedStatementsTests {
    @Test("A text is prepared once for each combination of types")
    func once() throws {
        var statements = PreparedStatements()
        var prepared: [String] = []
        let names = try [("a", [20]), ("b", [20]), ("a", [20]), ("a", [25])].map { text, types in
            try statements.name(for: text, types: types) { if case .prepare(let name) = $0 { prepared.append(name) } }
        }
        #expect(names == ["s1", "s2", "s1", "s3"])
        #expect(prepared == ["s1", "s2", "s3"])
    }

    @Test("When there are too many, those unused for longest are given up")
    func eviction() throws {
        var statements = PreparedStatements(limit: 4)
        var dropped: [String] = []
        for text in ["a", "b", "c", "d", "a", "e"] {
            _ = try statements.name(for: text, types: []) { if case .deallocate(let name) = $0 { dropped.append(name) } }
        }
        #expect(dropped == ["s2", "s3"])
    }

    @Test("A text that cannot be prepared is not remembered")
    func failure() throws {
        var statements = PreparedStatements()
        #expect(throws: Fault.self) { try statements.name(for: "x", types: []) { _ in throw Fault("no") } }
        #expect(try statements.name(for: "x", types: []) { _ in } == "s2")
    }
}
