import Markup
import Storage

/// What became of a package that was taken in.
struct DirectoryResultPage: StaffPage {
    let coming: DirectoryImport
    let remarks: DirectoryRemarks
    /// What was put into the directory; nothing if that was before it could be taken back.
    let take: DirectoryTake?
    let left: [LeftListing]

    let section = Section.services
    var title: String { coming.fileName }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("Import and export", ID<DirectoryImport>.list)))
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">\(coming.kind.label) of \(coming.publisher), taken in by \(coming.startedBy) \
        \(with: coming.committedAt, { HTML.text(frame.moment($0)) }).</p></div></div>
        <dl class="facts"><dt>New services</dt><dd>\(coming.added)</dd><dt>Changed</dt><dd>\(coming.changed)</dd>
          <dt>As before</dt><dd>\(coming.same)</dd></dl>
        <p><a href="/providers/verify">See what is to be verified</a></p>
        \(with: take, { TakenBox(take: $0, left: left, frame: frame).html })
        <section class="sect" aria-labelledby="noted"><h2 id="noted">What did not map</h2>\(remarks.html(in: frame))</section>
        """
    }
}
