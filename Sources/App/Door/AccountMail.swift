import Dates
import Phrases
import Storage

/// Mails to a member of staff about the ways into their own account.
enum AccountMail {
    static func secondStepReset(_ member: StaffMember, by actor: StaffMember, of agency: Agency) -> MailDraft {
        mail(
            member, subject: "Your second step at \(agency.name) was reset",
            [
                .words("\(actor.name) reset the second step with which you sign in. You are signed out everywhere."),
                .words("Sign in with your password and set the second step up anew."),
                .words("You did not ask for it? Call \(actor.name) at once: \(actor.phone.isEmpty ? agency.phone : actor.phone)."),
            ], agency)
    }

    static func forgottenPassword(_ member: StaffMember, link: String, of agency: Agency) -> MailDraft {
        mail(
            member, subject: "A new password for \(agency.name)",
            [
                .words("Somebody, most likely you, asked for a new password."), .link("Choose a new password", to: link),
                .words("The link works once and for \(ForgottenPassword.minutes) minutes. Choosing a new password ends all your sessions."),
                .words("You did not ask for it? Then you need not do anything: your password stays as it is."),
            ], agency)
    }

    private static func mail(_ member: StaffMember, subject: String, _ parts: [Letter.Part], _ agency: Agency) -> MailDraft {
        let letter = Letter(.en, [.words("Hello \(member.firstName),")] + parts + [.words(agency.name)])
        return MailDraft(
            kind: .account, language: .en, toName: member.name, toMailbox: member.mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject))
    }
}
