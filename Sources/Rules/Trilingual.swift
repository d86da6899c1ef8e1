/// The same thing said in the three languages of the agency's public.
public struct Trilingual: Hashable, Sendable, Codable {
    public let en: String
    public let es: String
    public let pl: String

    public init(en: String, es: String, pl: String) {
        self.en = en
        self.es = es
        self.pl = pl
    }
}
