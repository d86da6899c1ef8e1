import Web

/// A package or list as a browser sends it.
struct DirectoryUploadForm: Sendable {
    var publisher = ""
    var file: UploadedFile?

    init() {}

    init(_ form: Form) {
        publisher = String(form["publisher"].prefix(200))
        file = form.file("file").flatMap { $0.bytes.isEmpty ? nil : $0 }
    }

    /// By the file's name it is known what is in it.
    private static let endings = [".zip", ".json", ".csv", ".xlsx"]

    var errors: FieldErrors {
        var errors = FieldErrors()
        guard let file else { return FieldErrors("file", "Choose the file of the package or list; an empty one cannot be read") }
        if !DirectoryUploadForm.endings.contains(where: file.name.lowercased().hasSuffix) {
            errors.add("file", "Choose a file that ends in .zip, .json, .csv or .xlsx")
        }
        if publisher.isEmpty { errors.add("publisher", "Enter who publishes it") }
        return errors
    }
}
