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

/// A value of a row that is not ours, and stays out.
struct Difference: Sendable, Equatable {
    let field: ImportField
    let ours: String
}

extension KnownEmployer {
    /// Adds what a row knows and we do not; what we know otherwise stays, and is returned. `place` is the site that the row is about, if we have it.
    mutating func add(_ row: EmployerDraft, at place: Int?) -> [Difference] {
        var differences: [Difference] = []
        fill(\.legalName, row.legalName, .legalName, Folding.name, &differences)
        fill(\.otherNames, row.otherNames, .otherNames, Folding.text, &differences)
        fill(\.industry, row.industry, .industry, Folding.text, &differences)
        fill(\.naics, row.naics, .naics, Folding.text, &differences)
        fill(\.fein, row.fein, .fein, { $0.filter(\.isNumber) }, &differences)
        fill(\.website, row.website, .website, Folding.text, &differences)
        if !addNotes(row.note) { differences.append(Difference(field: .note, ours: "a note that is full")) }
        for site in row.sites { add(site, at: place, &differences) }
        for contact in row.contacts { add(contact, &differences) }
        return differences
    }

    /// Takes a value where we have none, which is true; where we have another one, that is a difference.
    @discardableResult
    private mutating func fill(
        _ fact: WritableKeyPath<EmployerDraft, String>, _ theirs: String, _ field: ImportField, _ folded: (String) -> String,
        _ differences: inout [Difference]
    ) -> Bool {
        if theirs.isEmpty { return false }
        let ours = draft[keyPath: fact]
        if ours.isEmpty {
            draft[keyPath: fact] = theirs
            filled.insert(field)
        } else if ours != theirs && folded(ours) != folded(theirs) {
            differences.append(Difference(field: field, ours: ours))
        }
        return ours.isEmpty
    }

    private static let longestNote = 20_000

    /// Lines that the note does not hold yet come under it; nothing in it is changed. False if it holds too much already.
    private mutating func addNotes(_ note: String) -> Bool {
        if note.isEmpty || draft.note == note { return true }
        let known = Set(draft.note.split(separator: "\n"))
        let lines = note.split(separator: "\n").filter { !known.contains($0) }
        guard !lines.isEmpty else { return true }
        guard draft.note.utf8.count + note.utf8.count <= KnownEmployer.longestNote else { return false }
        draft.note = ([draft.note].filter { !$0.isEmpty } + lines.map(String.init)).joined(separator: "\n")
        filled.insert(.note)
        return true
    }

    private mutating func add(_ site: SiteDraft, at place: Int?, _ differences: inout [Difference]) {
        guard let place else {
            var further = site
            further.isMain = draft.sites.isEmpty
            draft.sites.append(further)
            filled.insert(.street)
            return
        }
        var changes = [
            fill(\.sites[place].name, site.name, .siteName, Folding.text, &differences),
            fill(\.sites[place].street, site.street, .street, Folding.street, &differences),
            fill(\.sites[place].city, site.city, .city, Folding.text, &differences),
            fill(\.sites[place].state, site.state, .state, Folding.text, &differences),
            fill(\.sites[place].zip, site.zip, .zip, { String($0.prefix(5)) }, &differences),
        ]
        let phone = PhoneKey(site.phone)
        let isKnown = ([draft.sites[place].phone] + draft.contacts.prefix(50).map(\.phone)).contains { phone?.meets(PhoneKey($0)) ?? false }
        if !isKnown { changes.append(fill(\.sites[place].phone, site.phone, .phone, Folding.phone, &differences)) }
        if changes.contains(true) { changedSites.insert(place) }
    }

    private mutating func add(_ contact: ContactDraft, _ differences: inout [Difference]) {
        if contact.role == .office,
            draft.contacts.contains(where: { $0.mailbox.lowercased() == contact.mailbox.lowercased() && contact.phone.isEmpty })
        {
            return
        }
        guard let person = draft.contacts.firstIndex(where: { Folding.text($0.name) == Folding.text(contact.name) }) else {
            draft.contacts.append(contact)
            filled.insert(.contact)
            return
        }
        let changes = [
            fill(\.contacts[person].title, contact.title, .contactTitle, Folding.text, &differences),
            fill(\.contacts[person].phone, contact.phone, .contactPhone, { PhoneKey($0)?.local ?? $0 }, &differences),
            fill(\.contacts[person].mailbox, contact.mailbox, .mail, { $0.lowercased() }, &differences),
        ]
        if changes.contains(true) { changedContacts.insert(person) }
    }
}
