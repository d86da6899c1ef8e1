import Markup

extension Specimen {
    static let buttons: HTML = """
        <div class="row">
          <button>Save the visit</button> <button class="quiet">Not yet</button> <button class="danger">End the placement</button>
          <button class="plain">Add another job</button> <button class="tight">I’m on it</button> <button class="quiet tight">Remind</button>
          <a class="button" href="/gallery">A link that acts</a> <button disabled>Sending…</button>
        </div>
        """

    static let tags: HTML = """
        <div class="row">\(each: Stage.allCases, { $0.tag.html })\(StatusTag("Overdue", .warn))\(StatusTag("Mail came back", .danger))\
        \(StatusTag("Supervisor review", .handed))</div>
        """

    static let chips: HTML = """
        <nav aria-label="Example filters"><ul class="chips">
          <li><a class="chip" href="/gallery" aria-current="true">All <span class="n">31</span></a></li>
          <li><a class="chip" href="/gallery">Mail <span class="n">14</span></a></li>
        </ul></nav>
        \(ChipChoices(
            name: "g-kind", legend: "One of", choices: Conversation.Kind.told.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: Conversation.Kind.call.rawValue))
        \(ChipChoices(
            name: "g-none", legend: "One of, with an error", choices: [Choice(value: "yes", label: "Yes"), Choice(value: "no", label: "No")],
            error: "Say yes or no"))
        """

    static let notes: HTML = """
        <div class="stack tight">
          <div class="note"><p><span class="lead">Good to know.</span> Names are kept in the person’s own spelling.</p></div>
          <div class="note" data-tone="info"><p><span class="lead">New rules since July 1.</span> Older verdicts keep theirs.</p></div>
          <div class="note" data-tone="warn"><p><span class="lead">Tell them today.</span> The RFI arrived at 9:42 AM.</p></div>
          <div class="note" data-tone="danger"><p><span class="lead">The mail came back.</span> dines@kesslermetal.example does not exist.</p></div>
          <div class="note" data-tone="ok"><p><span class="lead">All 418 rows went in.</span></p></div>
        </div>
        """

    static let stages: HTML =
        "<div class=\"stack\">\(StageLine(stage: .firstContact))\(StageLine(stage: .rfiReceived))\(StageLine(stage: .resting))</div>"

    static let line: HTML = """
        <ol class="line timed">
          <li data-weight="high"><p><b>Dana Kessler</b> sent the RFI</p><p class="when">9:42 AM</p></li>
          <li><p><b>You</b> visited Dana Kessler</p><blockquote class="said"><p>Rob would train. Bus 60 stops outside.</p></blockquote>\
        <p class="when">1:00 PM</p></li>
          <li data-tone="danger"><p><b>Piotr Zieliński</b> pressed “Absent today”</p><p class="when">10:52 AM</p></li>
          <li data-weight="low"><p>Mail delivered</p><p class="when">2:05 PM</p></li>
        </ol>
        """

    static let work: HTML = """
        <ol class="todo" role="list"><li>
          <div class="what"><p><a href="/gallery">Send the follow-up to Ironbark Fabrication</a> \(StatusTag("Overdue", .warn))</p>\
        <p class="meta">You last spoke on Tuesday</p></div>
          <div class="act"><a class="button quiet tight" href="/gallery">Send follow-up</a></div>
        </li></ol>
        """

    static let table: HTML = """
        <div class="table"><table class="cards" role="table">
          <caption>Employers, an example</caption>
          <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col" aria-sort="ascending"><a href="/gallery">Employer</a></th>
            <th role="columnheader" scope="col">Stage</th><th role="columnheader" scope="col" class="r">Open jobs</th>
          </tr></thead>
          <tbody role="rowgroup">
            <tr role="row"><th role="rowheader" scope="row"><a href="/gallery">Arrowhead Packaging</a><span class="sub">Packaging</span></th>\
        <td role="cell" data-label="Stage">\(Stage.active.tag)</td><td role="cell" class="r" data-label="Open jobs">4</td></tr>
            <tr role="row"><th role="rowheader" scope="row"><a href="/gallery">Redline Courier</a><span class="sub">Delivery</span></th>\
        <td role="cell" data-label="Stage">\(Stage.firstContact.tag)</td><td role="cell" class="r" data-label="Open jobs">5</td></tr>
          </tbody>
        </table></div>
        <nav class="pager" aria-label="Example pages"><p class="quiet-text">Arrowhead to Redline</p>\
        <a class="button quiet" href="/gallery">Next 50</a></nav>
        """

    static let figures: HTML = """
        <div class="figures">
          <div class="figure"><b>7 of 9</b><span class="what">lasted 90 days</span><span class="def">2 more are too recent to tell</span></div>
          <div class="figure"><b>–</b><span class="what">reply time</span><span class="def">Too few messages (3); shown from 5</span></div>
        </div>
        """

    static let reasons: HTML = """
        <div class="two">
          <div><h3 class="cap">For</h3><ul class="reasons for"><li>28 minutes by bus 60</li></ul></div>
          <div><h3 class="cap">Against</h3><ul class="reasons against"><li>Wants $22.00; pays $21.50</li></ul></div>
          <div><h3 class="cap">Ask first</h3><ul class="reasons ask"><li>What does she prefer?</li></ul></div>
        </div>
        """

    static let facts: HTML = """
        <dl class="facts"><dt>Legal name</dt><dd>Kessler Metal Works LLC</dd><dt>FEIN</dt><dd>36-5554417</dd>\
        <dt>Union</dt><dd><span class="hint">not asked yet</span></dd></dl>
        """

    static let empty: HTML = Empty(
        words: "Flyers that go with a follow-up stand here. For example: tax credits in Spanish.", act: ("Add a flyer", "/gallery")
    ).html

    static let menu: HTML = """
        <div class="row">
          <button class="quiet" type="button" popovertarget="g-menu">More</button>
          <button class="danger" type="button" command="show-modal" commandfor="g-dialog">End the placement</button>
        </div>
        <div class="menu" id="g-menu" popover><a href="/gallery">Set the next step</a><a href="/gallery">Change the stage</a></div>
        <dialog id="g-dialog" aria-labelledby="g-dialog-head"><form class="fields" method="dialog">
          <h3 id="g-dialog-head">End Maria’s placement at Lakeshore Bakery?</h3>
          <p>Her check-ins stop and the day counts as her last.</p>
          <div class="row"><button class="danger">End the placement</button><button class="quiet">Keep it</button></div>
        </form></dialog>
        """

    static let letter: HTML = """
        <article class="letter" aria-label="Example letter">
          <header><dl class="facts"><dt>To</dt><dd>Renee Dufour</dd><dt>Subject</dt><dd><b>Good to meet you</b></dd></dl></header>
          <div class="body"><p>Dear Renee,</p><p>Thank you for showing me the shop on Tuesday.</p></div>
        </article>
        """
}

/// Fields with and without hints, errors and values.
struct GalleryFields: Component {
    static var errors: FieldErrors {
        var errors = FieldErrors()
        errors.add("g-fein", "A FEIN has 9 digits; this has 7")
        return errors
    }

    var html: HTML {
        """
        <form class="fields" novalidate>
          \(TextField(name: "g-legal", label: "Legal name", value: "Kessler Metal Works LLC", hint: "As on their tax papers."))
          \(TextField(
            name: "g-fein", label: "FEIN", value: "3655544", error: GalleryFields.errors["g-fein"], width: "w10", inputmode: "numeric"))
          \(TextField(name: "g-other", label: "Other names", isOptional: true))
          \(SelectField(
            name: "g-center", label: "Center", choices: [Choice(value: "", label: "All centers"), Choice(value: "1", label: "Mill Street")]))
          \(TextArea(name: "g-note", label: "Note", value: "Bus 60 stops outside.", isOptional: true))
          \(CheckBoxes(
            name: "g-boxes", legend: "Any of", choices: [Choice(value: "a", label: "Adults"), Choice(value: "y", label: "Youth", hint: "16 to 24")],
            selected: ["a"], hint: "None ticked means everyone."))
        </form>
        """
    }
}
