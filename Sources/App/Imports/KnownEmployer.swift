import Storage

/// An employer as it is known while an import goes on: recorded before, or seen in an earlier row.
struct KnownEmployer: Sendable {
    let id: ID<Employer>
    /// Seen first in this sheet.
    let isNew: Bool
    private(set) var draft: EmployerDraft
    /// The keys of the first places and people of the draft; those after them are new.
    let sites: [ID<Worksite>]
    let contacts: [ID<Contact>]
    /// What rows of this sheet have filled in.
    private(set) var filled: Set<ImportField> = []
    private(set) var changedSites: Set<Int> = []
    private(set) var changedContacts: Set<Int> = []

    init(new id: ID<Employer>, _ draft: EmployerDraft) {
        self.id = id
        isNew = true
        self.draft = draft
        sites = []
        contacts = []
    }

    init(recorded id: ID<Employer>, _ draft: EmployerDraft, sites: [ID<Worksite>], contacts: [ID<Contact>]) {
        self.id = id
        isNew = false
        self.draft = draft
        self.sites = sites
        self.contacts = contacts
    }
}

/// What a row brought to an employer whom we know.
struct Joining: Sendable, Equatable {
    /// A value of the row that is not ours, and stays out.
    struct Difference: Sendable, Equatable {
        let field: ImportField
        let ours: String
    }

    var differences: [Difference] = []
    /// What was blank and is not any more.
    var filled: [ImportField] = []
}

extension KnownEmployer {
    /// Adds what a row knows and we do not; what we know otherwise stays, and is returned. `place` is the site that the row is about, if we have it.
    mutating func add(_ row: EmployerDraft, at place: Int?) -> Joining {
        var joining = Joining()
        fill(\.legalName, row.legalName, .legalName, Folding.name, &joining)
        fill(\.otherNames, row.otherNames, .otherNames, Folding.text, &joining)
        fill(\.industry, row.industry, .industry, Folding.text, &joining)
        fill(\.naics, row.naics, .naics, Folding.text, &joining)
        fill(\.fein, row.fein, .fein, { $0.filter(\.isNumber) }, &joining)
        fill(\.website, row.website, .website, Folding.text, &joining)
        addNotes(row.note, &joining)
        for site in row.sites { add(site, at: place, &joining) }
        for contact in row.contacts { add(contact, &joining) }
        filled.formUnion(joining.filled)
        return joining
    }

    /// Takes a value where we have none, which is true; where we have another one, that is a difference.
    @discardableResult
    private mutating func fill(
        _ fact: WritableKeyPath<EmployerDraft, String>, _ theirs: String, _ field: ImportField, _ folded: (String) -> String,
        _ joining: inout Joining
    ) -> Bool {
        if theirs.isEmpty { return false }
        let ours = draft[keyPath: fact]
        if ours.isEmpty {
            draft[keyPath: fact] = theirs
            joining.filled.append(field)
        } else if ours != theirs && folded(ours) != folded(theirs) {
            joining.differences.append(Joining.Difference(field: field, ours: ours))
        }
        return ours.isEmpty
    }

    private static let longestNote = 20_000

    /// Lines that the note does not hold yet come under it; nothing in it is changed.
    private mutating func addNotes(_ note: String, _ joining: inout Joining) {
        if note.isEmpty || draft.note == note { return }
        let known = Set(draft.note.split(separator: "\n"))
        let lines = note.split(separator: "\n").filter { !known.contains($0) }
        if lines.isEmpty { return }
        guard draft.note.utf8.count + note.utf8.count <= KnownEmployer.longestNote else {
            joining.differences.append(Joining.Difference(field: .note, ours: "a note that is full"))
            return
        }
        draft.note = ([draft.note].filter { !$0.isEmpty } + lines.map(String.init)).joined(separator: "\n")
        joining.filled.append(.note)
    }

    private mutating func add(_ site: SiteDraft, at place: Int?, _ joining: inout Joining) {
        guard let place else {
            var further = site
            further.isMain = draft.sites.isEmpty
            draft.sites.append(further)
            joining.filled.append(.street)
            return
        }
        var changes = [
            fill(\.sites[place].name, site.name, .siteName, Folding.text, &joining),
            fill(\.sites[place].street, site.street, .street, Folding.street, &joining),
            fill(\.sites[place].city, site.city, .city, Folding.text, &joining),
            fill(\.sites[place].state, site.state, .state, Folding.text, &joining),
            fill(\.sites[place].zip, site.zip, .zip, { String($0.prefix(5)) }, &joining),
        ]
        let phone = PhoneKey(site.phone)
        let isKnown = ([draft.sites[place].phone] + draft.contacts.prefix(50).map(\.phone)).contains { phone?.meets(PhoneKey($0)) ?? false }
        if !isKnown { changes.append(fill(\.sites[place].phone, site.phone, .phone, Folding.phone, &joining)) }
        if changes.contains(true) { changedSites.insert(place) }
    }

    private mutating func add(_ contact: ContactDraft, _ joining: inout Joining) {
        if contact.role == .office,
            draft.contacts.contains(where: { $0.mailbox.lowercased() == contact.mailbox.lowercased() && contact.phone.isEmpty })
        {
            return
        }
        guard let person = draft.contacts.firstIndex(where: { Folding.text($0.name) == Folding.text(contact.name) }) else {
            draft.contacts.append(contact)
            joining.filled.append(.contact)
            return
        }
        let changes = [
            fill(\.contacts[person].title, contact.title, .contactTitle, Folding.text, &joining),
            fill(\.contacts[person].phone, contact.phone, .contactPhone, { PhoneKey($0)?.local ?? $0 }, &joining),
            fill(\.contacts[person].mailbox, contact.mailbox, .mail, { $0.lowercased() }, &joining),
        ]
        if changes.contains(true) { changedContacts.insert(person) }
    }
}
