import Dates
import Markup
import Phrases
import Reference
import Storage
import Web

/// What folders below this one show on an opening's page, such as who suits it; it may ask a few questions.
typealias OpeningAside = @Sendable (Opening, Visit, Reading) throws -> HTML

/// One opening: what it is, what is still missing, and what is done about it.
struct OpeningPage: StaffPage {
    let sheet: OpeningSheet
    /// The job of the RFI that it was made from.
    let position: SubmittedPosition?
    /// The programs to whose people it is limited.
    let programs: [String]
    let book: ReferenceBook
    var closing = CloseOpeningForm()
    /// Who agreed to a public page, as it was typed.
    var agreed = ""
    var errors = FieldErrors()
    var asides: [HTML] = []

    let section = Section.employers
    var title: String { "\(opening.title) at \(sheet.employerName)" }

    private var opening: Opening { sheet.opening }

    func body(in frame: StaffFrame) -> HTML {
        let mayAct = frame.staff.role.servesEmployers
        return """
            \(Crumbs(("Employers", "/employers"), (sheet.employerName, opening.employerId.page), ("Openings", "/openings")))
            <div class="head">
              <div><h1>\(title)</h1><p class="sub">\(OpeningTag(opening: opening)) \(summary(frame))</p></div>
              \(if: mayAct && opening.isOpen, "<div class=\"acts\"><a class=\"button\" href=\"\(opening.id.editPage)\">Change</a></div>")
            </div>
            \(ErrorSummary(errors))
            \(if: opening.isOpen, missing)
            <div class="split">
              <div class="stack loose">
                \(if: !opening.duties.isEmpty, "<section class=\"sect\" aria-labelledby=\"duties\"><h2 id=\"duties\">What there is to do</h2><p class=\"as-typed\">\(opening.duties)</p></section>")
                \(OpeningWishes(opening: opening, programs: programs, book: book))
                \(with: position, { said($0, mayAct) })
                \(each: asides, { $0 })
                \(if: mayAct, OpeningActs(opening: opening, closing: closing, agreed: agreed, errors: errors, frame: frame).html)
              </div>
              <aside class="stack side" aria-label="About this opening">\(OpeningFacts(sheet: sheet, book: book))</aside>
            </div>
            """
    }

    private func summary(_ frame: StaffFrame) -> String {
        let people = opening.headcount == 1 ? "One person" : "\(opening.headcount) people"
        let owner = sheet.ownerName.map { sheet.owner == frame.staff.id ? ", yours" : ", looked after by \($0)" } ?? ""
        let noted = "noted \(DayWords.past(opening.madeAt.day(in: frame.zone), today: frame.today))"
        if let closed = opening.closedOn, let reason = opening.closeReason {
            return "Closed \(DayWords.past(closed, today: frame.today)). \(reason.label). \(people) wanted, \(noted)\(owner)."
        }
        return "\(people) wanted, \(noted)\(owner)."
    }

    private var missing: HTML {
        let facts = opening.missingFacts(book)
        guard !facts.isEmpty else { return .empty }
        return """
            <div class="note"><p><span class="lead">Still to be asked.</span> \(facts.joined(separator: ", ")).</p></div>
            """
    }

    private func said(_ position: SubmittedPosition, _ mayAct: Bool) -> HTML {
        let words = [("Skills", position.skills), ("Licenses", position.licenses), ("Shift", position.shift)].filter { !$0.1.isEmpty }
        guard !words.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="said">
              <h2 id="said">In their words</h2>
              <dl class="facts">\(each: words, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" })</dl>
              <p class="hint">From question 10 of the RFI.\(if: mayAct, " <a href=\"\(opening.employerId.requestPage)\">See the answers</a>")</p>
            </section>
            """
    }
}

/// Where an opening stands.
struct OpeningTag: Component {
    let opening: Opening

    var html: HTML {
        switch opening.closeReason {
        case .filled: StatusTag("Filled", .ok).html
        case .withdrawn, .other: StatusTag("Closed", .plain).html
        case nil: (opening.isPublic ? StatusTag("Open and public", .ok) : StatusTag("Open", .info)).html
        }
    }
}

/// What an opening asks of people.
private struct OpeningWishes: Component {
    let opening: Opening
    let programs: [String]
    let book: ReferenceBook

    var html: HTML {
        """
        <section class="sect" aria-labelledby="asks">
          <h2 id="asks">What it asks for</h2>
          \(if: lines.isEmpty, "<p class=\"hint\">Nothing is known yet.</p>")
          \(if: !lines.isEmpty, "<ul>\(each: lines, { "<li>\($0)</li>" })</ul>")
        </section>
        """
    }

    private var lines: [String] {
        let skills = opening.skills.sorted { $0.isRequired && !$1.isRequired }.map { skill in
            "\(SkillWords.name(skill.skillId).en), \(SkillWords.level(skill.level).en): \(skill.isRequired ? "required" : "welcome")"
        }
        let credentials = opening.credentials.sorted { $0.isByLaw && !$1.isByLaw }.map { credential in
            let name = book.number(ofCredential: credential.credentialId).map { book.credentials[$0].english } ?? credential.credentialId
            return "\(name): \(credential.isByLaw ? "the law asks for it" : "welcome")"
        }
        let experience = opening.monthsWished == 0 ? [] : ["\(opening.monthsWished) months of experience: welcome"]
        let limits = programs.isEmpty ? [] : ["Only people of \(programs.joined(separator: " or "))"]
        return credentials + skills + experience + limits
    }
}

/// Pay, time and place of an opening.
private struct OpeningFacts: Component {
    let sheet: OpeningSheet
    let book: ReferenceBook

    private var opening: Opening { sheet.opening }

    var html: HTML {
        """
        <section aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <dl class="facts">
            <dt>Employer</dt><dd><a href="\(opening.employerId.page)">\(sheet.employerName)</a></dd>
            \(fact("Occupation", occupation))
            \(fact("Pay", opening.pay.map { "\($0) an hour" } ?? ""))
            \(fact("Hours", hours))
            \(fact("Days", opening.days.words.en))
            \(fact("Shifts", shifts))
            \(fact("Place", sheet.address))
            \(fact("By bus", buses))
            \(fact("Parking", opening.hasParking.map { $0 ? "yes" : "none" } ?? ""))
            <dt>Lasts</dt><dd>\(opening.isPermanent ? "permanent" : "for a time")</dd>
            \(fact("First day", opening.startsOn.map { Wording.day($0, in: .en) } ?? ""))
            \(fact("We promise", promise))
          </dl>
        </section>
        """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd>\(value.isEmpty ? "<span class=\"hint\">not known yet</span>" : HTML.text(value))</dd>"
    }

    private var occupation: String {
        guard let code = opening.occupationCode else { return "" }
        return book.number(ofOccupation: code).map { "\(book.occupations[$0].title), \(code)" } ?? code
    }

    private var hours: String {
        let kind = opening.isFullTime ? "full time" : "part time"
        return opening.weeklyHours.map { "\($0) a week, \(kind)" } ?? kind
    }

    private var shifts: String {
        let words = opening.shifts.words.en
        return opening.isRotating ? "\(words), all in turn" : words
    }

    private var buses: String { opening.busShifts.isEmpty ? "" : "\(opening.busShifts.words.en), both ways" }

    private var promise: String {
        guard let number = opening.promised else { return "" }
        let people = number == 1 ? "one person" : "\(number) people"
        return opening.promisedBy.map { "\(people) by \(Wording.day($0, in: .en))" } ?? people
    }
}
