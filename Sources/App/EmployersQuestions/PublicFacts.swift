import Dates
import Foundation
import Markup
import Phrases
import Storage

/// What an agency tells every employer about itself: the facts in the answers to employers' questions.
struct PublicFacts: Stored, Sendable, Equatable {
    /// Who is named as the one to talk to; nobody means the agency's own number.
    var helper: ID<StaffMember>?
    /// In place of the agency's number, if there is one for employers.
    var phone = ""
    /// How many people we usually put forward for one opening.
    var fewest = 1
    var most = 3
    /// How much of the wages on-the-job training pays back at most, in percent. Source: 20 CFR 680.700, 680.720.
    var wageShare = 50
    /// The last day of starts that the federal tax credit covers. Source: 26 U.S.C. 51(c)(4).
    var taxCreditUntil = Day(year: 2025, month: 12, day: 31)!
    /// A word of the agency's own at the end, in each language.
    var note: [Language: String] = [:]

    init() {}

    init(_ row: inout Row) throws {
        helper = try row.next()
        phone = try row.next()
        fewest = try row.next()
        most = try row.next()
        wageShare = try row.next()
        taxCreditUntil = try row.next()
        for language in Language.allCases { note[language] = try row.next() }
    }

    /// The facts of that agency; those that Fairlead begins with until somebody has changed them.
    static func of(_ agency: ID<Agency>, in db: Reading) throws -> PublicFacts {
        try db.first(
            PublicFacts.self,
            """
            SELECT helper_id, phone, fewest, most, wage_share, tax_credit_until, note_en, note_es, note_pl FROM public_facts
            WHERE agency_id = \(agency)
            """) ?? PublicFacts()
    }
}

extension PublicFacts {
    /// Puts the facts on the page from now on. Throws `NotFound` if the helper is of another agency.
    func save(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        if let helper { _ = try StaffQueries.member(helper, seenBy: staff.viewer, in: db) }
        try db.run(
            """
            INSERT INTO public_facts (agency_id, helper_id, phone, fewest, most, wage_share, tax_credit_until, note_en, note_es, note_pl)
            VALUES (\(staff.agency), \(helper), \(phone), \(fewest), \(most), \(wageShare), \(taxCreditUntil), \(note[.en] ?? ""),
                \(note[.es] ?? ""), \(note[.pl] ?? ""))
            ON CONFLICT (agency_id) DO UPDATE SET helper_id = excluded.helper_id, phone = excluded.phone, fewest = excluded.fewest,
                most = excluded.most, wage_share = excluded.wage_share, tax_credit_until = excluded.tax_credit_until, note_en = excluded.note_en,
                note_es = excluded.note_es, note_pl = excluded.note_pl
            """)
        try JournalNote(kind: .edit, words: "changed the facts in our answers to employers’ questions")
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}

extension Agency {
    /// The agency's name as it stands in an address: "riverside-works".
    var slug: String {
        let letters = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter { !$0.properties.isDiacritic }
        let words = String(String.UnicodeScalarView(letters)).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? id.description : words.joined(separator: "-")
    }

    /// The page on which the agency answers employers' questions.
    var questionsPage: Link { "/questions/\(slug)" }
}
