import Dates
import Reference
import Storage
import Web

/// A partner's opening as a browser sends it; what was typed is kept as it was.
struct SharedOpeningForm: Sendable {
    var employer = ""
    /// The employer that it is after all, or "another" for one that we do not know.
    var known = ""
    var reference = ""
    var mail = ""
    var opening: OpeningForm

    init(in book: ReferenceBook) {
        opening = OpeningForm(at: nil, in: book)
    }

    /// What their mail plainly says.
    init(_ pasted: PastedOpening, from mail: ID<PartnerMail>, in book: ReferenceBook) {
        self.init(in: book)
        (employer, reference, self.mail) = (pasted.employer, pasted.reference, mail.description)
        opening.title = pasted.title
        opening.pay = pasted.hourlyCents.map(SharedOpeningForm.dollars) ?? ""
        opening.payMost = pasted.hourlyCentsMost.map(SharedOpeningForm.dollars) ?? ""
        (opening.days, opening.shifts, opening.isRotating) = (pasted.days, pasted.shifts, pasted.isRotating)
        opening.hours = pasted.weeklyHours.map(String.init) ?? ""
        opening.isFullTime = pasted.isFullTime ?? pasted.weeklyHours.map { $0 >= OpeningDraft.fullTimeHours } ?? true
        opening.duties = pasted.duties
        opening.zip = pasted.zip
        opening.startsOn = pasted.startsOn?.description ?? ""
        opening.headcount = String(pasted.headcount ?? 1)
    }

    init(_ form: Form, in book: ReferenceBook) {
        employer = String(form["employer"].prefix(200))
        known = form["known"]
        reference = String(form["reference"].prefix(100))
        mail = form["mail"]
        opening = OpeningForm(form, in: book)
    }

    func errors(_ similar: [SimilarEmployer], in book: ReferenceBook, today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if employer.isEmpty { errors.add("employer", "Enter whose opening it is") }
        if !employer.isEmpty && owner(among: similar) == nil { errors.add("known", "Say whether it is one of these") }
        for (field, words) in opening.errors(sites: [], in: book, today: today).all { errors.add(field, words) }
        return errors
    }

    /// Whose it is, once that is plain: nothing while one of the similar employers may be it.
    func owner(among similar: [SimilarEmployer]) -> SharedOpeningDraft.Owner? {
        if let chosen = similar.first(where: { $0.id.description == known }) { return .known(chosen.id) }
        let same = similar.filter { Folding.name($0.name) == Folding.name(employer) }
        if known.isEmpty, same.count == 1 { return .known(same[0].id) }
        return similar.isEmpty || known == "another" ? .new(employer) : nil
    }

    private static func dollars(_ cents: Int) -> String {
        String(Money(cents: Int64(cents)).description.dropFirst().filter { $0 != "," })
    }
}
