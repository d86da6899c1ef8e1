import Mustache
import Storage
import Synchronization

/// Texts are read once, and an agency's words once after each change: every process can find both again at any time.
enum ParsedTemplates {
    private static let texts = Mutex<[String: MustacheTemplate]>([:])
    private static let agencies = Mutex<[ID<Agency>: (newest: ID<Template>, templates: Templates)]>([:])
    private static let most = 1000

    /// The text with its fields filled in. Throws if it cannot be read.
    static func fill(_ text: String, _ context: [String: Any]) throws -> String { try parse(text).render(context) }

    /// The text, ready to be filled in. Values go in as they are: they are made safe where the letter becomes a page.
    private static func parse(_ text: String) throws -> MustacheTemplate {
        if let known = texts.withLock({ $0[text] }) { return known }
        let parsed = try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}" + text)
        texts.withLock { texts in
            if texts.count >= most { texts.removeAll() }
            texts[text] = parsed
        }
        return parsed
    }

    /// The agency's words as of its newest version, asked for once.
    static func of(_ agency: ID<Agency>, asOf newest: ID<Template>, _ ask: () throws -> Templates) rethrows -> Templates {
        if let known = agencies.withLock({ $0[agency] }), known.newest == newest { return known.templates }
        let templates = try ask()
        agencies.withLock { agencies in
            if agencies.count >= most { agencies.removeAll() }
            agencies[agency] = (newest, templates)
        }
        return templates
    }
}
