import Markup
import Storage
import Web

/// Which openings a list shows, as it stands in its address.
struct OpeningList: Sendable {
    /// How many stand on a page.
    static let length = 50

    /// Of employers whom this person looks after.
    var owner: ID<StaffMember>?
    var employer: ID<Employer>?
    var isClosed = false
    /// The last of the page before.
    var after: ID<Opening>?

    init() {}

    init(_ query: Fields) {
        owner = query.id("whose", of: StaffMember.self)
        employer = query.id("employer", of: Employer.self)
        isClosed = query["show"] == "closed"
        after = query.id("after", of: Opening.self)
    }

    var link: Link {
        Link("/openings").query([
            ("whose", owner?.description ?? ""), ("employer", employer?.description ?? ""), ("show", isClosed ? "closed" : ""),
            ("after", after?.description ?? ""),
        ])
    }

    func with(_ change: (inout OpeningList) -> Void) -> OpeningList {
        var list = self
        list.after = nil
        change(&list)
        return list
    }
}
