import Foundation
import Storage
import Testing

@testable import App

@Suite("What is kept of a row")
struct KeptRowTests {
    private let values: KeptRow.Values = [
        "name": KeptValue(stored: .text("Zieliński \"& Söhne\" \\ 😀")), "note": KeptValue(stored: .text("one\ntwo\r\t\u{1}\u{1F}/ \u{2028}")),
        "at": KeptValue(stored: .integer(.min)), "left_on": KeptValue(stored: .null), "is_main": KeptValue(stored: .boolean(true)),
        "empty": KeptValue(stored: .text("")),
    ]

    @Test("Whatever stood in the columns is read back as it was")
    func roundTrip() throws {
        #expect(try KeptRow.values(KeptRow.text(values)) == values)
        #expect(try KeptRow.values(KeptRow.text([:])) == [:])
    }

    @Test("It is kept as JSON with the names in order, as any other program reads it")
    func json() throws {
        let text = try KeptRow.text(values)
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(read["name"] as? String == "Zieliński \"& Söhne\" \\ 😀" && read["left_on"] is NSNull && read["at"] as? Int64 == .min)
        #expect(text.hasPrefix("{\"at\":-9223372036854775808,\"empty\":\"\",\"is_main\":true,\"left_on\":null,\"name\":"))
        #expect(text.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test("What no column that can be taken back holds is refused")
    func refused() {
        #expect(throws: Fault.self) { try KeptRow.text(["ratio": KeptValue(stored: .double(0.5))]) }
    }
}
