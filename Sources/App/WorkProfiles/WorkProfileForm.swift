import Dates
import Phrases
import Storage
import Suitability
import Web

/// The wishes of one person as a browser sends them; what was typed is kept as it was. Staff send all of it, a person one page at a time.
struct WorkProfileForm: Sendable {
    /// Days by shift, as the boxes of `WeekBoxes` send them: the name is the shift.
    var week: [Shift: Set<String>] = [:]
    var freeFrom = ""
    var zip = ""
    var modes: Set<String> = []
    var minutes = "45"
    var wage = ""
    var hours = Hours.either.word
    var takesTemporary = true
    var helps: Set<String> = []
    var accessNeeds = ""
    var about = ""
    var version = 0

    init(_ profile: WorkProfile) {
        for shift in Shift.allCases {
            let days = profile.availability?.days(with: shift).rawValue ?? 0
            week[shift] = Set((0..<7).filter { days >> $0 & 1 == 1 }.map(String.init))
        }
        freeFrom = profile.freeFrom?.description ?? ""
        zip = profile.zip
        modes = Set(Mode.allCases.filter { profile.modes?.contains(Modes($0)) == true }.map { "\($0.rawValue)" })
        minutes = "\(profile.minutesWilling)"
        wage = profile.wageWished.map { $0.description.replacing("$", with: "") } ?? ""
        hours = profile.hoursWished.word
        takesTemporary = profile.takesTemporary
        helps = Set(profile.helps.map(\.rawValue))
        accessNeeds = profile.accessNeeds
        about = profile.about
        version = profile.version
    }

    init(_ form: Form) {
        for shift in Shift.allCases { week[shift] = Set(form.all(WeekBoxes.name(shift))) }
        freeFrom = form["free_from"]
        zip = String(form["zip"].prefix(10))
        modes = Set(form.all("modes"))
        minutes = String(form["minutes"].prefix(4))
        wage = String(form["wage"].prefix(20))
        hours = form["hours"]
        takesTemporary = form.has("takes_temporary")
        helps = Set(form.all("helps"))
        accessNeeds = String(form["access_needs"].prefix(500))
        about = String(form["about"].prefix(1_000))
        version = Int(form["version"]) ?? 0
    }

    /// What is wrong with what was typed, in words for both readers.
    func problems(knowsZip: (String) -> Bool) -> [(field: String, words: Phrase)] {
        var problems: [(String, Phrase)] = []
        if !freeFrom.isEmpty && Day(freeFrom) == nil { problems.append(("free_from", ProfileProblem.day)) }
        if !zip.isEmpty && !knowsZip(zip) { problems.append(("zip", ProfileProblem.zip)) }
        if !(1...240).contains(Int(minutes) ?? 0) { problems.append(("minutes", ProfileProblem.minutes)) }
        if !wage.isEmpty && (Money(parsing: wage).map { $0 <= .zero } ?? true) { problems.append(("wage", ProfileProblem.wage)) }
        return problems
    }

    private var availability: Week? {
        let week = Shift.allCases.reduce(into: Week()) { week, shift in
            let days = (self.week[shift] ?? []).compactMap { UInt8($0) }.filter { $0 < 7 }.reduce(UInt8(0)) { $0 | 1 << $1 }
            week.formUnion(Week(Days(rawValue: days), Shifts(shift)))
        }
        return week.isEmpty ? nil : week
    }

    /// Puts the answers of these parts of the form into the profile.
    func fill(_ profile: inout WorkProfile, _ parts: Set<Part> = Set(Part.allCases)) {
        if parts.contains(.times) {
            (profile.availability, profile.freeFrom, profile.hoursWished) = (availability, Day(freeFrom), Hours(word: hours) ?? .either)
        }
        if parts.contains(.travel) {
            let chosen = modes.compactMap { UInt8($0).flatMap(Mode.init) }
            (profile.zip, profile.modes) = (zip, chosen.isEmpty ? nil : Modes(chosen.map { Modes($0) }))
            profile.minutesWilling = Int(minutes) ?? profile.minutesWilling
        }
        if parts.contains(.pay) { (profile.wageWished, profile.takesTemporary) = (Money(parsing: wage), takesTemporary) }
        if parts.contains(.words) {
            profile.helps = AccessHelp.set(helps.joined(separator: " "))
            (profile.accessNeeds, profile.about) = (accessNeeds, about)
        }
    }

    /// What stands together on a page.
    enum Part: CaseIterable, Sendable {
        case times, travel, pay, words
    }
}

/// What may be wrong with a wish.
enum ProfileProblem {
    static let day = Phrase(
        en: "Enter the day as month, day and year", es: "Escriba la fecha con mes, día y año", pl: "Wpisz datę: miesiąc, dzień i rok")
    static let zip = Phrase(
        en: "This ZIP code is not known. It has five digits, such as 60608", es: "No conocemos este código postal. Tiene cinco cifras, como 60608",
        pl: "Nie znamy tego kodu ZIP. Ma pięć cyfr, na przykład 60608")
    static let minutes = Phrase(
        en: "Enter the minutes one way, from 1 to 240", es: "Escriba los minutos de ida, de 1 a 240", pl: "Wpisz minuty w jedną stronę, od 1 do 240")
    static let wage = Phrase(
        en: "Enter the pay by the hour in dollars, such as 18.50", es: "Escriba el pago por hora en dólares, como 18.50",
        pl: "Wpisz stawkę za godzinę w dolarach, na przykład 18.50")
}
