import Foundation
import Reference

/// The folder that ships, read once.
enum ShippedBook {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Reference").standardizedFileURL
    static let book = try! ReferenceBook.read(from: folder)

    /// The codes of what typed words find, best first.
    static func codes(_ typed: String, most: Int = 8) -> [String] { book.find(typed, most: most).map { book.occupations[$0.occupation].code } }

    /// A folder like the one that ships, with another text in one of its files.
    static func folder(with text: String, in file: String) throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: folder, to: copy)
        try Data(text.utf8).write(to: copy.appending(path: file))
        return copy
    }
}
