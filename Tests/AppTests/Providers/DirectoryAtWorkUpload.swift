import Foundation
import OpenReferral
import Sheets
import Storage
import Web

@testable import App

extension DirectoryAtWork {
    /// Sends a file to be taken in, as a lead does; returns where the answer leads.
    func upload(_ name: String, _ bytes: [UInt8], publisher: String = "Ohana") async throws -> Outgoing {
        let (cookie, token) = try await town.signIn(town.lead)
        let parts = [("_token", token), ("publisher", publisher)]
            .map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        let headers = [
            ("Cookie", "session=\(cookie)"), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "multipart/form-data; boundary=b"),
        ]
        return await town.site.respond(
            to: try Incoming("POST", "/providers/packages", headers: headers),
            body: Body(chunks: [Array((parts + head).utf8) + bytes + Array("\r\n--b--\r\n".utf8)]))
    }

    /// The archive of a directory in a version.
    static func packed(_ directory: Directory, as version: Package.Version) throws -> [UInt8] {
        try PackedFiles.pack(try Package.files(of: directory, as: version).files.map { ($0.name, [UInt8]($0.bytes)) })
    }

    /// Presses the button of the page on which it stands what would change.
    func takeIn(_ page: String) async throws -> Outgoing {
        let text = try await town.get(page, as: town.lead).text
        let mark = text.firstMatch(of: #/name="agreed" value="([^"]*)"/#).map { String($0.1) } ?? ""
        return try await town.post(page + "/save", [("agreed", mark)], as: town.lead)
    }

    func everything() async throws -> Directory {
        try await town.database.read { db in try DirectoryQueries.everything(seenBy: town.lead.viewer, in: db) }
    }
}
