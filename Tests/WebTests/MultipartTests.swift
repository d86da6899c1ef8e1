import Testing

@testable import Web

@Suite struct MultipartTests {
    private static let whole =
        "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n\r\n--XY łódka\r\n--X\r\n"
        + "--XX\r\nContent-Disposition: form-data; name=\"a%22b\"\r\n\r\n\r\n"
        + "--XX\r\ncontent-disposition: form-data; name=\"flyer\"; filename=\"C:\\x\\f;l y.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\0\r\n\r\n--XX--\r\n"

    private func read(_ chunks: [[UInt8]], limits: FormLimits = .ordinary) throws -> Form {
        var reader = try #require(MultipartReader(boundary: "XX", limits: limits))
        for chunk in chunks { try reader.feed(chunk) }
        return try reader.finish()
    }

    private func expectWhole(_ form: Form) {
        #expect(form.fields.verbatim("note") == "\r\n--XY łódka\r\n--X")
        #expect(form.has("a\"b") && form["a\"b"] == "")
        #expect(form.file("flyer")?.name == "f;l y.pdf" && form.file("flyer")?.type == "application/pdf")
        #expect(form.file("flyer")?.bytes == Array("%PDF\0\r\n".utf8))
    }

    @Test("A form is read alike wherever it is cut in two")
    func cuts() throws {
        let bytes = Array(Self.whole.utf8)
        for cut in 0...bytes.count {
            expectWhole(try read([Array(bytes[..<cut]), Array(bytes[cut...])]))
        }
    }

    @Test("A form is read alike byte by byte and in small pieces", arguments: 1...9)
    func pieces(size: Int) throws {
        let bytes = Array(Self.whole.utf8)
        expectWhole(try read(stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }))
    }

    @Test("A form that is cut off anywhere is refused")
    func truncated() {
        let bytes = Array(Self.whole.utf8)
        for length in 0..<bytes.count - 2 {
            #expect(throws: FormRefusal.self) { try read([Array(bytes[..<length])]) }
        }
    }

    private static let head = "Content-Disposition: form-data; name=\"a\""
    static let broken = [
        "preamble\r\n--XX\r\n\(head)\r\n\r\nx\r\n--XX--\r\n", "\r\n--XX\r\n\(head)\r\n\r\nx\r\n--XX--\r\n", "--XX \r\n\(head)\r\n\r\nx\r\n--XX--\r\n",
        "--XX\n\(head)\n\nx\n--XX--\n", "--XX\r\n\r\nx\r\n--XX--\r\n", "--XX\r\n\(head)\r\n\r\nx\r\n--XXX\r\n",
        "--XX\r\n\(head)\r\n\r\nx\r\n--XX--\r\nmore",
        "--XX\r\n\(head)\r\n\(head)\r\n\r\nx\r\n--XX--\r\n", "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\n\(head); name=\"b\"\r\n\r\nx\r\n--XX--\r\n", "--XX\r\n\(head); filename=\"a\"; filename=\"b\"\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\n\(head); filename*=UTF-8''a\r\n\r\nx\r\n--XX--\r\n", "--XX\r\n\(head)\"\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\nX\r\n\(head)\r\n\r\nx\r\n--XX--\r\n",
        "--XX\r\n\(head)\r\n\r\nx\0\r\n--XX--\r\n",
    ]

    @Test("What browsers do not write is refused", arguments: broken)
    func strict(text: String) {
        #expect(throws: FormRefusal.self) { try read([Array(text.utf8)]) }
    }

    @Test("A field that is not UTF-8 is refused, a file may be anything")
    func encoding() throws {
        let end = Array("\r\n--XX--\r\n".utf8)
        #expect(throws: FormRefusal.self) { try read([Array("--XX\r\n\(Self.head)\r\n\r\n".utf8), [0xFF], end]) }
        let form = try read([Array("--XX\r\n\(Self.head); filename=\"a\"\r\n\r\n".utf8), [0xFF, 0], end])
        #expect(form.files.map(\.bytes) == [[0xFF, 0]])
    }

    @Test("A file field in which nothing was chosen gives no file")
    func nothingChosen() throws {
        let form = try read([Array("--XX\r\n\(Self.head); filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--XX--\r\n".utf8)])
        #expect(form.files.isEmpty && form.fields.isEmpty)
    }

    @Test("Fields, files and heads have their limits")
    func limits() {
        let limits = FormLimits(fields: 2, fieldBytes: 10, fileBytes: 20)
        func form(_ parts: [String]) -> [[UInt8]] { [Array((parts.map { "--XX\r\n\($0)\r\n" }.joined() + "--XX--\r\n").utf8)] }
        let small = "\(Self.head)\r\n\r\n0123456789"
        #expect(throws: Never.self) { try read(form([small, small]), limits: limits) }
        #expect(throws: FormRefusal.self) { try read(form([small, small, small]), limits: limits) }
        #expect(throws: FormRefusal.self) { try read(form([small + "x"]), limits: limits) }
        #expect(throws: FormRefusal.self) {
            try read(form(["\(Self.head); filename=\"a\"\r\n\r\n\(String(repeating: "x", count: 21))"]), limits: limits)
        }
        #expect(throws: FormRefusal.self) { try read(form(["X: \(String(repeating: "x", count: 5000))\r\n\(Self.head)\r\n\r\nx"])) }
    }

    @Test("A boundary that RFC 2046 does not allow is none", arguments: ["", String(repeating: "x", count: 71), "a b", "a\r\nb", "ł", "a\"b"])
    func boundaries(boundary: String) {
        #expect(MultipartReader(boundary: boundary, limits: .ordinary) == nil)
    }

    @Test(
        "The name of a file misleads nobody",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\a\\b.pdf", "b.pdf"), ("cv\u{202E}fdp.exe", "cvfdp.exe"), (".htaccess", "htaccess"), ("..", "file"),
            ("a\u{7}b\n.png", "ab.png"),
            ("résumé żółty.pdf", "résumé żółty.pdf"),
        ])
    func names(sent: String, kept: String) {
        #expect(UploadedFile(field: "f", name: sent, type: "", bytes: []).name == kept)
    }
}
