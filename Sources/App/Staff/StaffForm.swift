import Mail
import Storage
import Web

/// What a browser sends about a colleague.
struct StaffForm: Sendable {
    var name = ""
    var mailbox = ""
    var phone = ""
    var role = Role.bsr
    var center: ID<Center>?
    var streams: Set<ID<FundingStream>> = []
    var populations: Set<ID<Population>> = []

    init() {}

    init(_ form: Form) {
        name = form["name"]
        mailbox = form["mailbox"].lowercased()
        phone = form["phone"]
        role = Role(rawValue: form["role"]) ?? .bsr
        center = form.id("center")
        streams = Set(form.all("streams").compactMap { ID($0) })
        populations = Set(form.all("populations").compactMap { ID($0) })
    }

    init(_ member: StaffMember, _ assignment: Assignment) {
        name = member.name
        mailbox = member.mailbox
        phone = member.phone
        role = member.role
        center = member.center
        streams = assignment.streams
        populations = assignment.populations
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", "Enter the person's name") }
        if (try? Mail.Address(name: name, mailbox: mailbox)) == nil { errors.add("mailbox", "Enter an e-mail address, such as ines@agency.org") }
        if role == .intake && center == nil { errors.add("center", "Choose a center: an intake worker sees the employers of her own center") }
        return errors
    }

    var draft: StaffDraft {
        StaffDraft(name: name, mailbox: mailbox, phone: phone, role: role, center: center, streams: streams, populations: populations)
    }
}
