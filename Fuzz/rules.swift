import Rules

/// A program's file, as a lead could write it, is read or refused with every mistake in its place.
func tryOut(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let settings = CatalogueFile(name: "settings.yaml", text: "programs:\n  - ojt\nminimum_wages: []\n")
    do {
        _ = try RuleBook(files: [settings, CatalogueFile(name: "ojt.yaml", text: text)])
    } catch {
        precondition(!error.mistakes.isEmpty && error.mistakes.allSatisfy { !$0.cause.isEmpty })
    }
}
