@testable import Web

/// A form with files, divided by "x", is taken or refused, alike in pieces of any length, and its files have harmless names.
func tryOut(_ bytes: [UInt8]) {
    let whole = read([bytes])
    for length in [1, 5] { precondition(read(pieces(bytes, of: length)) == whole, "read otherwise in pieces of \(length)") }
}

private func read(_ pieces: [[UInt8]]) -> [String]? {
    guard var reader = MultipartReader(boundary: "x", limits: FormLimits(fields: 10, fieldBytes: 200, fileBytes: 400)) else { return nil }
    guard (try? pieces.forEach { try reader.feed($0) }) != nil, let form = try? reader.finish() else { return nil }
    for file in form.files {
        precondition(!file.name.isEmpty && !file.name.contains("/") && !file.name.contains("\\") && !file.name.hasPrefix("."), file.name)
        precondition(file.bytes.count <= 400)
    }
    return form.fields.pairs.map { "\($0.name)=\($0.value)" } + form.files.map { "\($0.field): \($0.name) \($0.type) \($0.bytes)" }
}
