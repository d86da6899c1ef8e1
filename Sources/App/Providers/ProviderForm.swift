import Foundation
import Mail
import Markup
import OpenReferral
import Storage
import Web

/// A provider as a browser sends it.
struct ProviderForm: Sendable {
    var name = ""
    var about = ""
    var mailbox = ""
    var website = ""
    var version = 0

    init() {}

    init(_ provider: Provider) {
        let organization = provider.organization
        (name, about, version) = (organization.name, organization.description, provider.version)
        (mailbox, website) = (organization.email ?? "", organization.website ?? "")
    }

    init(_ form: Form) {
        name = String(form["name"].prefix(200))
        about = String(form.verbatim("about").trimmingCharacters(in: .whitespacesAndNewlines).prefix(4_000))
        (mailbox, website) = (String(form["mailbox"].prefix(254)), String(form["website"].prefix(1_000)))
        version = Int(form["version"]) ?? 0
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", "Enter what the provider is called") }
        if !mailbox.isEmpty, (try? Mail.Address(mailbox: mailbox)) == nil {
            errors.add("mailbox", "This e-mail address is not complete. It should look like office@provider.org")
        }
        if !website.isEmpty, Link(website: website) == nil { errors.add("website", "Enter a web address such as https://provider.org") }
        return errors
    }

    func organization(_ old: Organization?) -> Organization {
        var organization = old ?? Organization(id: UUID().uuidString.lowercased())
        // The standard wants a description of every organization.
        (organization.name, organization.description) = (name, about.isEmpty ? name : about)
        (organization.email, organization.website) = (mailbox.isEmpty ? nil : mailbox, website.isEmpty ? nil : website)
        return organization
    }
}
