import Foundation
import Secrets
public import Storage

/// How far an agency's journal is sealed: each seal is the SHA-256 of the seal before it and of its entry, so the last one stands for all.
public struct ChainHead: Sendable, Equatable, LosslessStringConvertible {
    public let agency: ID<Agency>
    public let number: Int64
    let seal: [UInt8]

    init(agency: ID<Agency>, number: Int64, seal: [UInt8]) {
        self.agency = agency
        self.number = number
        self.seal = seal
    }

    /// Before the first entry.
    init(startOf agency: ID<Agency>) {
        self.init(agency: agency, number: 0, seal: sha256(Array("The journal of \(agency)".utf8)))
    }

    /// After that entry.
    func sealing(_ row: JournalRow) -> ChainHead {
        ChainHead(agency: agency, number: number + 1, seal: sha256(seal + row.canonical))
    }

    /// Agency, number and seal, to be kept where nobody who could change the journal can change it: `04xk…:1204:9f2c…`.
    public var description: String { "\(agency):\(number):\(seal.map { String(format: "%02x", $0) }.joined())" }

    public init?(_ description: String) {
        let parts = description.split(separator: ":")
        guard parts.count == 3, let agency = ID<Agency>(String(parts[0])), let number = Int64(parts[1]), number >= 0, parts[2].utf8.count == 64
        else { return nil }
        let digits = Array(parts[2])
        let seal = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
        guard seal.count == 32 else { return nil }
        self.init(agency: agency, number: number, seal: seal)
    }
}
