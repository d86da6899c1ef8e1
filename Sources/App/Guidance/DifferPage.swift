import Guidance
import Markup
import Phrases
import Storage

/// One reason why a suggestion is not taken, or why something is chosen that was not suggested.
struct DifferPage: StaffPage {
    let guide: Guide
    let service: ID<Listing>
    var form = DifferForm()
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow

    private var isSuggested: Bool { guide.isSuggested(service) }
    private var brief: ListedShelf.Brief { guide.shelf.brief(service.number) }
    private var name: String { guide.person.firstName }
    var title: String { isSuggested ? "Not \(brief.name): why?" : "\(brief.name) all the same: why?" }

    /// The reasons that are offered.
    static func reasons(isSuggested: Bool) -> [GuidanceChoice.Reason] { isSuggested ? GuidanceChoice.Reason.against : GuidanceChoice.Reason.ahead }

    private var meaning: String {
        isSuggested
            ? "One line is enough. It keeps the suggestion away for \(GuidanceChoice.daysAside) days, and leads learn where suggestions miss."
            : "You and \(name) decide. One line why, and the referral begins; leads learn what suggestions miss."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: crumbs, errors))
        \(if: !isSuggested, against)
        \(frame.form(guide.person.id.differ(service)))
          <input type="hidden" name="digest" value="\(guide.digest)">
          \(ChipChoices(
              name: "reason", legend: "Why",
              choices: DifferPage.reasons(isSuggested: isSuggested).map { Choice(value: $0.rawValue, label: $0.label) }, selected: form.reason,
              error: errors["reason"]))
          \(TextArea(name: "words", label: "In a few words", value: form.words, error: errors["words"], isOptional: true, rows: 2))
          <div class="row"><button>\(isSuggested ? "Decide against it" : "Choose it")</button>\
        <a class="button quiet" href="\(guide.person.id.services)">Cancel</a></div>
        </form>
        """
    }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (guide.person.name, guide.person.id.page), ("Services", guide.person.id.services))
    }

    /// What stands against it, so that nobody chooses it unawares.
    private var against: HTML {
        guard let passed = guide.plain.passedOver.first(where: { $0.service == service.number }) else { return .empty }
        let lines = AdviceWords(guide: guide).lines(passed)
        return """
            <div class="note" data-tone="warn"><h2>What stands against it</h2>\
            <ul class="reasons against">\(each: lines, { "<li>\($0.why)</li>" })</ul></div>
            """
    }
}
