import Markup
import Phrases
import Storage

/// One partner: how to reach it, and the openings that it manages.
struct PartnerPage: StaffPage {
    let partner: Partner
    let openings: [OpeningSheet]
    /// Pasted or found on their page, and not made an opening yet.
    let unfinished: [UnfinishedMail]
    let look: PartnerLook?
    /// What has changed on their page since it was taken in.
    let news: [PartnerPosting]
    /// The mail that is about to be taken in, as it was typed.
    var mail = ""
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { partner.name }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), ("Partners", "/partners")))
        <div class="head">
          <div><h1>\(title)</h1><p class="sub">\(partner.kind.label)</p></div>
          <div class="acts"><a class="button quiet" href="\(partner.id.editPage)">Change</a></div>
        </div>
        \(ErrorSummary(errors))
        <div class="split">
          <div class="stack loose">
            <section class="sect" aria-labelledby="openings"><h2 id="openings">Openings they manage</h2>\(list)</section>
            \(if: !unfinished.isEmpty, drafts(frame))
            \(PostingSection(partner: partner, look: look, news: news, frame: frame))
            \(takingIn(frame))
          </div>
          <aside class="stack side" aria-label="About this partner">\(facts)</aside>
        </div>
        """
    }

    private var list: HTML {
        guard !openings.isEmpty else { return "<p class=\"hint\">None yet.</p>" }
        return """
            <ul role="list" class="stack tight">\(each: openings, { sheet in """
                <li><a href="\(sheet.opening.id.page)">\(sheet.opening.title)</a> \(OpeningTag(opening: sheet.opening))\
                <br><span class="hint">\(sheet.employerName)</span></li>
                """ })</ul>
            """
    }

    private func drafts(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="drafts"><h2 id="drafts">Drafts, not taken in yet</h2>
          <ul role="list" class="stack tight">\(each: unfinished, { draft in """
            <li><a href="\(partner.id.newOpeningPage.query([("mail", draft.id.description)]))">\(draft.title)</a>
              <span class="hint">\(draft.isFound ? "found on their page" : draft.pastedBy), \(frame.moment(draft.pastedAt))</span>
              \(frame.form(partner.id.dropping(draft.id), class: "row"))<button class="plain tight">Put away\
            <span class="visually-hidden">: \(draft.title)</span></button></form></li>
            """ })</ul>
        </section>
        """
    }

    private func takingIn(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="taking"><h2 id="taking">Take an opening in</h2>
          \(frame.form(partner.id.mails))
            \(TextArea(
                name: "words", label: "Their mail", value: mail, hint: "Paste it whole, or the source of a page of theirs with the job on it. We read what it plainly says; you correct the rest.",
                error: errors["words"], rows: 8))
            <div class="row"><button>Read it</button><a class="button quiet" href="\(partner.id.newOpeningPage)">Type it instead</a></div>
          </form>
        </section>
        """
    }

    private var facts: HTML {
        """
        <section aria-labelledby="reach">
          <h2 id="reach">How to reach them</h2>
          <dl class="facts">
            <dt>Contact</dt><dd>\(known(partner.contactName, nil))</dd>
            <dt>E-mail</dt><dd>\(known(partner.mailbox, Link.mail(partner.mailbox)))</dd>
            \(if: !partner.distributionList.isEmpty, "<dt>Distribution list</dt><dd>\(each: partner.distributionList, { "\(known($0, Link.mail($0)))<br>" })</dd>")
            <dt>Phone</dt><dd>\(known(partner.phone, Link.phone(partner.phone)))</dd>
            <dt>Language</dt><dd>\(partner.language.englishName)</dd>
            \(if: !partner.note.isEmpty, "<dt>To know</dt><dd class=\"as-typed\">\(partner.note)</dd>")
          </dl>
        </section>
        """
    }

    private func known(_ words: String, _ link: Link?) -> HTML {
        if words.isEmpty { return "<span class=\"hint\">not known yet</span>" }
        return link.map { "<a href=\"\($0)\">\(words)</a>" } ?? HTML.text(words)
    }
}

extension UnfinishedMail {
    /// The posting's own title, or the first line with something in it.
    fileprivate var title: String {
        if let posting = ReadPosting(in: words)?.opening, !posting.title.isEmpty {
            return posting.employer.isEmpty ? posting.title : "\(posting.title), \(posting.employer)"
        }
        return words.split(whereSeparator: \.isNewline).first.map { String($0).shortened(to: 80) } ?? ""
    }
}
