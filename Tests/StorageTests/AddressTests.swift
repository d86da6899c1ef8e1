import Storage
import Testing

struct AddressTests {
    @Test("An address says which engine it is for")
    func engines() throws {
        #expect(try Address(string: "sqlite:data/fairlead.sqlite").engine == .sqlite)
        #expect(try Address(string: "postgres://dana@db/fairlead").engine == .postgres)
        #expect(try Address(string: "postgresql:///fairlead?host=/run/postgresql").engine == .postgres)
    }

    @Test("What is no address is refused with the way to write one", arguments: ["", "sqlite:", "data.sqlite", "mysql://x", "postgres:x"])
    func refusal(text: String) {
        let fault = #expect(throws: Fault.self) { try Address(string: text) }
        #expect(fault?.message.contains("Write sqlite:PATH, or postgres://") == true)
    }

    @Test("A printed address keeps the password to itself")
    func secrecy() throws {
        let address = try Address(string: "postgres://dana:s3cret@db1:5432,db2/fairlead?sslpassword=s3cret")
        #expect(address.description == "postgres://dana@db1:5432,db2/fairlead")
    }

    @Test("A server may hold many databases")
    func naming() throws {
        let server = try Address(string: "postgres://dana:pw@db/postgres?sslmode=require")
        #expect(server.naming("other").name == "other")
        #expect(try server.naming("other") == Address(string: "postgres://dana:pw@db/other?sslmode=require"))
    }
}
