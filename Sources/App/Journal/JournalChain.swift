import Dates
import Storage

/// The sealed entries of one agency's journal, in the order of their seals.
struct JournalChain: Sendable {
    let agency: ID<Agency>

    /// The last seal there is.
    static func head(of agency: ID<Agency>, in db: Reading) throws -> ChainHead {
        let last = try db.first(
            JournalRow.self,
            """
            SELECT \(JournalRow.columns) FROM journal WHERE agency_id = \(agency) AND seal_number IS NOT NULL
            ORDER BY seal_number DESC LIMIT 1
            """)
        guard let number = last?.number, let seal = last?.seal else { return ChainHead(startOf: agency) }
        return ChainHead(agency: agency, number: number, seal: seal)
    }

    private static let pieceLength = 1000

    /// The next entries after that one; none at the end.
    private func piece(after last: JournalRow?, in db: Reading) throws -> [JournalRow] {
        try db.all(
            JournalRow.self,
            """
            SELECT \(JournalRow.columns) FROM journal WHERE agency_id = \(agency) AND seal_number IS NOT NULL
                AND (seal_number, id) > (\(last?.number ?? Int64.min), \(last?.id.number ?? 0))
            ORDER BY seal_number, id LIMIT \(count: Self.pieceLength)
            """)
    }

    /// Goes through the chain from its beginning, a piece at a time, and stops at the first entry that is not as it was sealed.
    /// `noted` are heads that were written down earlier, which the chain must pass.
    func walk(passing noted: [ChainHead], in database: Database) async throws -> Walked {
        var head = ChainHead(startOf: agency)
        var last: JournalRow?
        while true {
            let rows = try await database.read { [last] db in try piece(after: last, in: db) }
            last = rows.last
            for row in rows {
                let next = head.sealing(row)
                if let trouble = Trouble(row, expected: next, noted: noted) { return Walked(head: head, trouble: trouble) }
                head = next
            }
            if rows.isEmpty { return Walked(head: head, trouble: Trouble(endedAt: head, noted: noted)) }
        }
    }

    /// How far the chain is whole, and what is wrong after that.
    struct Walked: Sendable {
        let head: ChainHead
        let trouble: Trouble?
    }

    /// The first thing in a journal that is not as it was sealed.
    struct Trouble: Sendable, CustomStringConvertible {
        /// The entry that it was found at; none where the end is gone.
        let entry: JournalRow?
        let reason: String

        /// Nothing if the entry has the seal that it should have.
        init?(_ row: JournalRow, expected: ChainHead, noted: [ChainHead]) {
            let number = row.number ?? 0
            if number > expected.number {
                reason = "what was sealed as number \(expected.number) is gone; this entry, number \(number), is the next one"
            } else if number < expected.number {
                reason = "it carries number \(number), which another entry has"
            } else if row.seal != expected.seal {
                reason = "it is not what was sealed as number \(number), or does not stand where it stood"
            } else if noted.contains(where: { $0.number == number && $0.seal != expected.seal }) {
                reason = "up to here the journal was written anew: when number \(number) was noted down, it had another seal"
            } else {
                return nil
            }
            entry = row
        }

        /// Nothing if the journal reaches as far as was ever noted down.
        init?(endedAt head: ChainHead, noted: [ChainHead]) {
            guard let furthest = noted.map(\.number).max(), furthest > head.number else { return nil }
            entry = nil
            reason =
                "the journal ends with number \(head.number), and had reached \(furthest) when that was noted down: \(furthest - head.number) missing"
        }

        var description: String {
            guard let entry else { return reason }
            return "entry \(entry.id), “\(entry.actor) \(entry.words.prefix(80))”: \(reason)"
        }
    }
}
