import Dates
import Reference
import Storage
import Web

/// An opening as a browser sends it; what was typed is kept as it was.
struct OpeningForm: Sendable {
    var title = ""
    var occupation: PickedOccupation
    var duties = ""
    var months = ""
    var pay = ""
    var payMost = ""
    var hours = ""
    var isFullTime = true
    var days: WorkDays = []
    var shifts: WorkShifts = []
    var isRotating = false
    var site = ""
    var zip = ""
    var buses: WorkShifts = []
    /// "yes", "no", or nothing if not known.
    var parking = ""
    var isPermanent = true
    var headcount = "1"
    var startsOn = ""
    var promised = ""
    var promisedBy = ""
    var programs: Set<String> = []
    var wishes: OpeningWishesForm
    /// Which state of the record the form shows.
    var version = 0

    /// Nothing said yet, at the employer's main site.
    init(at site: Worksite?, in book: ReferenceBook) {
        occupation = PickedOccupation(code: nil, in: book)
        wishes = OpeningWishesForm(skills: [], credentials: [], in: book)
        self.site = site?.id.description ?? ""
    }

    init(_ opening: Opening, sites: [Worksite], in book: ReferenceBook) {
        title = opening.title
        occupation = PickedOccupation(code: opening.occupationCode, in: book)
        duties = opening.duties
        months = opening.monthsWished == 0 ? "" : String(opening.monthsWished)
        pay = Self.dollars(opening.hourlyCents)
        payMost = Self.dollars(opening.hourlyCentsMost)
        hours = opening.weeklyHours.map(String.init) ?? ""
        isFullTime = opening.isFullTime
        (days, shifts, isRotating) = (opening.days, opening.shifts, opening.isRotating)
        (site, buses) = (opening.siteId?.description ?? "", opening.busShifts)
        // The site's own goes with the site when another is chosen.
        zip = sites.first { $0.id == opening.siteId }?.zip == opening.zip ? "" : opening.zip
        parking = opening.hasParking.map { $0 ? "yes" : "no" } ?? ""
        isPermanent = opening.isPermanent
        headcount = String(opening.headcount)
        startsOn = opening.startsOn?.description ?? ""
        promised = opening.promised.map(String.init) ?? ""
        promisedBy = opening.promisedBy?.description ?? ""
        programs = Set(opening.programIds)
        wishes = OpeningWishesForm(skills: opening.skills, credentials: opening.credentials, in: book)
        version = opening.version
    }

    init(_ form: Form, in book: ReferenceBook) {
        title = String(form["title"].prefix(200))
        occupation = PickedOccupation(form, in: book)
        duties = String(form["duties"].prefix(5_000))
        (months, hours) = (String(form["months"].prefix(10)), String(form["hours"].prefix(10)))
        (pay, payMost) = (String(form["pay"].prefix(20)), String(form["pay_most"].prefix(20)))
        isFullTime = form["time"] != "part"
        days = WorkDays(rawValue: Self.bits(form, "day") & WorkDays.everyDay.rawValue)
        shifts = WorkShifts(rawValue: Self.bits(form, "shift") & 7)
        isRotating = form.has("is_rotating")
        site = form["site"]
        zip = String(form["zip"].prefix(10))
        buses = WorkShifts(rawValue: Self.bits(form, "bus") & 7)
        parking = ["yes", "no"].contains(form["parking"]) ? form["parking"] : ""
        isPermanent = form["permanence"] != "time"
        headcount = String(form["headcount"].prefix(10))
        (startsOn, promised, promisedBy) = (form["starts_on"], String(form["promised"].prefix(10)), form["promised_by"])
        programs = Set(form.all("program"))
        wishes = OpeningWishesForm(form, in: book)
        version = Int(form["version"]) ?? 0
    }

    private static func bits(_ form: Form, _ name: String) -> Int { form.all(name).compactMap(Int.init).reduce(0, |) }

    private static func dollars(_ cents: Int?) -> String {
        cents.map { String(Money(cents: Int64($0)).description.dropFirst().filter { $0 != "," }) } ?? ""
    }
}

extension OpeningForm {
    /// Of the sites, programs, skills and credentials only those that there are.
    func draft(sites: [Worksite], programs known: [String], in book: ReferenceBook) -> OpeningDraft {
        let place = sites.first { $0.id.description == site }
        return OpeningDraft(
            siteId: place?.id, title: title, occupationCode: occupation.code, duties: duties, monthsWished: Int(months) ?? 0,
            hourlyCents: cents(pay), hourlyCentsMost: cents(payMost), weeklyHours: Int(hours), isFullTime: isFullTime, days: days, shifts: shifts,
            isRotating: isRotating && shifts.each.count > 1, zip: zip.isEmpty ? place?.zip ?? "" : zip, busShifts: buses,
            hasParking: parking.isEmpty ? nil : parking == "yes", isPermanent: isPermanent, headcount: Int(headcount) ?? 0,
            startsOn: Day(startsOn), promised: Int(promised), promisedBy: Day(promisedBy),
            programs: known.filter(programs.contains).joined(separator: " "), skills: wishes.wantedSkills(in: book),
            credentials: wishes.wantedCredentials(in: book))
    }

    func errors(sites: [Worksite], in book: ReferenceBook, today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", "Enter the job as the employer calls it") }
        occupation.check(in: &errors)
        wishes.check(in: &errors)
        check(months, "months", 0...600, "Enter the months of experience as a number, or leave it empty", &errors)
        checkPay(&errors)
        check(hours, "hours", 1...80, "Enter the hours a week, from 1 to 80", &errors)
        if !site.isEmpty && !sites.contains(where: { $0.id.description == site }) { errors.add("site", "Choose a site of this employer") }
        if !zip.isEmpty && book.place(ofZip: zip) == nil { errors.add("zip", "No place is known with this ZIP code. It has five digits") }
        if headcount.isEmpty { errors.add("headcount", "Enter how many people they look for") }
        check(headcount, "headcount", 1...10_000, "Enter how many people they look for, as a number", &errors)
        checkDay(startsOn, "starts_on", &errors)
        checkPromise(&errors, today: today)
        return errors
    }

    private func cents(_ text: String) -> Int? { text.isEmpty ? nil : Money(parsing: text).map { Int($0.cents) } }

    private func check(_ text: String, _ field: String, _ range: ClosedRange<Int>, _ words: String, _ errors: inout FieldErrors) {
        if !text.isEmpty && !(Int(text).map(range.contains) ?? false) { errors.add(field, words) }
    }

    private func checkPay(_ errors: inout FieldErrors) {
        // A wage above a thousand dollars an hour is a slip of the keyboard.
        let least = cents(pay)
        if !pay.isEmpty && !(least.map((1...100_000).contains) ?? false) { errors.add("pay", "Enter the hourly pay in dollars, such as 18.50") }
        guard !payMost.isEmpty else { return }
        guard let most = cents(payMost), (1...100_000).contains(most) else {
            return errors.add("pay_most", "Enter the highest hourly pay in dollars, such as 21.00")
        }
        if let least, most <= least { errors.add("pay_most", "The highest pay must be more than the lowest; leave it empty if there is one") }
        if pay.isEmpty { errors.add("pay", "Enter the lowest pay too") }
    }

    private func checkDay(_ text: String, _ field: String, _ errors: inout FieldErrors) {
        if !text.isEmpty && Day(text) == nil { errors.add(field, "Write the day as month, day and year") }
    }

    private func checkPromise(_ errors: inout FieldErrors, today: Day) {
        check(promised, "promised", 1...10_000, "Enter how many people we promise, as a number", &errors)
        checkDay(promisedBy, "promised_by", &errors)
        if let wanted = Int(headcount), let number = Int(promised), number > wanted {
            errors.add("promised", "They look for \(wanted). Promise fewer rather than more")
        }
        if promised.isEmpty && Day(promisedBy) != nil { errors.add("promised", "Enter how many people we promise by that day") }
    }
}

/// Why nobody is wanted any more, as a browser sends it.
struct CloseOpeningForm: Sendable {
    var reason = ""

    init() {}
    init(_ form: Form) { reason = form["reason"] }

    var chosen: Opening.CloseReason? { Opening.CloseReason(rawValue: reason) }
}
