/// Tells a workbook from the other things that come as zip archives.
enum ArchiveContents {
    private static let packed = [
        ".zip", ".xlsx", ".xlsm", ".xlsb", ".xls", ".docx", ".doc", ".pptx", ".jar", ".gz", ".tgz",
        ".7z", ".rar", ".bz2", ".xz", ".zst", ".exe", ".dll",
    ]

    /// Throws unless these names (in lower case) are those of a workbook that holds no files of its own and no macros.
    static func refuseOtherThanWorkbook(_ names: Set<String>) throws {
        let other: String? =
            switch true {
            case names.contains("xl/workbook.bin"): "a binary workbook (.xlsb)"
            case names.contains("word/document.xml"): "a Word document"
            case names.contains("ppt/presentation.xml"): "a PowerPoint presentation"
            case names.contains("content.xml") && names.contains("mimetype"): "an OpenDocument file (.ods)"
            case names.contains("index/document.iwa"): "an Apple Numbers file"
            case !names.contains("[content_types].xml"): "a zip archive"
            default: nil
            }
        if let other {
            throw SheetError(.notASheet, "The file is \(other), not an Excel workbook. Save the sheet as .xlsx or .csv and send that.")
        }
        if let nested = names.sorted().first(where: { name in packed.contains { name.hasSuffix($0) } || name.hasPrefix("xl/embeddings/") }) {
            throw SheetError(.notASheet, "The workbook has another file inside (\(nested)). Remove what is embedded, or save the sheet as .csv.")
        }
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) {
            throw SheetError(.macros, "The workbook holds macros. Save it in Excel as .xlsx, which has none, or as .csv.")
        }
    }
}
