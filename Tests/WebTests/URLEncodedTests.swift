import Testing

@testable import Web

@Suite struct URLEncodedTests {
    private func read(_ text: String, limits: FormLimits = .ordinary, at cut: Int = 0) throws -> Fields {
        var reader = URLEncodedReader(limits: limits)
        let bytes = Array(text.utf8)
        try reader.feed(Array(bytes[..<cut]))
        try reader.feed(Array(bytes[cut...]))
        return try reader.finish().fields
    }

    static let table: [(String, [[String]])] = [
        ("", []), ("a=1", [["a", "1"]]), ("a=1&b=2&a=3", [["a", "1"], ["b", "2"], ["a", "3"]]), ("a", [["a", ""]]), ("a=", [["a", ""]]),
        ("=b", [["", "b"]]),
        ("&&a=1&", [["a", "1"]]), ("a=b=c", [["a", "b=c"]]), ("a+b=c+d", [["a b", "c d"]]), ("a%3D=%26%2B%25", [["a=", "&+%"]]),
        ("x=%C5%82", [["x", "ł"]]),
        ("x=100%", [["x", "100%"]]), ("x=%4", [["x", "%4"]]), ("x=%zz&y=%4z", [["x", "%zz"], ["y", "%4z"]]), ("x=%%41", [["x", "%A"]]),
        ("x=ł", [["x", "ł"]]),
    ]

    @Test("A form is read alike wherever its chunks are cut", arguments: table)
    func cuts(text: String, expected: [[String]]) throws {
        for cut in 0...text.utf8.count {
            #expect(try read(text, at: cut).pairs.map { [$0.name, $0.value] } == expected)
        }
    }

    @Test("What is not UTF-8, or holds NUL, is refused", arguments: ["a=%FF", "%C5=1", "a=%00", "a%00=1", "a=%C0%80", "a=%ED%A0%80", "a=\0"])
    func refused(text: String) {
        #expect(throws: FormRefusal.self) { try read(text) }
    }

    @Test("200 fields are taken and 201 are not, unless the route asks for more")
    func manyFields() throws {
        let form = (0..<201).map { "f\($0)=x" }.joined(separator: "&")
        #expect(throws: FormRefusal.tooLarge("The form has more than 200 fields.")) { try read(form) }
        #expect(try read(form, limits: .long).names.count == 201)
        #expect(try read(String(form.dropLast(7))).names.count == 200)
    }

    @Test("64 KiB fit into a field, one byte more does not")
    func longField() throws {
        let most = String(repeating: "x", count: 65_536)
        #expect(try read("a=" + most)["a"].count == 65_536)
        #expect(throws: FormRefusal.tooLarge("One field is longer than 64 KiB.")) { try read("a=x" + most) }
        #expect(throws: FormRefusal.self) { try read(most + "x=1") }
    }

    @Test("Values are read without white space around them and with plain line ends, passwords as typed")
    func tidy() throws {
        let fields = try read("a=+%0D%0Aone%0D%0Atwo%0Dthree+%09&p=+secret+")
        #expect(fields["a"] == "one\ntwo\nthree")
        #expect(fields["p"] == "secret" && fields.verbatim("p") == " secret ")
        #expect(fields["absent"] == "" && !fields.has("absent") && fields.has("p"))
    }

    @Test("A field that may come once must not come twice")
    func single() throws {
        let fields = try read("role=staff&role=admin&name=x")
        #expect(throws: FormRefusal.malformed("The field role was sent twice.")) { try fields.single("role") }
        #expect(try fields.single("name") == "x")
        #expect(try fields.single("absent") == "")
        #expect(fields.all("role") == ["staff", "admin"])
    }
}
