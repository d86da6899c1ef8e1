import Markup

/// Has the parts of a page that are marked `data-live` follow what happens, by `live.js`; without it the page is as it was when it came.
///
/// `seen` is the version of the viewer's Today page that this page shows; a page that does not know it looks once when the line stands.
struct LiveChanges: Component {
    static let address: Link = "/today/changes"

    var seen = ""

    var html: HTML {
        "<p class=\"visually-hidden\" role=\"status\" aria-live=\"polite\" data-changes=\"\(LiveChanges.address)\" data-seen=\"\(seen)\"></p>"
    }
}
