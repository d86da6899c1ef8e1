@testable import Web

/// An encoded form is taken or refused, alike in pieces of any length, and never larger than its limits.
func tryOut(_ bytes: [UInt8]) {
    let limits = FormLimits(fields: 20, fieldBytes: 100)
    let whole = form(pieces(bytes, of: max(1, bytes.count)), limits)
    for length in [1, 3] { precondition(form(pieces(bytes, of: length), limits) == whole, "read otherwise in pieces of \(length)") }
    precondition((whole?.count ?? 0) <= limits.fields)
    precondition(whole?.allSatisfy { $0[0].utf8.count <= limits.fieldBytes && $0[1].utf8.count <= limits.fieldBytes } != false)
}

private func form(_ pieces: [[UInt8]], _ limits: FormLimits) -> [[String]]? {
    var reader = URLEncodedReader(limits: limits)
    guard let form = try? pieces.forEach({ try reader.feed($0) }), let fields = try? reader.finish().fields else { return nil }
    _ = form
    for name in fields.names { _ = (fields[name], fields.all(name), fields.verbatim(name)) }
    return fields.pairs.map { [$0.name, $0.value] }
}
