import Dates
import Markup
import Storage
import Web

/// A form that comes too late: kept through sign-in and second step for the one who sent it.
enum KeepForm {
    /// The door for whoever sent it, with the form in it; without one where nothing can be kept.
    static func door(for form: UnsentForm, of session: Session, in office: Office) async throws -> Answer? {
        let now = office.clock.now()
        guard let key = office.settings.key,
            let sealed = KeptForm(form).sealed(for: ID(number: session.staff), key: key, at: now)
        else { return nil }
        let page = SignInPage(
            kept: sealed, demo: try await office.database.read { db in try DoorQueries.demoSignIns(in: db) },
            provider: office.settings.signOn?.name, assets: office.assets)
        return .page(page.html, status: .unproved).adding("WWW-Authenticate", "Session")
    }

    /// On from a door that was passed: to what waited to be sent, if it was this person's; otherwise nothing of it is shown.
    static func goOn(_ sealed: String, by cookie: String, _ visit: Visit) async throws -> Answer? {
        let found = try await visit.read { db in try DoorQueries.signedIn(cookie, at: visit.now, in: db) }
        guard let found, found.session.isStrong || found.agency.isDemo else { return nil }
        guard let key = visit.office.settings.key, let form = KeptForm(sealed, for: found.staff.id, key: key, at: visit.now) else {
            return .seeOther("/", saying: "What was typed here before you signed in was a colleague’s, or is too old. It was not sent.")
        }
        let session = found.session.opened(by: cookie)
        let own = Visit(
            office: visit.office, incoming: visit.incoming, now: visit.now, guest: .staff(found.staff, of: found.agency, session: session))
        return try own.show(SendNowPage(form: form, token: session.formToken(onPage: form.page)))
    }
}
