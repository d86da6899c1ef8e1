import Storage

extension String {
    /// The text with the secret of each private link made unreadable: "https://…/l/•••".
    func hidingPrivateLinks() -> String { replacing(privateLink) { "\($0.output.1)•••" } }

    /// The text with the secret of each private link, readable or not, replaced by another.
    func replacingPrivateLinks(with token: String) -> String { replacing(anyPrivateLink) { "\($0.output.1)\(token)" } }

    /// Whether a private link stands in the text, readable or not.
    var hasPrivateLink: Bool { contains(anyPrivateLink) }
}

extension OutboxMessage {
    /// Takes the secrets out of a mail that has ended its way.
    ///
    /// Until then the row must hold them, for they leave with it. Afterwards only their hashes are kept, as of every secret; a mail that is sent
    /// again gets new links. In a demonstration they stay, because there the outbox is the recipient's mailbox too.
    func forgetLinks(in db: Writing) throws {
        guard text.hasPrivateLink, try !db.exists("SELECT id FROM agencies WHERE id = \(agency) AND is_demo = \(true)") else { return }
        try db.run(
            """
            UPDATE messages SET text_body = \(text.hidingPrivateLinks()), html_body = \(html.hidingPrivateLinks()),
                unsubscribe = \(unsubscribe.hidingPrivateLinks())
            WHERE agency_id = \(agency) AND id = \(id)
            """)
    }
}

private var privateLink: Regex<(Substring, Substring)> { #/(/l/)[A-Za-z0-9_\-]{20,}/# }
private var anyPrivateLink: Regex<(Substring, Substring)> { #/(/l/)(?:[A-Za-z0-9_\-]{20,}|•••)/# }
