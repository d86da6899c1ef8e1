import Secrets
import Storage

@testable import Web

/// The parts of an address: segments, ids and the secrets of private links are read or refused, and what is read writes back.
func tryOut(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let segment = decodedSegment(text) { precondition(!segment.contains("/") && !segment.contains("\\") && !segment.contains("\0")) }
    if let id = ID<Int>(text) { precondition(ID<Int>(id.description) == id && id.description.utf8.count == 13) }
    if let secret = Secrets.bytes(base64URL: text) { precondition(Secrets.bytes(base64URL: base64URL(secret)) == secret) }
    precondition(Secrets.bytes(base64URL: base64URL(bytes)) == bytes)
    if let incoming = try? Incoming("GET", "/l/" + text) { _ = (incoming.query.names, incoming.target) }
}
