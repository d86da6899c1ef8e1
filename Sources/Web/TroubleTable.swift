import Secrets
import Storage

/// One table: what may be thrown, and what the visitor is told.
extension Trouble {
    /// Nothing for what is a fault of ours.
    init?(_ error: any Error) {
        switch error {
        case let error as NotFound: self.init(.notFound, .notFound, error.message)
        case let error as NotAllowed: self.init(.notAllowed, .forbidden, error.message)
        case let error as Conflict: self.init(.conflict, .conflict, error.message)
        case let unsaved as Unsaved:
            self.init(.busy, .busy, unsaved.busy.message)
            unsent = unsaved.form
        case is ActedBefore: self.init(.actedBefore, .conflict, "This was sent before and is saved. Nothing was done a second time.")
        case let error as Busy: self.init(.busy, .busy, error.message)
        case let error as TooBusy: self.init(.busy, .busy, error.description)
        case let error as TooManyAttempts: self.init(.tooMany, .tooManyRequests, error.description, wait: error.seconds)
        case is NotSignedIn: self = .signedOut
        case is ForeignForm: self = .foreignForm
        case is MethodNotAllowed:
            self.init(.methodNotAllowed, .methodNotAllowed, "This address does not take that. Go back and use the page's buttons.")
        case let error as FormRefusal: self.init(error.status == .tooLarge ? .tooLarge : .malformed, error.status, error.description)
        default: return nil
        }
    }

    static let signedOut = Trouble(.signedOut, .unproved, "You are not signed in any more. Sign in again and repeat the last step.")
    static let foreignForm = Trouble(.foreignForm, .forbidden, "This form is too old or was not sent from this site. Reload the page and try again.")

    static func fault(code: String) -> Trouble {
        Trouble(.fault, .fault, "Something is wrong on our side. Try again; if it stays so, tell us the code \(code).", code: code)
    }

    /// What is said when the request cannot be read at all.
    static func unreadable(_ status: Status) -> Trouble {
        switch status {
        case .headTooLarge: Trouble(.tooLarge, status, "Your browser sent too much at once. Clear the cookies of this site and try again.")
        case .tooSlow: Trouble(.tooSlow, status, "The request took too long to arrive. Try again.")
        case .busy: Trouble(.busy, status, "This takes longer than it should. Wait a moment and look whether it was done before you try again.")
        default: Trouble(.malformed, .badRequest, "The request could not be understood. Go back and try again.")
        }
    }
}

struct ForeignForm: Error {}

/// What a form asked for could not be saved just now.
struct Unsaved: Error {
    let busy: Busy
    let form: UnsentForm?
}

struct MethodNotAllowed: Error {
    let allowed: [String]
}
