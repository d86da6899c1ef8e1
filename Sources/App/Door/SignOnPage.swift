import Markup
import Web

/// Coming back from the sign-on provider did not open anything: what to do.
struct SignOnPage: Sendable {
    enum Trouble: Sendable {
        /// The provider said yes, but nobody here has that account there.
        case unknown
        case refused, unreachable
    }

    let trouble: Trouble
    let assets: Assets

    var html: HTML {
        EntryFrame(title: title, assets: assets).html(
            """
            <div class="head"><div><h1>\(title)</h1></div></div>
            <p class="lead">\(advice)</p>
            <p><a class="button" href="/sign-in">Back to signing in</a></p>
            """)
    }

    private var title: String {
        switch trouble {
        case .unknown: "Nobody here is known by that account"
        case .refused: "Signing in did not work"
        case .unreachable: "The sign-on provider cannot be reached"
        }
    }

    private var advice: String {
        switch trouble {
        case .unknown: "Sign in with your password and connect the two under “Your account”, or ask an administrator of your agency to do it."
        case .refused: "Nobody was signed in. Begin again from the sign-in page; if it stays so, use your password and tell an administrator."
        case .unreachable: "Try again in a few minutes, or sign in with your password."
        }
    }
}
