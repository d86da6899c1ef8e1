import Markup
import Web

/// Whoever is in again finds here what they had sent while they were not, and sends it by a press of their own.
struct SendNowPage: StaffPage {
    let form: KeptForm
    /// The proof of the new session, with the name of the page that the form was on.
    let token: String

    let title = "You are in again"
    let section = Section.today
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p class="sub">Your session had ended before this was sent. It is not saved yet.</p></div></div>
        <form class="fields" method="post" action="\(form.action)" novalidate>
          <input type="hidden" name="_token" value="\(token)">
          \(each: form.fields, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
          \(if: !typed.isEmpty, "<p class=\"hint\">What you typed:</p>")
          \(each: typed, { "<blockquote class=\"said\"><p>\($0)</p></blockquote>" })
          <div class="row"><button>Send it now</button><a class="button quiet" href="/">Leave it</a></div>
        </form>
        """
    }

    /// What a person has written, rather than chosen.
    private var typed: [String] {
        form.fields.map(\.value).filter { $0.contains(" ") || $0.contains("\n") }.map { $0.shortened(to: 400) }
    }
}
