import Dates
import Markup
import Phrases
import Storage

/// Writing a template: its parts, the names that may stand in them, how it reads on a real employer, and its versions.
struct TemplatePage: StaffPage {
    let kind: Template.Kind
    let language: Language
    let form: TemplateForm
    var errors = FieldErrors()
    let versions: [TemplateVersion]
    let sample: TemplateSample

    let section = Section.flyers
    var title: String { "\(kind.label), \(language.englishName)" }

    private var draft: Template { Template(kind: kind, language: language, number: form.base, words: form.words) }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Templates", "/templates")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(kind.occasion) \(state)</p></div></div>
        \(ErrorSummary(errors))
        <nav aria-label="Language of the template"><ul class="chips">\(each: Language.allCases, chip)</ul></nav>
        \(frame.form(kind.page(language), class: "split even"))
          <input type="hidden" name="base" value="\(form.base)">
          <div class="fields">
            \(each: kind.parts, part)
          </div>
          <section class="stack" aria-labelledby="pv">
            <h2 id="pv">\(sample.chosen.map { "As \($0.label) would get it" } ?? "As it reads")</h2>
            \(preview(frame))
            \(if: !sample.records.isEmpty, tryOn)
          </section>
          <div class="row whole">
            <button name="act" value="save">Save as version \(form.base + 1)</button>
            <button class="quiet" name="act" value="preview">Update the preview</button>
            <a class="button quiet" href="/templates">Cancel</a>
          </div>
        </form>
        \(history(frame))
        """
    }

    private var state: String { form.base == 0 ? "Nobody has changed the shipped text yet." : "Version \(form.base) is in use." }

    private func chip(_ other: Language) -> HTML {
        "<li><a class=\"chip\" href=\"\(kind.page(other))\"\(if: other == language, " aria-current=\"true\"")>\(other.englishName)</a></li>"
    }

    private func part(_ part: Template.Part) -> HTML {
        let words = form.words[part] ?? ""
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 60 }
        let area = TextArea(
            name: part.rawValue, label: part.label, value: words, error: errors[part.rawValue],
            rows: part == .subject ? 2 : max(3, min(16, lines + 1)))
        return """
            <div lang="\(errors[part.rawValue] == nil ? language.rawValue : "en")">\(area)</div>
            <details><summary>Names for the \(part.label.lowercased())</summary>
              <dl class="facts">\(each: kind.fields(part), { name("{{\($0.rawValue)}}", $0.meaning) })\
            \(each: kind.conditions(part), { name("{{#\($0.rawValue)}}…{{/\($0.rawValue)}}", "only if \($0.meaning); with ^ in place of #, only if not") })</dl>
            </details>
            """
    }

    private func name(_ tag: String, _ meaning: String) -> HTML { "<dt><code>\(tag)</code></dt><dd>\(meaning)</dd>" }

    private func preview(_ frame: StaffFrame) -> HTML {
        // Between an opening and a closing stands what is written for each mail.
        let gap = kind.parts.contains(.closing) ? "\n\n…\n\n" : "\n\n"
        let text = kind.parts.filter { $0 != .subject && !($0 == .opening && kind.opensWithWords) }.map { draft.fill($0, values) }.joined(
            separator: gap)
        return LetterView(
            letter: Letter(language, reading: text), from: "\(frame.staff.name), \(frame.agency.name)", to: sample.values[.contactName],
            subject: kind.parts.contains(.subject) ? draft.fill(.subject, values) : kind == .letter ? "" : "Re: …"
        ).html
    }

    /// The opening of a follow-up or a letter stands where its sender's words do.
    private var values: TemplateValues {
        var values = sample.values
        if kind.opensWithWords { values[.words] = draft.fill(.opening, values) }
        return values
    }

    private var tryOn: HTML {
        SelectField(
            name: "record", label: "Try it on", choices: sample.records, selected: sample.chosen?.value ?? ""
        ).html
    }

    private func history(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="versions">
          <h2 id="versions">Versions</h2>
          <ol class="line" role="list" reversed>\(each: versions, { version($0.template, by: $0.savedBy, at: $0.savedAt, frame) })\
        \(version(.shipped(kind, language), by: "Fairlead", at: nil, frame))</ol>
        </section>
        """
    }

    private func version(_ template: Template, by name: String, at moment: Instant?, _ frame: StaffFrame) -> HTML {
        let number = template.number
        let when = moment.map { "\(DayWords.past($0.day(in: frame.zone), today: frame.today)) at \(Wording.time($0, in: frame.zone, .en))" }
        let isNow = number == form.base
        return """
            <li><p>\(number == 0 ? "As shipped" : "Version \(number)")\(with: when, { ", \(name) \($0)" })\(if: isNow, ", in use")</p>
            \(if: !isNow, """
                <details><summary>Read \(number == 0 ? "the shipped text" : "version \(number)")</summary><dl class="facts" lang="\(language.rawValue)">\
                \(each: kind.parts, { "<dt lang=\"en\">\($0.label)</dt><dd class=\"as-typed\">\(template.words[$0] ?? "")</dd>" })</dl></details>
                \(frame.form(kind.version(number, language), class: "row"))<button class="quiet tight">Bring back\
                <span class="visually-hidden"> \(number == 0 ? "the shipped text" : "version \(number)")</span></button></form>
                """)</li>
            """
    }
}
