import Markup
import Web

/// Asking for a new password by mail. What it says afterwards is the same for everybody.
struct ForgottenPage: Sendable {
    var isSent = false
    let assets: Assets

    var html: HTML {
        EntryFrame(title: "Forgotten password", assets: assets).html(isSent ? sent : form)
    }

    private var form: HTML {
        """
        <div class="head"><div><h1>Forgotten your password?</h1></div></div>
        <form class="fields" method="post" action="/forgotten" novalidate>
          \(TextField(
            name: "mailbox", label: "Work e-mail", hint: "We send a link to it, by which you choose another password.", type: "email",
            autocomplete: "username"))
          <div class="row"><button>Send me a link</button><a class="button quiet" href="/sign-in">Back</a></div>
        </form>
        """
    }

    private var sent: HTML {
        """
        <div class="head"><div><h1>Look into your mailbox</h1></div></div>
        <p class="lead">If somebody signs in with that address, a link is on its way to it. It works for \(String(ForgottenPassword.minutes)) minutes, once.</p>
        <p>Nothing came after some minutes? Look among the junk mail, or ask an administrator of your agency for a link.</p>
        <p><a href="/sign-in">Back to signing in</a></p>
        """
    }
}
