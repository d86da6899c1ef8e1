@testable import Mail

/// Any mail is read, within limits. A name or subject of any letters in a mail of ours adds no header and no recipient, and is read back as one.
func tryOut(_ bytes: [UInt8]) {
    let read = ReceivedMessage(reading: bytes)
    precondition(read.recipients.count <= 50 && read.earlier.count <= 50)
    let typed = String(decoding: bytes.prefix(200), as: UTF8.self)
    if let address = try? Address(mailbox: typed) { precondition(address.mailbox.utf8.allSatisfy { (0x21...0x7E).contains($0) }) }
    guard let sender = try? Address(name: typed, mailbox: "ines@agency.example"), let to = try? Address(mailbox: "dana@kessler.example") else {
        return
    }
    for word in EncodedWord.words(for: typed, after: 10) {
        precondition(word.utf8.count <= 75 && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }, word)
    }
    precondition(!sender.description.contains("\n"))
    let lines = HeaderLine("From", address: sender).octets + HeaderLine("To", address: to).octets
    let back = ReceivedMessage(reading: lines + Array("\r\nHello".utf8))
    precondition(back.from?.mailbox == sender.mailbox && back.recipients == [to.mailbox], "\(back.recipients)")
}
