/// Who may see what: database libraries, the web server, and modules that are pure.
enum Imports {
    static let pure: Set = ["Rules", "Sheets", "Evidence", "Linkage", "Reference", "Suitability", "OpenReferral"]

    static func broken(in files: [SourceFile]) -> [String] {
        files.flatMap { file in file.imports.filter { !isAllowed($0, in: file) }.sorted().map { "\(file.path) imports \($0)" } }
    }

    private static func isAllowed(_ module: String, in file: SourceFile) -> Bool {
        if module == "GRDB" || module == "CPostgres" { return file.module == "Storage" }
        if module.hasPrefix("Hummingbird") { return file.module == "Web" || (file.module == "App" && file.name.hasSuffix("Routes")) }
        if let own = file.module, pure.contains(own) { return !["Storage", "Web", "Markup", "Mail", "App"].contains(module) }
        return true
    }
}
