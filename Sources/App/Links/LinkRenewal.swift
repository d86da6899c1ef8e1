import Phrases
import Storage
import Web

/// What the holder of a link whose time is over may still have: a new one, by mail to the address on file.
///
/// Each folder that gives links which may be renewed says how; the door only asks.
struct LinkRenewal: Sendable {
    /// In which the page is shown first.
    let language: Language
    /// How long such a link works.
    let days: Int
    /// Mails the new one; says nothing about whether there is an address.
    let renew: @Sendable (Visit, Writing) throws -> Void

    /// Nothing for a link of another kind, one that still works, and one behind which there is nothing any more.
    typealias Offer = @Sendable (PrivateLink, Visit, Reading) throws -> LinkRenewal?
}

extension ExpiredLink {
    /// To the questions for employers.
    static let renewal: LinkRenewal.Offer = { link, visit, db in
        try find(link, at: visit.now, in: db).map { expired in
            LinkRenewal(language: expired.language, days: FollowUp.daysToAnswer) { visit, db in
                try expired.renew(by: visit.office.settings.address, at: visit.now, in: db)
            }
        }
    }
}
