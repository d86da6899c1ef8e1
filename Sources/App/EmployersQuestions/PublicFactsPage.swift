import Markup
import Phrases
import Storage

/// Writing the facts in our answers to employers' questions.
struct PublicFactsPage: StaffPage {
    let agency: Agency
    let people: [StaffMember]
    let form: PublicFactsForm
    var errors = FieldErrors()

    let section = Section.flyers
    let width = PageWidth.narrow
    let title = "Facts for employers’ questions"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Flyers", "/flyers")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">Facts on the page that every employer may read: \
        <a href="\(agency.questionsPage)">see the page</a>. Follow-ups and the 15 questions lead to it.</p></div></div>
        \(ErrorSummary(errors))
        \(frame.form("/public-facts"))
          \(SelectField(name: "helper", label: "Who is named as the one to talk to", choices: choices, selected: form.helper, error: errors["helper"]))
          \(TextField(name: "phone", label: "Phone for employers", value: form.phone, hint: "Left empty, it is that person’s, or the agency’s.",
            isOptional: true, type: "tel"))
          <div class="row ends">
            \(number("fewest", "People for one opening, from", form.fewest))
            \(number("most", "up to", form.most))
          </div>
          \(number("share", "On-the-job training pays back at most, in percent of the wages", form.share))
          \(TextField(name: "until", label: "The federal tax credit covers starts until", value: form.until, error: errors["until"], width: "w10", type: "date"))
          \(each: Language.allCases, { language in TextArea(
            name: "note_\(language.rawValue)", label: "A word of your own, in \(language.englishName)", value: form.note[language] ?? "",
            error: errors["note_\(language.rawValue)"], isOptional: true, rows: 2).html })
          <div class="sticky"><button>Save</button><a class="button quiet" href="/flyers">Cancel</a></div>
        </form>
        """
    }

    private var choices: [Choice] {
        [Choice(value: "", label: "Nobody in particular")] + people.map { Choice(value: $0.id.description, label: $0.name) }
    }

    private func number(_ name: String, _ label: String, _ value: String) -> TextField {
        TextField(name: name, label: label, value: value, error: errors[name], width: "w5", inputmode: "numeric")
    }
}
