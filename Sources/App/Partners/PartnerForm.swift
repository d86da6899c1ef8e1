import Fetching
import Mail
import Phrases
import Storage
import Web

/// A partner as a browser sends it.
struct PartnerForm: Sendable {
    var draft = PartnerDraft()
    /// Which state of the record the form shows.
    var version = 0

    init() {}

    init(_ partner: Partner) {
        draft = PartnerDraft(
            name: partner.name, kind: partner.kind, contactName: partner.contactName, mailbox: partner.mailbox, phone: partner.phone,
            language: partner.language, note: partner.note, openingsAddress: partner.openingsAddress, distributionList: partner.distributionList)
        version = partner.version
    }

    init(_ form: Form) {
        draft = PartnerDraft(
            name: String(form["name"].prefix(200)), kind: Partner.Kind(rawValue: form["kind"]) ?? .other,
            contactName: String(form["contact_name"].prefix(200)), mailbox: String(form["mailbox"].prefix(254)),
            phone: String(form["phone"].prefix(50)), language: Language(rawValue: form["language"]) ?? .en, note: String(form["note"].prefix(2_000)),
            openingsAddress: String(form["openings_address"].prefix(PageAddress.longest)),
            distributionList: PartnerForm.addresses(form["distribution_list"]))
        version = Int(form["version"]) ?? 0
    }

    /// No list is longer.
    private static let mostOnList = 50

    /// One a line, or with commas between; each once.
    private static func addresses(_ text: String) -> [String] {
        let typed = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { String($0.prefix(254)) }
        var seen: Set<String> = []
        return typed.prefix(mostOnList + 1).filter { seen.insert($0.lowercased()).inserted }
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if draft.name.isEmpty { errors.add("name", "Enter the organization’s name") }
        if !draft.mailbox.isEmpty && (try? Mail.Address(mailbox: draft.mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like ana@partner.org")
        }
        if let wrong = draft.distributionList.first(where: { (try? Mail.Address(mailbox: $0)) == nil }) {
            errors.add("distribution_list", "“\(wrong)” is no complete e-mail address. Write one a line")
        } else if draft.distributionList.count > PartnerForm.mostOnList {
            errors.add("distribution_list", "At most \(PartnerForm.mostOnList) addresses")
        } else if draft.mailbox.isEmpty && !draft.distributionList.isEmpty {
            errors.add("mailbox", "Enter whom we write to; the list comes besides")
        }
        errors.check(phone: draft.phone)
        if !draft.openingsAddress.isEmpty && PageAddress(draft.openingsAddress) == nil {
            errors.add("openings_address", "This is not a whole address of a page. It should look like https://partner.org/jobs")
        }
        return errors
    }
}
