import Dates
import Markup
import OpenReferral
import Phrases

/// What a provider sees who is asked whether we have its service right: all of it, one button, and room for what has changed.
struct ListingCheckPage: PublicPage {
    let sheet: ListingSheet
    var typed = ""
    var hasErrors = false
    var done: Done?

    enum Done: String, Sendable {
        case confirmed, told
    }

    private var service: Service { sheet.service }

    var title: Phrase {
        switch done {
        case .confirmed: CheckWords.thanks
        case .told: CheckWords.thanksForWords
        case nil: CheckWords.title(sheet.listing.name)
        }
    }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1>\
        \(if: done == nil, "<p>\(CheckWords.lead(frame.agency.name), frame.language)</p>")</div>
        <section class="q"><h2>\(sheet.listing.name)</h2><dl class="answers-list">\(each: facts(frame), { fact in """
            <div><dt>\(fact.0, frame.language)</dt><dd>\(each: fact.1, { "<div>\($0)</div>" })\
            \(if: fact.1.isEmpty, "\(CheckWords.notKnown, frame.language)")</dd></div>
            """ })</dl></section>
        \(if: done == nil, forms(frame))
        """
    }

    private func forms(_ frame: PublicFrame) -> HTML {
        let error = hasErrors ? frame.say(CheckWords.tellMissing) : nil
        return """
            \(frame.form(sheet.listing.id.check, class: "send"))<button>\(CheckWords.isRight, frame.language)</button></form>
            <section class="q" aria-labelledby="changed"><h2 id="changed">\(CheckWords.changed, frame.language)</h2>
            \(frame.form(sheet.listing.id.correct))
              \(TextArea(name: "said", label: frame.say(CheckWords.whatChanged), value: typed, error: error, rows: 4))
              <div class="send"><button class="quiet">\(CheckWords.tellUs, frame.language)</button></div>
            </form></section>
            """
    }

    private func facts(_ frame: PublicFrame) -> [(Phrase, [String])] {
        let monday = Day(year: 2026, month: 11, day: 30)
        let times = sheet.week.map { hours in
            let day = monday.map { String(Wording.weekday($0.adding(days: hours.day), in: frame.language).prefix { $0 != "," && $0 != " " }) } ?? ""
            let times = hours.spans.map { span in
                [span.from, span.to].compactMap { $0.map { Clock12.text($0, in: frame.language) } }.joined(separator: "–")
            }
            return "\(day): \(times.joined(separator: ", "))"
        }
        let ages = CheckWords.ages(service.minimumAge?.whole, service.maximumAge?.whole).map { frame.say($0) }
        return [
            (CheckWords.about, [service.description].compactMap(\.self)),
            (CheckWords.whoFor, [service.eligibilityDescription, ages].compactMap(\.self) + sheet.listing.populations),
            (CheckWords.when, times + sheet.otherTimes),
            (CheckWords.place, sheet.places.map(\.line)), (CheckWords.access, sheet.places.flatMap { sheet.access(at: $0.location.id) }),
            (CheckWords.languages, sheet.languages), (CheckWords.interpreters, [service.interpretationServices].compactMap(\.self)),
            (CheckWords.cost, [service.feesDescription ?? service.fees].compactMap(\.self) + sheet.costs),
            (CheckWords.bring, sheet.directory.requiredDocuments.compactMap(\.document)),
            (CheckWords.apply, [service.applicationProcess].compactMap(\.self)), (CheckWords.wait, [service.waitTime].compactMap(\.self)),
            (CheckWords.phone, sheet.phones.prefix(3).map(\.number)),
        ]
    }
}
