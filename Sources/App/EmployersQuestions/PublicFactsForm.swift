import Dates
import Phrases
import Storage
import Web

/// The facts on the page of employers' questions, as somebody types them.
struct PublicFactsForm: Sendable {
    var helper = ""
    var phone = ""
    var fewest = ""
    var most = ""
    var share = ""
    var until = ""
    var note: [Language: String] = [:]

    init(_ facts: PublicFacts) {
        helper = facts.helper?.description ?? ""
        phone = facts.phone
        (fewest, most, share) = ("\(facts.fewest)", "\(facts.most)", "\(facts.wageShare)")
        until = facts.taxCreditUntil.description
        note = facts.note
    }

    init(_ form: Form) {
        helper = form["helper"]
        phone = String(form["phone"].prefix(40))
        (fewest, most, share, until) = (form["fewest"], form["most"], form["share"], form["until"])
        for language in Language.allCases { note[language] = String(form["note_\(language.rawValue)"].prefix(500)) }
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if !(1...99).contains(Int(fewest) ?? 0) { errors.add("fewest", "Enter a number from 1 to 99") }
        if !((Int(fewest) ?? 1)...99).contains(Int(most) ?? 0) {
            errors.add("most", "Enter a number that is not smaller than the one before, up to 99")
        }
        if !(1...75).contains(Int(share) ?? 0) { errors.add("share", "Enter a number from 1 to 75: the law pays back no more") }
        if Day(until) == nil { errors.add("until", "Choose the last day of starts that the tax credit covers") }
        let written = Language.allCases.filter { note[$0]?.isEmpty == false }
        for language in Language.allCases where !written.isEmpty && !written.contains(language) {
            errors.add("note_\(language.rawValue)", "Write it in \(language.englishName), too, or leave all three empty")
        }
        return errors
    }

    var facts: PublicFacts {
        var facts = PublicFacts()
        facts.helper = ID(helper)
        facts.phone = phone
        facts.fewest = Int(fewest) ?? facts.fewest
        facts.most = Int(most) ?? facts.most
        facts.wageShare = Int(share) ?? facts.wageShare
        facts.taxCreditUntil = Day(until) ?? facts.taxCreditUntil
        facts.note = note
        return facts
    }
}
