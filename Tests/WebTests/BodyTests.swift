import Testing

@testable import Web

@Suite struct BodyTests {
    private func form(_ type: String?, _ chunks: [String], length: Int? = nil, limits: FormLimits = .ordinary) async throws -> Form {
        var headers: [(name: String, value: String)] = type.map { [("Content-Type", $0)] } ?? []
        if let length { headers.append(("Content-Length", String(length))) }
        return try await Body(chunks: chunks.map { Array($0.utf8) }).form(of: Incoming("POST", "/", headers: headers), limits: limits)
    }

    @Test(
        "Both kinds of form are read from the stream",
        arguments: ["multipart/form-data; boundary=XX", "Multipart/Form-Data; charset=utf-8; BOUNDARY=\"XX\""])
    func kinds(type: String) async throws {
        #expect(try await form("application/x-www-form-urlencoded; charset=utf-8", ["a=", "1"])["a"] == "1")
        #expect(try await form(type, ["--XX\r\nContent-Disposition: form-data; na", "me=\"a\"\r\n\r\n1\r\n--XX--"])["a"] == "1")
        #expect(try await form(nil, []).fields.isEmpty)
    }

    @Test("Other types are no forms", arguments: ["text/plain", "application/json", "multipart/mixed; boundary=XX", "image/png"])
    func otherTypes(type: String) async throws {
        await #expect(throws: FormRefusal.wrongType) { try await form(type, ["a=1"]) }
    }

    @Test(
        "A boundary is said once",
        arguments: ["multipart/form-data", "multipart/form-data; boundary=A; boundary=B", "multipart/form-data; boundary="])
    func boundary(type: String) async throws {
        await #expect(throws: FormRefusal.malformed("The form does not say how its parts are divided.")) { try await form(type, ["--A--"]) }
    }

    @Test("Too much is refused as soon as it is announced, or as soon as it has come")
    func tooLarge() async throws {
        let limits = FormLimits(totalBytes: 10)
        await #expect(throws: FormRefusal.self) { try await form(nil, [], length: 11, limits: limits) }
        await #expect(throws: FormRefusal.self) { try await form(nil, ["a=12345", "6789"], limits: limits) }
        #expect(try await form(nil, ["a=12345", "678"], limits: limits)["a"] == "12345678")
    }

    @Test("A form that arrives only in part is refused")
    func partial() async throws {
        await #expect(throws: FormRefusal.malformed("The form arrived only in part. Send it again.")) { try await form(nil, ["a=1"], length: 4) }
    }

    @Test("A route is told 413 and the connection ends")
    func refusedBySite() async throws {
        let long = String(repeating: "x", count: 70_000)
        let answer = try await Town.site().post("/notes", "note=" + long)
        #expect(answer.status == 413 && answer.header("Connection") == "close")
    }
}
