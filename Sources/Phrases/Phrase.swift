/// Something said to the public, in every language that it is served in.
public struct Phrase: Sendable, Hashable {
    public let en: String
    public let es: String
    public let pl: String

    public init(en: String, es: String, pl: String) {
        self.en = en
        self.es = es
        self.pl = pl
    }

    /// The same in every language: a name, a number, somebody's own words.
    public init(verbatim text: String) {
        self.init(en: text, es: text, pl: text)
    }

    public subscript(_ language: Language) -> String {
        switch language {
        case .en: en
        case .es: es
        case .pl: pl
        }
    }
}

/// The forms of a counted word in Spanish and English.
public struct TwoForms: Sendable {
    let one: String
    let other: String

    public init(one: String, other: String) {
        self.one = one
        self.other = other
    }
}

/// The forms of a counted word in Polish: 1 oferta, 2 oferty, 5 ofert.
public struct ThreeForms: Sendable {
    let one: String
    let few: String
    let many: String

    public init(one: String, few: String, many: String) {
        self.one = one
        self.few = few
        self.many = many
    }
}

extension Phrase {
    /// A phrase about a number of things; `{n}` in the texts stands for the number, written in that language.
    public static func counted(_ n: Int, en: TwoForms, es: TwoForms, pl: ThreeForms) -> Phrase {
        func say(_ text: String, _ language: Language) -> String {
            text.replacing("{n}", with: Wording.number(n, in: language))
        }
        let polish =
            switch PluralRule.polish(n) {
            case .one: pl.one
            case .few: pl.few
            case .many: pl.many
            }
        return Phrase(
            en: say(PluralRule.isOne(n) ? en.one : en.other, .en), es: say(PluralRule.isOne(n) ? es.one : es.other, .es), pl: say(polish, .pl))
    }
}

/// Which form of a word goes with a whole number. Source: Unicode CLDR plural rules.
public enum PluralRule {
    public enum Polish: String, Sendable { case one, few, many }

    /// English and Spanish.
    public static func isOne(_ n: Int) -> Bool { n == 1 }

    public static func polish(_ n: Int) -> Polish {
        if n == 1 { return .one }
        let ones = abs(n) % 10
        let tens = abs(n) % 100
        return (2...4).contains(ones) && !(12...14).contains(tens) ? .few : .many
    }
}
