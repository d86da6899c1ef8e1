import Storage

/// How many placements of one program came about with the same partners: each placement stands in exactly one such line.
struct Credit: Stored, Sendable {
    /// The partner that managed the opening, and the one that proposed the person; neither for one that is ours alone.
    let openingFrom: String?
    let personFrom: String?
    /// The id of the program that pays for part of it; empty if none does.
    let program: String
    let placements: Int

    init(_ row: inout Row) throws {
        openingFrom = try row.next()
        personFrom = try row.next()
        program = try row.next()
        placements = try row.next()
    }

    /// "Pilsen Works: the opening; Harbor College: the person".
    var organizations: String {
        let parts = [openingFrom.map { "\($0): the opening" }, personFrom.map { "\($0): the person" }].compactMap(\.self)
        return parts.isEmpty ? "Ours alone" : parts.joined(separator: "; ")
    }
}
