@testable import Mail

/// An address is taken or refused; a name or subject of any letters becomes header lines that cannot be broken out of.
func tryOut(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let address = try? Address(name: text, mailbox: "ines@agency.example") { precondition(!address.description.contains("\n")) }
    if let address = try? Address(mailbox: text) { precondition(address.mailbox.utf8.allSatisfy { (0x21...0x7E).contains($0) }) }
    for word in EncodedWord.words(for: text, after: 10) {
        precondition(word.utf8.count <= 75 && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }, word)
    }
}
